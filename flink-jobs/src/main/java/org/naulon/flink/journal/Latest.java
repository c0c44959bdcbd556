package org.naulon.flink.journal;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

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
    /** How many events are of a moment that has not come. */
    private final TreeMap<Long, Long> ahead = new TreeMap<>();

    private long countAhead;
    private long latest = NONE;

    /** @param margin how far ahead of the clock a time still counts */
    Latest(Duration margin) {
        this.margin = margin.toMillis();
    }

    /** Sees an event. */
    void see(long time, long now) {
        if (time <= now + margin) {
            latest = Math.max(latest, time);
        } else {
            countAhead++;
            ahead.merge(time, 1L, Long::sum);
            if (ahead.size() > MOST_AHEAD) {
                ahead.pollLastEntry();
            }
        }
    }

    /** Events that were seen and whose day has not come by the last look at {@link #at}. */
    long ahead() {
        return countAhead;
    }

    /** The latest time that counts by now, or {@link #NONE}. */
    long at(long now) {
        while (!ahead.isEmpty() && ahead.firstKey() <= now + margin) {
            Map.Entry<Long, Long> come = ahead.pollFirstEntry();
            latest = Math.max(latest, come.getKey());
            countAhead -= come.getValue();
        }
        return latest;
    }
}
