package org.naulon.connectors.hawala;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/**
 * Proves the balances of a ledger against the entries between them, one statement for each run from balance to balance of
 * one office and currency.
 *
 * <p>A balance is the office's cash: what customers handed in, less what it paid out and settled. The second line of one
 * entry (a release, a refund) counts by what it changes. A running balance behind the entries is proved from line to line;
 * a run ends where it differs. Bounded: a ledger with more than {@value #MOST_ENTRIES} entries is not proved from there on.
 */
final class OfficeBalances {
    private static final int MOST_ENTRIES = 100_000;

    private final RecordSink sink;
    private final Map<String, Long> cashOfEntries = new HashMap<>();
    private final Map<String, Run> runs = new LinkedHashMap<>();
    private boolean tooLong;

    OfficeBalances(RecordSink sink) {
        this.sink = sink;
    }

    /** @param running the balance behind the entry, minor units, or null when the ledger has none there */
    void add(LedgerEntry entry, @Nullable Long running) throws IOException {
        Observation o = entry.observation();
        String key = o.book() + "|" + o.currency();
        if (tooLong || !runs.containsKey(key) && runs.size() >= MOST_ENTRIES) {
            return;
        }
        Run run = runs.computeIfAbsent(key, k -> new Run(null));
        if (o.kind() == Observation.Kind.BALANCE) {
            if (run.entries > 0 || run.opening != null) {
                sink.statement(run.statement(o, o.amountMinor()));
            }
            runs.put(key, new Run(o.amountMinor()));
            return;
        }
        long change = change(o.nativeId(), entry.cashMinor());
        if (tooLong) {
            runs.clear();
            return;
        }
        if (!run.add(o, change)) {
            runs.put(key, new Run(running));
        } else if (running != null && run.ends(running)) {
            sink.statement(run.statement(o, running));
            runs.put(key, new Run(running));
        }
    }

    /** The ledger has ended; a run without a closing balance is told of when it had an opening one. */
    void end() throws IOException {
        for (Run run : runs.values()) {
            Observation last = run.last;
            if (last != null && run.opening != null) {
                sink.statement(run.statement(last, run.closing));
            }
        }
    }

    private long change(String nativeId, long cash) {
        Long before = cashOfEntries.put(nativeId, cash);
        tooLong = cashOfEntries.size() > MOST_ENTRIES;
        return before == null ? cash : cash - before;
    }

    /** Entries of one office in one currency since a balance. */
    private static final class Run {
        private @Nullable Long opening;
        private @Nullable Long closing;
        private @Nullable Observation last;
        private long credits;
        private long debits;
        private int entries;

        Run(@Nullable Long opening) {
            this.opening = opening;
        }

        /** Counts an entry; false when the sums no longer fit, so that nothing can be proved. */
        boolean add(Observation entry, long change) {
            try {
                credits = Math.addExact(credits, Math.max(change, 0));
                debits = Math.addExact(debits, Math.max(-change, 0));
            } catch (ArithmeticException tooMuch) {
                return false;
            }
            last = entry;
            closing = null;
            entries += change == 0 ? 0 : 1;
            return true;
        }

        /** Takes a running balance; true when the run ends here because it differs or could not be proved. */
        boolean ends(long running) {
            long net = credits - debits;
            if (opening == null && entries <= 1) {
                opening = running - net;
            }
            closing = running;
            return opening == null || opening + net != running;
        }

        Statement statement(Observation at, @Nullable Long closingMinor) {
            Source source = at.source();
            return new Statement(
                    "office:" + at.book(),
                    at.sourceReference(),
                    "",
                    at.currency(),
                    opening,
                    closingMinor,
                    credits,
                    debits,
                    entries,
                    source);
        }
    }
}
