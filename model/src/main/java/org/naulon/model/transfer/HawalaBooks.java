package org.naulon.model.transfer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.naulon.model.money.Currencies;

/**
 * Finds the entries of one hawala in the two offices' books: same token, mirrored offices, amounts equal within 2 % after
 * the rate, within 10 days (contracts 1.2). The first entry in time takes the first that fits.
 */
final class HawalaBooks {
    private static final Duration WITHIN = Duration.ofDays(10);
    private static final BigDecimal TOLERANCE = new BigDecimal("0.02");

    /** Of one entry's views the earliest speaks for it; the text of the record breaks the last ties, never the arrival. */
    private static final Comparator<Observation> WITHIN_ENTRY = Comparator.comparing(Observation::at)
            .thenComparing(Observation::source)
            .thenComparing(Observation::status)
            .thenComparing(Observation::toString);

    private HawalaBooks() {}

    /**
     * Those that a further record of their token may join or part: other views of its entry, and the entries between its two
     * offices when both books have some. A ledger may have the same word for a token in thousands of lines; looking at
     * all of them again for each would take hours. Views of one entry may name different offices; then all that these have
     * is near.
     */
    static List<Observation> near(List<Observation> ofOneToken, Observation record) {
        Set<String> near = new HashSet<>(List.of(record.nativeId(), offices(record)));
        List<Observation> left = ofOneToken;
        List<Observation> found = new ArrayList<>();
        for (int known = 0; known < near.size() && !left.isEmpty(); ) {
            known = near.size();
            List<Observation> far = new ArrayList<>();
            for (Observation other : left) {
                if (near.contains(other.nativeId()) || near.contains(offices(other))) {
                    near.add(other.nativeId());
                    near.add(offices(other));
                    found.add(other);
                } else {
                    far.add(other);
                }
            }
            left = far;
        }
        if (found.stream().allMatch(other -> other.book().equals(record.book()))) {
            found.removeIf(other -> !other.nativeId().equals(record.nativeId()));
        }
        return found;
    }

    private static String offices(Observation entry) {
        return entry.payer().agent() + "|" + entry.payee().agent();
    }

    /** The observations of one token, grouped into movements in the order of their first entry. */
    static List<List<Observation>> movements(List<Observation> ofOneToken) {
        List<List<Observation>> entries = entries(ofOneToken);
        List<List<Observation>> movements = new ArrayList<>();
        boolean[] taken = new boolean[entries.size()];
        for (int i = 0; i < entries.size(); i++) {
            if (taken[i]) {
                continue;
            }
            List<Observation> movement = new ArrayList<>(entries.get(i));
            Instant reach = entries.get(i).get(0).at().plus(WITHIN);
            for (int j = i + 1;
                    j < entries.size() && !entries.get(j).get(0).at().isAfter(reach);
                    j++) {
                if (!taken[j] && mirrored(entries.get(i).get(0), entries.get(j).get(0))) {
                    movement.addAll(entries.get(j));
                    taken[j] = true;
                    break;
                }
            }
            movements.add(movement);
        }
        return movements;
    }

    private static List<List<Observation>> entries(List<Observation> observations) {
        Map<String, List<Observation>> byNativeId = new TreeMap<>();
        observations.forEach(o -> byNativeId
                .computeIfAbsent(o.nativeId(), id -> new ArrayList<>())
                .add(o));
        byNativeId.values().forEach(entry -> entry.sort(WITHIN_ENTRY));
        List<List<Observation>> entries = new ArrayList<>(byNativeId.values());
        entries.sort(
                Comparator.comparing((List<Observation> entry) -> entry.get(0).at())
                        .thenComparing(entry -> entry.get(0).nativeId()));
        return entries;
    }

    private static boolean mirrored(Observation one, Observation other) {
        return !one.book().equals(other.book())
                && !one.payer().agent().isEmpty()
                && one.payer().agent().equals(other.payer().agent())
                && one.payee().agent().equals(other.payee().agent())
                && Duration.between(one.at(), other.at()).abs().compareTo(WITHIN) <= 0
                && sameAmount(one, other);
    }

    private static boolean sameAmount(Observation one, Observation other) {
        BigDecimal a = units(one);
        BigDecimal b = units(other);
        return one.currency().equals(other.currency()) && close(a, b)
                || close(a.multiply(rate(one)), b)
                || close(a, b.multiply(rate(other)))
                || close(a, b.multiply(rate(one)))
                || close(a.multiply(rate(other)), b);
    }

    /** A rate is told for whole units; how many minor ones they have differs between currencies. */
    private static BigDecimal units(Observation observation) {
        return BigDecimal.valueOf(observation.amountMinor(), Currencies.digits(observation.currency()));
    }

    private static BigDecimal rate(Observation observation) {
        return observation.rate().isEmpty() ? BigDecimal.ZERO : new BigDecimal(observation.rate());
    }

    private static boolean close(BigDecimal a, BigDecimal b) {
        BigDecimal larger = a.max(b);
        return a.signum() > 0 && b.signum() > 0 && a.subtract(b).abs().compareTo(larger.multiply(TOLERANCE)) <= 0;
    }
}
