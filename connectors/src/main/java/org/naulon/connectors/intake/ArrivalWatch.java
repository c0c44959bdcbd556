package org.naulon.connectors.intake;

import java.time.Duration;
import java.time.Instant;
import org.naulon.model.intake.Arrivals;

/** Measures how late records come. */
final class ArrivalWatch {
    private Instant last = Instant.MIN;
    private long records;
    private double totalSeconds;
    private long longestSeconds = Long.MIN_VALUE;

    void add(Instant at, Instant arrived) {
        long lag = Duration.between(at, arrived).toSeconds();
        last = arrived.isAfter(last) ? arrived : last;
        records++;
        totalSeconds += lag;
        longestSeconds = Math.max(longestSeconds, lag);
    }

    /** Adds what was measured of so many other records. */
    void add(Arrivals more, long others) {
        last = more.lastAt().isAfter(last) ? more.lastAt() : last;
        records += others;
        totalSeconds += (double) more.meanLagSeconds() * others;
        longestSeconds = Math.max(longestSeconds, more.longestLagSeconds());
    }

    /** What was measured; at least one record. */
    Arrivals arrivals() {
        return new Arrivals(last, Math.round(totalSeconds / records), longestSeconds);
    }
}
