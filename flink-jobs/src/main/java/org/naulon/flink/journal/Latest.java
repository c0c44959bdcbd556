package org.naulon.flink.journal;

import java.time.Duration;
import java.util.TreeSet;

/**
 * The latest event time seen, as far as the clock bears it out: what is dated further ahead than records may be late says
 * nothing about how far the others have come, such as a year with two digits exchanged. It counts when its time has come.
 *
 * <p>Not thread-safe. Times are milliseconds since 1970.
 */
final class Latest {
    /** Nothing was seen that counts. */
    static final long NONE = Long.MIN_VALUE;

    /** Distinct moments kept; beyond it the furthest are left out and wait for something later that counts. */
    private static final int MOST_AHEAD = 100_000;

    private final long margin;
    private final TreeSet<Long> ahead = new TreeSet<>();
    private long latest = NONE;

    /** @param margin how far ahead of the clock a time still counts */
    Latest(Duration margin) {
        this.margin = margin.toMillis();
    }

    /** Sees an event; whether it is dated too far ahead to count now. */
    boolean isAhead(long time, long now) {
        if (time <= now + margin) {
            latest = Math.max(latest, time);
            return false;
        }
        ahead.add(time);
        if (ahead.size() > MOST_AHEAD) {
            ahead.pollLast();
        }
        return true;
    }

    /** The latest time that counts by now, or {@link #NONE}. */
    long at(long now) {
        while (!ahead.isEmpty() && ahead.first() <= now + margin) {
            latest = Math.max(latest, ahead.pollFirst());
        }
        return latest;
    }
}
