package org.naulon.rules.detect;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/**
 * What a payer sent to people elsewhere, by periods of thirty days that are the same for all payers, so that those of a
 * family can be added up.
 *
 * @param period the period of the payment that this stands beside; see {@link #period(Instant)}
 * @param sums minor units of the reporting currency in the {@value #PERIODS} periods before it, the latest first
 * @param first the first period in which the payer is known, at most {@code period}
 */
public record Remittances(long period, List<Long> sums, long first) {
    /** How many periods are told: 180 days before a window that may begin in the period before. */
    public static final int PERIODS = 7;

    /** Days of a period. */
    public static final int DAYS = 30;

    public Remittances {
        sums = List.copyOf(sums);
        if (sums.size() != PERIODS || first > period) {
            throw new IllegalArgumentException(sums.size() + " periods before " + period + ", known since " + first);
        }
    }

    /** The number of the period that a moment falls into, by UTC days since 1970-01-01. */
    public static long period(Instant moment) {
        return Math.floorDiv(LocalDate.ofInstant(moment, ZoneOffset.UTC).toEpochDay(), DAYS);
    }

    /** What was sent in a period, minor units of the reporting currency; 0 for one that is not told. */
    public long in(long asked) {
        long back = period - 1 - asked;
        return back >= 0 && back < PERIODS ? sums.get((int) back) : 0;
    }
}
