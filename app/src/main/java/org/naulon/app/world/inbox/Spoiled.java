package org.naulon.app.world.inbox;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.naulon.app.world.event.BankPayment;
import org.naulon.app.world.event.MoneyTransfer;
import org.naulon.app.world.people.Atlas;

/**
 * The noise of a real delivery: a file that comes twice, and one of each kind of bad record. The good records beside the
 * bad ones must all be read.
 *
 * @param payments at least {@value #PAYMENTS} ordinary payments that are delivered nowhere else
 * @param transfers at least one ordinary money transfer that is delivered nowhere else
 * @param month the month of which one money-transfer file is delivered twice
 */
public record Spoiled(List<BankPayment> payments, List<MoneyTransfer> transfers, YearMonth month) {

    public static final int PAYMENTS = 27;
    private static final String UNKNOWN_CURRENCY = "XQZ";

    void write(Path root, Accounting accounting) throws IOException {
        Path bank = root.resolve("bank");
        delivered(bank, accounting);
        truncated(bank, accounting);
        unknownCurrency(bank, accounting);
        fin(bank, accounting);
        Files.writeString(bank.resolve("notes.txt"), "Please call me back about the March files.\n");
        accounting.rejected("not a message");
        Files.createFile(bank.resolve("empty.xml"));
        moneyTransfers(root.resolve("money-transfer"), accounting);
        hawala(root.resolve("hawala"), accounting);
        // ContextFeeds carries one shift without a readable time; good context rows are no records.
        accounting.rejected("unreadable time in a context row");
    }

    private void delivered(Path bank, Accounting accounting) throws IOException {
        Path once = message(bank, "pacs008-twice.xml", 0, 20);
        Files.copy(once, bank.resolve("pacs008-twice-again.xml"));
        for (int i = 0; i < 20; i++) {
            accounting.accepted();
            accounting.duplicate();
        }
    }

    private void truncated(Path bank, Accounting accounting) throws IOException {
        Path file = message(bank, "pacs008-truncated.xml", 20, 24);
        String text = Files.readString(file);
        int end = 0;
        for (int i = 0; i < 3; i++) {
            end = text.indexOf("</CdtTrfTxInf>", end) + 1;
            accounting.accepted();
        }
        Files.writeString(file, text.substring(0, end + 100));
        accounting.rejected("truncated message");
    }

    private void unknownCurrency(Path bank, Accounting accounting) throws IOException {
        Path file = message(bank, "pacs008-currency.xml", 24, 26);
        String text = Files.readString(file);
        int second = text.lastIndexOf("Ccy=\"") + 5;
        Files.writeString(file, text.substring(0, second) + UNKNOWN_CURRENCY + text.substring(second + 3));
        accounting.accepted();
        accounting.rejected("unknown currency");
    }

    private void fin(Path bank, Accounting accounting) throws IOException {
        BankPayment payment = payments.get(26);
        String text = FinMessages.mt103(payment);
        int currency = text.indexOf(":32A:") + 11;
        Files.writeString(
                bank.resolve("mt103-currency.fin"),
                text.substring(0, currency) + UNKNOWN_CURRENCY + text.substring(currency + 3),
                StandardCharsets.US_ASCII);
        accounting.rejected("unknown currency");
    }

    private Path message(Path bank, String name, int from, int to) throws IOException {
        Path file = bank.resolve(name);
        Instant created = payments.get(to - 1).at().plusSeconds(86_400);
        PacsMessages.creditTransfers(
                file, 8, false, name.substring(0, name.length() - 4), created, payments.subList(from, to));
        return file;
    }

    private void moneyTransfers(Path folder, Accounting accounting) throws IOException {
        MoneyTransfer transfer = transfers.get(0);
        List<String> good = new MoneyTransferFolder(folder, new Atlas(), accounting).row(transfer, "PAID");
        try (CsvFile csv = new CsvFile(folder.resolve("spoiled.csv"), MoneyTransferFolder.HEADER, false)) {
            csv.row(good);
            accounting.accepted();
            csv.row(changed(good, "send_currency", UNKNOWN_CURRENCY));
            accounting.rejected("unknown currency");
            csv.row(changed(good, "send_amount", "twelve"));
            accounting.rejected("unreadable amount");
            csv.row(changed(good, "status", "MAYBE"));
            accounting.rejected("unknown status");
        }
        List<String> header = new ArrayList<>(MoneyTransferFolder.HEADER);
        int sender = header.indexOf("sender_name");
        header.remove(sender);
        List<String> row = new ArrayList<>(good);
        row.remove(sender);
        try (CsvFile csv = new CsvFile(folder.resolve("no-sender.csv"), header, false)) {
            csv.row(row);
        }
        accounting.rejected("missing column");
    }

    private static List<String> changed(List<String> row, String column, String value) {
        List<String> changed = new ArrayList<>(row);
        changed.set(MoneyTransferFolder.HEADER.indexOf(column), value);
        changed.set(0, row.get(0) + "-" + column);
        return changed;
    }

    private void hawala(Path folder, Accounting accounting) throws IOException {
        List<String> good = List.of(
                ("HW-FR-LYON,Lyon Exchange,Lyon,FR,S1,2025-02-03T10:00,gregorian,SETTLEMENT,,,,,,HW-IQ-ERBIL,Erbil,IQ,"
                                + "12000.00,EUR,1,0.00,PAID,,,")
                        .split(",", -1));
        try (CsvFile csv = new CsvFile(folder.resolve("spoiled.csv"), HawalaFolder.HEADER, false)) {
            csv.row(bad(good, "S2", "direction", "SIDEWAYS"));
            accounting.rejected("unknown direction");
            csv.row(bad(good, "S3", "entry_date", "2025-02-31"));
            accounting.rejected("impossible date");
            csv.row(good);
            accounting.accepted();
        }
    }

    private static List<String> bad(List<String> row, String entry, String column, String value) {
        List<String> bad = new ArrayList<>(row);
        bad.set(HawalaFolder.HEADER.indexOf("entry_no"), entry);
        bad.set(HawalaFolder.HEADER.indexOf(column), value);
        return bad;
    }
}
