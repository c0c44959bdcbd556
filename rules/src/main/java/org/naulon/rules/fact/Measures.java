package org.naulon.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Transfer;

/** Plain statistics over transfers. */
final class Measures {
    private Measures() {}

    /** How many different non-empty values a property has. */
    static int distinct(List<Transfer> transfers, Function<Transfer, String> property) {
        Set<String> values = new HashSet<>();
        for (Transfer transfer : transfers) {
            String value = property.apply(transfer);
            if (!value.isEmpty()) {
                values.add(value);
            }
        }
        return values.size();
    }

    /** How many different payers are known; a record that says nothing of its payer shows none. */
    static int payers(List<Transfer> credits) {
        return distinct(
                credits, credit -> isKnown(credit.payer()) ? credit.payer().id() : "");
    }

    /** Whether a record says who it is. */
    static boolean isKnown(Party party) {
        return !party.name().isEmpty() || !party.identifiers().isEmpty();
    }

    static long[] amounts(List<Transfer> transfers) {
        return transfers.stream().mapToLong(Transfer::baseMinor).toArray();
    }

    static long sum(List<Transfer> transfers) {
        long sum = 0;
        for (Transfer transfer : transfers) {
            sum += transfer.baseMinor();
        }
        return sum;
    }

    /** The middle value, the lower of two; 0 for nothing. */
    static long median(long[] values) {
        if (values.length == 0) {
            return 0;
        }
        long[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }

    /** Median of the distances from the median. */
    static long medianDeviation(long[] values) {
        long median = median(values);
        return median(
                Arrays.stream(values).map(value -> Math.abs(value - median)).toArray());
    }

    /** Standard deviation over mean; 0 for fewer than two values. */
    static double variation(long[] values) {
        double mean = Arrays.stream(values).average().orElse(0);
        if (values.length < 2 || mean == 0) {
            return 0;
        }
        double squares =
                Arrays.stream(values).mapToDouble(v -> (v - mean) * (v - mean)).sum();
        return Math.sqrt(squares / values.length) / mean;
    }

    /**
     * The amount around which most amounts lie within a tolerance; the smaller of two equally frequent ones.
     *
     * @return the mode and how many amounts are near it
     */
    static Mode mode(long[] amounts, double tolerance) {
        long[] sorted = amounts.clone();
        Arrays.sort(sorted);
        Mode best = new Mode(0, 0);
        int from = 0;
        int to = 0;
        for (long candidate : sorted) {
            while (sorted[from] < candidate * (1 - tolerance)) {
                from++;
            }
            while (to < sorted.length && sorted[to] <= candidate * (1 + tolerance)) {
                to++;
            }
            if (to - from > best.count()) {
                best = new Mode(candidate, to - from);
            }
        }
        return best;
    }

    /** An amount and how many are near it. */
    record Mode(long amount, int count) {}

    /**
     * Pass-through ratio: the share of what came in that went out again within a time. Each unit that goes out counts for the
     * oldest unit that came in and is still within the time. A credit stands before a debit of the same moment; dates without
     * a time of day are such moments, because a share over days is no question about the order within one.
     */
    static double passThrough(List<Transfer> credits, List<Transfer> debits, Duration within) {
        long in = sum(credits);
        if (in <= 0) {
            return 0;
        }
        Deque<Lot> lots = new ArrayDeque<>();
        long passed = 0;
        int next = 0;
        for (Transfer debit : debits) {
            while (next < credits.size() && !credits.get(next).at().isAfter(debit.at())) {
                Transfer credit = credits.get(next++);
                lots.add(new Lot(credit.at(), credit.baseMinor()));
            }
            long left = debit.baseMinor();
            while (left > 0 && !lots.isEmpty()) {
                Lot lot = lots.peek();
                if (lot.at.plus(within).isBefore(debit.at())) {
                    lots.poll();
                    continue;
                }
                long part = Math.min(left, lot.left);
                passed += part;
                left -= part;
                lot.left -= part;
                if (lot.left == 0) {
                    lots.poll();
                }
            }
        }
        return (double) passed / in;
    }

    private static final class Lot {
        private final Instant at;
        private long left;

        Lot(Instant at, long left) {
            this.at = at;
            this.left = left;
        }
    }

    /** {@code min(1, 0.5 + 0.5·(x − threshold)/threshold)} (domain A.0). */
    static double strength(double x, double threshold) {
        return Math.max(0, Math.min(1, 0.5 + 0.5 * (x - threshold) / threshold));
    }

    /** Strength of a rule that only says yes or no (domain A.0). */
    static final double YES = 0.7;

    static boolean allHaveBase(List<Transfer> transfers) {
        for (Transfer transfer : transfers) {
            if (!transfer.hasBase()) {
                return false;
            }
        }
        return true;
    }
}
