package org.naulon.flink.elastic;

import java.io.Serializable;
import java.time.Duration;

/**
 * How long to wait between tries: twice as long each time, up to a longest wait, until the waits sum up to the patience.
 *
 * @param first wait after the first failure
 * @param longest wait between two tries
 * @param patience sum of waits after which a batch without any progress ends the job
 */
record Backoff(Duration first, Duration longest, Duration patience) implements Serializable {
    Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0 || patience.compareTo(longest) < 0) {
            throw new IllegalArgumentException(
                    "0 < first <= longest <= patience does not hold: " + first + ", " + longest + ", " + patience);
        }
    }

    /** The wait after the given number of failures in a row, from 1. */
    Duration after(int failures) {
        Duration wait = first;
        for (int i = 1; i < failures && wait.compareTo(longest) < 0; i++) {
            wait = wait.multipliedBy(2);
        }
        return wait.compareTo(longest) < 0 ? wait : longest;
    }

    /** Whether to give up rather than wait once more. */
    boolean exhaustedBy(Duration waited) {
        return waited.compareTo(patience) >= 0;
    }
}
