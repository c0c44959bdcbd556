package org.naulon.app.world.inbox;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.naulon.app.world.event.BankPayment;
import org.naulon.app.world.event.CashDeposit;

/** The folder {@code bank/}: bundles by week, at most a thousand payments a message. Events must come in order of time. */
final class BankFolder implements Closeable {

    private static final int MOST_IN_A_MESSAGE = 1_000;
    private static final int[] WITH_UETR = {8, 9, 10, 11, 12, 13};
    private static final int[] WITHOUT_UETR = {2, 3, 4, 5, 6, 7};

    private final Path folder;
    private final Accounting accounting;
    private final List<BankPayment> modern = new ArrayList<>();
    private final List<BankPayment> older = new ArrayList<>();
    private final List<BankPayment> fin = new ArrayList<>();
    private final List<BankPayment> notified = new ArrayList<>();
    private final List<CashDeposit> deposits = new ArrayList<>();
    /** Takings of registered shops by account and month, for their statements. */
    private final Map<String, List<CashDeposit>> takings = new TreeMap<>();

    private @Nullable LocalDate week;
    private int message;

    BankFolder(Path folder, Accounting accounting) {
        this.folder = folder;
        this.accounting = accounting;
    }

    void write(BankPayment payment) throws IOException {
        turnTo(payment.at());
        accounting.accepted();
        switch (payment.course()) {
            case PLAIN -> transfer(payment);
            case MT103_ONLY -> fin.add(payment);
            case SEEN_THREE_TIMES -> {
                transfer(payment);
                fin.add(payment);
                notified.add(payment);
                accounting.duplicate();
                accounting.duplicate();
            }
            case RETURNED -> {
                transfer(payment);
                String id = "RTR" + payment.endToEndId();
                PacsMessages.paymentReturn(
                        folder.resolve("return-" + payment.endToEndId() + ".xml"),
                        id,
                        payment.at().plusSeconds(2 * 86_400),
                        payment);
                accounting.accepted();
            }
        }
    }

    void write(CashDeposit deposit) throws IOException {
        turnTo(deposit.at());
        accounting.accepted();
        if (deposit.holder().company()) {
            String key =
                    deposit.holder().account() + "-" + deposit.at().toString().substring(0, 7);
            takings.computeIfAbsent(key, ignored -> new ArrayList<>()).add(deposit);
        } else {
            deposits.add(deposit);
        }
    }

    /** Delivers a finished file a second time under another name. */
    void deliverAgain(String name, int records) throws IOException {
        Files.copy(folder.resolve(name), folder.resolve("again-" + name));
        for (int i = 0; i < records; i++) {
            accounting.duplicate();
        }
    }

    private void transfer(BankPayment payment) throws IOException {
        List<BankPayment> bundle = payment.uetr() == null ? older : modern;
        bundle.add(payment);
        if (bundle.size() == MOST_IN_A_MESSAGE) {
            flush(bundle, bundle == older ? WITHOUT_UETR : WITH_UETR);
        }
    }

    private void turnTo(Instant at) throws IOException {
        LocalDate monday =
                at.atOffset(ZoneOffset.UTC).toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        if (!monday.equals(week)) {
            flushWeek();
            week = monday;
        }
    }

    private void flushWeek() throws IOException {
        flush(modern, WITH_UETR);
        flush(older, WITHOUT_UETR);
        if (!fin.isEmpty()) {
            Path file = folder.resolve("mt103-" + week + ".fin");
            Files.createDirectories(folder);
            Files.writeString(file, FinMessages.batch(fin), StandardCharsets.US_ASCII);
            fin.clear();
        }
        if (!deposits.isEmpty() || !notified.isEmpty()) {
            CamtMessages.notifications(
                    folder.resolve("camt054-" + week + ".xml"), "NTF" + week, created(), deposits, notified);
            deposits.clear();
            notified.clear();
        }
        if (week != null) {
            // A month's statement goes out in the first week that lies wholly in the next month.
            String current = week.toString().substring(0, 7);
            flushStatements(current);
        }
    }

    private void flushStatements(String beforeMonth) throws IOException {
        for (String key : List.copyOf(takings.keySet())) {
            String month = key.substring(key.length() - 7);
            if (month.compareTo(beforeMonth) < 0) {
                List<CashDeposit> entries = takings.remove(key);
                Instant last = entries.get(entries.size() - 1).at();
                CamtMessages.statement(
                        folder.resolve("camt053-" + key + ".xml"), "STM" + key, last.plusSeconds(3_600), entries);
            }
        }
    }

    private void flush(List<BankPayment> bundle, int[] versions) throws IOException {
        if (bundle.isEmpty()) {
            return;
        }
        int number = ++message;
        String id = "MSG" + week + "-" + number;
        Path file = folder.resolve("pacs008-" + week + "-" + number + ".xml");
        int version = versions[number / 2 % versions.length];
        PacsMessages.creditTransfers(file, version, number % 3 == 0, id, created(), bundle);
        bundle.clear();
    }

    private Instant created() {
        if (week == null) {
            throw new IllegalStateException("no week is open");
        }
        return week.plusDays(7).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    @Override
    public void close() throws IOException {
        flushWeek();
        flushStatements("9999-12");
    }
}
