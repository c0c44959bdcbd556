package org.naulon.model.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import org.naulon.model.signal.Signal;

/**
 * The signals whose evidence touches a span of time that moves forward; the score needs a look at each rule only, so that
 * an account with thousands of signals stays affordable.
 */
final class Span {
    private static final int DECIMALS = 4;

    private final Duration length;
    private final PriorityQueue<Signal> touching = new PriorityQueue<>(Comparator.comparing(Signal::to));
    /** By rule id, so that the rounding of the product never depends on the order of the signals. */
    private final Map<String, TreeMap<Double, Integer>> shares = new TreeMap<>();

    Span(Duration length) {
        this.length = length;
    }

    /** Moves the end of the span to where a signal begins; signals come in the order of their beginning. */
    void moveTo(Signal signal) {
        Instant start = signal.from().minus(length);
        while (!touching.isEmpty() && touching.peek().to().isBefore(start)) {
            Signal left = touching.remove();
            shares.computeIfPresent(left.ruleId(), (rule, counts) -> {
                counts.computeIfPresent(share(left), (share, count) -> count == 1 ? null : count - 1);
                return counts.isEmpty() ? null : counts;
            });
        }
        touching.add(signal);
        shares.computeIfAbsent(signal.ruleId(), rule -> new TreeMap<>()).merge(share(signal), 1, Integer::sum);
    }

    /** Score of the strongest signal of each rule, rounded half up to four decimals. */
    double score() {
        double rest = 1;
        for (TreeMap<Double, Integer> counts : shares.values()) {
            rest *= 1 - counts.lastKey();
        }
        return BigDecimal.valueOf(1 - rest)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static double share(Signal signal) {
        return signal.weight() * signal.strength();
    }
}
