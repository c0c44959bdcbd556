package org.naulon.connectors.mapping;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The canonical fields into which profiles map the columns of their provider. The first are those of contracts 1.1 and 1.2;
 * behind them stand fields that only other layouts have.
 */
public enum CanonicalLayout {
    /** Money transfers and payments from account to account. */
    MONEY_TRANSFER(
            "control_number*, provider, part, channel!, status!, sent_at@, paid_at@, send_amount#, send_currency$,"
                    + " receive_amount#, receive_currency$, fee#, rate, sender_name, sender_id_type, sender_id_number*,"
                    + " sender_birth_date+, sender_phone*, sender_account*, sender_address, sender_city, sender_country%,"
                    + " receiver_name, receiver_id_type, receiver_id_number*, receiver_phone*, receiver_account*,"
                    + " receiver_address, receiver_city, receiver_country%, send_agent_id*, send_agent_city,"
                    + " send_agent_country%, payout_agent_id*, payout_city, payout_country%, payout_method!, purpose,"
                    + " purpose_code, relationship, total_amount#, credit_amount#, debit_amount#, signed_amount#, side!,"
                    + " balance#, holder_name,"
                    + " holder_phone*, holder_account*, holder_country%, counterparty_name, counterparty_phone*,"
                    + " counterparty_account*, counterparty_country%",
            Set.of("status", "sent_at", "send_amount", "send_currency"),
            Map.of(
                    "status", List.of("CANCELLED", "ORDERED", "PAID", "REFUNDED"),
                    "channel", List.of("BANK", "CARD", "CASH", "CRYPTO", "MOBILE", "MTO"),
                    "payout_method", List.of("ACCOUNT", "CARD", "CASH_PICKUP", "WALLET"),
                    "side", List.of("CREDIT", "DEBIT"))),

    /** Entries of a hawala office's ledger. */
    HAWALA(
            "office_id, office_name, office_city, office_country%, entry_no*, entry_date~, calendar!, direction!, token,"
                    + " sender_name, sender_phone*, receiver_name, receiver_phone*, counter_office_id*,"
                    + " counter_office_city, counter_office_country%, amount#, currency$, rate#, commission#, status!,"
                    + " released_at~, released_to, remarks, credit_amount#, debit_amount#, signed_amount#, side!, balance#, page, line,"
                    + " transcriber, confidence, written_from/, written_to/",
            Set.of("office_id", "office_country", "entry_no", "entry_date", "direction", "amount", "currency"),
            Map.of(
                    "status", List.of("CANCELLED", "HELD", "PAID", "REFUNDED", "RELEASED"),
                    "direction", List.of("BALANCE", "IN", "OUT", "SETTLEMENT"),
                    "side", List.of("CREDIT", "DEBIT")));

    private static final int PLACES = 512;

    private final Map<String, FieldKind> fields = new LinkedHashMap<>();
    /** Far larger than its fields, so that hardly two of them meet: every field of every row is looked up here. */
    private final Map<String, Integer> places = new HashMap<>(PLACES);

    private final Set<String> essential;
    private final Map<String, Set<String>> words = new HashMap<>();

    CanonicalLayout(String marked, Set<String> essential, Map<String, List<String>> words) {
        for (String field : marked.split("\\s*,\\s*")) {
            FieldKind kind = FieldKind.of(field);
            String name = kind == FieldKind.TEXT ? field : field.substring(0, field.length() - 1);
            places.put(name, places.size());
            fields.put(name, kind);
        }
        this.essential = essential;
        words.forEach((field, list) -> this.words.put(field, new TreeSet<>(list)));
    }

    /** As profiles write it: {@code money-transfer} or {@code hawala}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The fields in their order. */
    public List<String> fields() {
        return List.copyOf(fields.keySet());
    }

    /** Where a field stands among {@link #fields}; fields that are no such field are not in it. */
    Map<String, Integer> places() {
        return places;
    }

    /**
     * Where a field stands among {@link #fields}, for a mapper that asks millions of rows.
     *
     * @throws IllegalArgumentException when the layout has no such field
     */
    public int place(String field) {
        Integer place = places.get(field);
        if (place == null) {
            throw new IllegalArgumentException(label() + " has no field '" + field + "'");
        }
        return place;
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    FieldKind kind(String field) {
        FieldKind kind = fields.get(field);
        if (kind == null) {
            throw new IllegalArgumentException(label() + " has no field '" + field + "'");
        }
        return kind;
    }

    /** The closed list of the words of a field, ordered; empty when it has none. */
    public Set<String> words(String field) {
        return Collections.unmodifiableSet(words.getOrDefault(field, Set.of()));
    }

    /** Fields without which a record means nothing; every profile must give them. */
    Set<String> essential() {
        return essential;
    }

    /** Fields that a reader misses when nothing gives them; the others only serve to make these. */
    List<String> wanted() {
        return fields.keySet().stream()
                .filter(
                        field -> !field.matches(
                                "provider|part|total_amount|(credit|debit|signed)_amount|side|written_(from|to)|balance|holder_.*|counterparty_.*"))
                .toList();
    }

    /** Fields that are shown of a row that was read: all but those that only serve to make others. */
    List<String> shown() {
        return fields.keySet().stream()
                .filter(field ->
                        !field.matches("total_amount|(credit|debit|signed)_amount|calendar|holder_.*|counterparty_.*"))
                .filter(field -> this == MONEY_TRANSFER || !field.equals("balance"))
                .toList();
    }

    /** The field that a column of money in, or out, of one account becomes. */
    String amountField() {
        return this == HAWALA ? "amount" : "send_amount";
    }
}
