package org.naulon.app.world.inbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.naulon.app.world.event.MoneyTransfer;
import org.naulon.app.world.people.Actor;
import org.naulon.app.world.people.Atlas;

/** The folder {@code money-transfer/}: one file a month for each of three operators, in the layout of contracts.md 1.1. */
final class MoneyTransferFolder implements Closeable {

    static final List<String> HEADER = List.of(
            ("control_number,status,sent_at,paid_at,send_amount,send_currency,receive_amount,receive_currency,fee,"
                            + "sender_name,sender_id_type,sender_id_number,sender_birth_date,sender_phone,sender_address,"
                            + "sender_city,sender_country,receiver_name,receiver_id_type,receiver_id_number,"
                            + "receiver_phone,receiver_city,receiver_country,send_agent_id,send_agent_city,"
                            + "send_agent_country,payout_agent_id,payout_city,payout_country,payout_method,purpose,"
                            + "relationship")
                    .split(","));

    private final Path folder;
    private final Atlas atlas;
    private final Accounting accounting;
    private final Map<String, CsvFile> open = new TreeMap<>();
    private @Nullable YearMonth month;

    MoneyTransferFolder(Path folder, Atlas atlas, Accounting accounting) {
        this.folder = folder;
        this.atlas = atlas;
        this.accounting = accounting;
    }

    void write(MoneyTransfer transfer) throws IOException {
        YearMonth now = YearMonth.from(transfer.at().atOffset(ZoneOffset.UTC));
        if (!now.equals(month)) {
            close();
            month = now;
        }
        // The first two letters of a control number name the operator.
        String operator = transfer.controlNumber().substring(0, 2);
        CsvFile file = open.get(operator);
        if (file == null) {
            // One of the operators begins its files with a byte-order mark, as spreadsheets do.
            file = new CsvFile(folder.resolve(operator + "-" + now + ".csv"), HEADER, operator.equals("WB"));
            open.put(operator, file);
        }
        for (String state : transfer.course().states()) {
            file.row(row(transfer, state));
            accounting.accepted();
        }
    }

    /** Delivers a finished file a second time under another name. */
    void deliverAgain(String operator, YearMonth of) throws IOException {
        Path file = folder.resolve(operator + "-" + of + ".csv");
        if (Files.exists(file)) {
            Files.copy(file, folder.resolve(operator + "-" + of + "-again.csv"));
            try (var lines = Files.lines(file)) {
                lines.skip(1).forEach(line -> accounting.duplicate());
            }
        }
    }

    List<String> row(MoneyTransfer transfer, String state) {
        Actor payer = transfer.payer();
        Actor payee = transfer.payee();
        String currency = payer.city().country().currency();
        String paidIn = transfer.payout().country().currency();
        long fee = 199 + transfer.minor() / 100;
        List<String> row = new ArrayList<>(HEADER.size());
        row.add(transfer.controlNumber());
        row.add(state);
        row.add(transfer.at().toString());
        row.add(settledAt(transfer.at(), state));
        row.add(Amounts.decimal(transfer.minor(), currency));
        row.add(currency);
        row.add(Amounts.decimal(atlas.convert(transfer.minor(), currency, paidIn), paidIn));
        row.add(paidIn);
        row.add(Amounts.decimal(fee, currency));
        row.add(payer.shownName());
        row.add("PASSPORT");
        row.add(payer.document() == null ? "" : payer.document());
        row.add(payer.birthDate() == null ? "" : payer.birthDate());
        row.add(payer.phone());
        row.add(payer.street() + ", " + payer.city().name());
        row.add(payer.city().name());
        row.add(payer.city().country().code());
        boolean paper = transfer.method().equals("CASH_PICKUP") && payee.document() != null;
        row.add(payee.shownName());
        row.add(paper ? "NATIONAL_ID" : "");
        row.add(paper ? String.valueOf(payee.document()) : "");
        row.add(payee.phone());
        row.add(transfer.payout().name());
        row.add(transfer.payout().country().code());
        row.add(agent(payer.city().country().code(), payer.city().name()));
        row.add(payer.city().name());
        row.add(payer.city().country().code());
        row.add(agent(transfer.payout().country().code(), transfer.payout().name()));
        row.add(transfer.payout().name());
        row.add(transfer.payout().country().code());
        row.add(transfer.method());
        row.add(transfer.purpose());
        row.add(transfer.relationship());
        return row;
    }

    private static String agent(String country, String city) {
        return "AG-" + country + "-" + city.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private static String settledAt(Instant sent, String state) {
        return switch (state) {
            case "PAID" -> sent.plus(2, ChronoUnit.HOURS).toString();
            case "REFUNDED" -> sent.plus(3, ChronoUnit.DAYS).toString();
            default -> "";
        };
    }

    @Override
    public void close() throws IOException {
        for (CsvFile file : open.values()) {
            file.close();
        }
        open.clear();
    }
}
