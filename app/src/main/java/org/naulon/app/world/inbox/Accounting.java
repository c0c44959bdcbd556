package org.naulon.app.world.inbox;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.LongConsumer;

/** What must become of every record written so far (contracts.md 1.4). */
public final class Accounting {

    private static final int STEP = 1_000;

    private final LongConsumer progress;
    private final Map<String, Long> rejectedByCause = new TreeMap<>();
    private long accepted;
    private long duplicates;
    private long rejected;

    /** @param progress told the number of records written, every thousand records */
    public Accounting(LongConsumer progress) {
        this.progress = progress;
    }

    void accepted() {
        accepted++;
        tell();
    }

    void duplicate() {
        duplicates++;
        tell();
    }

    /** @param cause what is wrong with the record, in the generator's own words */
    void rejected(String cause) {
        rejected++;
        rejectedByCause.merge(cause, 1L, Long::sum);
        tell();
    }

    public Totals totals() {
        return new Totals(read(), accepted, duplicates, rejected, new TreeMap<>(rejectedByCause));
    }

    private long read() {
        return accepted + duplicates + rejected;
    }

    private void tell() {
        if (read() % STEP == 0) {
            progress.accept(read());
        }
    }

    /** The finished count; accepted, duplicates and rejected add up to read. */
    public record Totals(long read, long accepted, long duplicates, long rejected, Map<String, Long> rejectedByCause) {}
}
