package org.naulon.connectors.mapping;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.naulon.connectors.table.Row;
import org.naulon.model.money.Money;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Reading;
import org.naulon.model.transfer.TimePrecision;

/**
 * The canonical fields of a row as intake read them: moments in UTC, dates of other calendars converted, amounts as decimals with
 * their currency, numbers of phones and accounts in one form.
 */
final class ReadFields {
    private ReadFields() {}

    /** Those that are not empty, in the order of the layout. */
    static Map<String, String> of(CanonicalLayout layout, Row row, Observation read) {
        Map<String, String> values = new HashMap<>();
        for (String field : layout.shown()) {
            values.put(field, row.get(field));
        }
        values.put("status", read.status().name());
        values.put("rate", read.rate());
        party(values, "sender_", read.payer());
        party(values, "receiver_", read.payee());
        if (layout == CanonicalLayout.HAWALA) {
            ledger(values, row, read);
        } else {
            transfer(values, row, read);
        }
        Map<String, String> shown = new LinkedHashMap<>();
        for (String field : layout.shown()) {
            String value = values.getOrDefault(field, "");
            if (!value.isEmpty()) {
                shown.put(field, value);
            }
        }
        return shown;
    }

    private static void transfer(Map<String, String> values, Row row, Observation read) {
        values.put("control_number", read.sourceReference());
        values.put("channel", read.channel().name());
        values.put("sent_at", moment(read, read.at()));
        values.put("paid_at", row.get("paid_at").isEmpty() ? "" : moment(read, read.stateAt()));
        values.put("send_amount", money(read.amountMinor(), read.currency()));
        values.put("send_currency", read.currency());
        values.put(
                "receive_amount",
                read.receivedCurrency().isEmpty() ? "" : money(read.receivedMinor(), read.receivedCurrency()));
        values.put("receive_currency", read.receivedCurrency());
        values.put("fee", row.get("fee").isEmpty() ? "" : money(read.feeMinor(), read.currency()));
        values.put("purpose", read.purpose());
        values.put("send_agent_id", read.payer().agent());
        values.put("payout_agent_id", read.payee().agent());
        values.put("payout_city", read.payee().city());
        values.put("payout_country", read.payee().country());
        boolean sided =
                !row.get("credit_amount").isEmpty() || !row.get("debit_amount").isEmpty();
        values.put("side", !sided ? "" : row.get("credit_amount").isEmpty() ? "DEBIT" : "CREDIT");
    }

    private static void ledger(Map<String, String> values, Row row, Observation read) {
        values.put("office_id", read.book());
        Reading original = read.reading();
        values.put("entry_date", moment(read, read.at()) + beside(original.date(), original.calendar()));
        values.put("token", read.token());
        values.put(
                "amount", money(read.amountMinor(), read.currency()) + beside(original.amount(), original.unitRule()));
        values.put("currency", read.currency());
        values.put("commission", row.get("commission").isEmpty() ? "" : money(read.feeMinor(), read.currency()));
        values.put("released_at", row.get("released_at").isEmpty() ? "" : moment(read, read.stateAt()));
        values.put("released_to", read.releasedTo());
        values.put("remarks", read.purpose());
        values.put("confidence", original.confidence());
    }

    private static void party(Map<String, String> values, String side, Party party) {
        values.put(side + "name", party.name());
        values.put(side + "id_type", party.documentType());
        values.put(side + "id_number", party.documentNumber());
        values.put(side + "birth_date", party.birthDate());
        values.put(side + "phone", party.phone());
        values.put(side + "account", party.account());
        values.put(side + "address", party.address());
        values.put(side + "city", party.city());
        values.put(side + "country", party.country());
    }

    private static String moment(Observation read, Instant at) {
        String text = at.toString();
        return read.precision() == TimePrecision.DAY ? text.substring(0, text.indexOf('T')) : text;
    }

    /** What the ledger says itself, where it says it in another calendar or unit. */
    private static String beside(String original, String rule) {
        return original.isEmpty() ? "" : " (" + original + ", " + rule + ")";
    }

    private static String money(long minor, String currency) {
        return new Money(minor, currency).toString();
    }
}
