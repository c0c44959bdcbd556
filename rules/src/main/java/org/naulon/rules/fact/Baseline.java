package org.naulon.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;

/**
 * What is usual for a payee: distinct payers in windows of the same length before the current one, over the trailing 180 days.
 *
 * <p>A spike is at least three times the median and the median plus six times the median deviation. A payee with less than 60
 * days of history before the window has its peers' baseline, which is a parameter.
 */
final class Baseline {
    /** The thresholds. */
    record Numbers(
            Duration length, Duration minHistory, double factor, double mads, double peerMedian, double peerMad) {
        static Numbers of(Parameters p, String peerMedian, String peerMad) {
            return new Numbers(
                    p.days("all.baselineDays"),
                    p.days("all.baselineMinHistoryDays"),
                    p.number("all.baselineFactor"),
                    p.number("all.baselineMads"),
                    p.number(peerMedian),
                    p.number(peerMad));
        }
    }

    private Baseline() {}

    static boolean isSpike(long payers, Look look, Duration window, Numbers numbers) {
        Instant start = look.moment().minus(window);
        List<Transfer> before = look.history().credits(start.minus(numbers.length()), start);
        double median = numbers.peerMedian();
        double mad = numbers.peerMad();
        if (!before.isEmpty() && !before.get(0).at().isAfter(start.minus(numbers.minHistory()))) {
            List<Long> counts = new ArrayList<>();
            Instant first = before.get(0).at();
            for (Instant end = start;
                    end.minus(window).compareTo(first) >= 0 || counts.isEmpty();
                    end = end.minus(window)) {
                counts.add((long)
                        Measures.distinct(look.history().credits(end.minus(window), end), credit -> credit.payer()
                                .id()));
            }
            long[] values = counts.stream().mapToLong(Long::longValue).toArray();
            median = Measures.median(values);
            mad = Measures.medianDeviation(values);
        }
        return payers >= Math.max(numbers.factor() * median, median + numbers.mads() * mad);
    }
}
