package org.naulon.model.path;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.TimePrecision;
import org.naulon.model.transfer.Transfer;

/**
 * Finds temporal cycles: payments that follow each other in time, each passing on most of the one before, back to the
 * party that paid first.
 *
 * <p>When a payment arrives that may close a cycle, the search walks backward from its payer over earlier payments of
 * fitting size, newest first, and keeps the shortest cycle (the newest of equal length). It is bounded by the window, the
 * number of hops, {@link Bounds#maxDegree} newest payments into a party, and {@link Bounds#maxSteps} looks a payment; the
 * bounds make the cost of one payment constant. Payments of equal time do not follow each other, and
 * nothing follows a payment known by day alone on that same day.
 *
 * <p>Keeps every payment above the floor for the length of the window.
 */
public final class CycleSearch {
    /**
     * The question.
     *
     * @param floorBaseMinor smallest payment that is looked at, minor units of the reporting currency
     * @param window longest time from the first to the last payment
     * @param minHops fewest payments
     * @param maxHops most payments
     * @param minPassedOn least share of a payment that the next one passes on
     * @param maxPassedOn greatest such share, above 1 for exchange gains
     * @param minReturned least share of the first payment that comes back
     * @param maxDegree newest payments into one party that are looked at
     * @param maxSteps payments looked at for one closing payment
     */
    public record Bounds(
            long floorBaseMinor,
            Duration window,
            int minHops,
            int maxHops,
            double minPassedOn,
            double maxPassedOn,
            double minReturned,
            int maxDegree,
            int maxSteps)
            implements Serializable {}

    private final Bounds bounds;
    private final Map<String, TreeMap<Key, Transfer>> into = new HashMap<>();
    private final Map<String, Integer> outOf = new HashMap<>();
    private final TreeMap<Key, Transfer> all = new TreeMap<>();

    private record Key(Instant at, String id) implements Comparable<Key> {
        static Key of(Transfer transfer) {
            return new Key(transfer.at(), transfer.id());
        }

        @Override
        public int compareTo(Key other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : id.compareTo(other.id);
        }
    }

    public CycleSearch(Bounds bounds) {
        this.bounds = bounds;
    }

    public Bounds bounds() {
        return bounds;
    }

    /** Whether a transfer is large enough to be looked at; smaller ones need not be delivered. */
    public static boolean reaches(Transfer transfer, long floorBaseMinor) {
        return transfer.hasBase()
                && transfer.baseMinor() >= floorBaseMinor
                && !transfer.payer().id().equals(transfer.payee().id());
    }

    /** Takes in a change; the payments of the cycle that it closes, in time order, or none. */
    public List<Transfer> take(Change change) {
        if (change.before() != null) {
            remove(change.before());
        }
        Transfer after = change.after();
        if (after == null || !after.status().moved() || !reaches(after, bounds.floorBaseMinor())) {
            return List.of();
        }
        add(after);
        return new Walk(after).cycle();
    }

    /**
     * What surrounds a cycle: payments of the window, up to its last one, into its parties and into those who paid them too.
     * Bounded as the search is, but for the cycle itself, which no bound cuts.
     *
     * @param cycle which {@link #take} has just given
     * @return in time order, the cycle's own among them
     */
    public List<Transfer> around(List<Transfer> cycle) {
        Transfer closing = cycle.get(cycle.size() - 1);
        TreeMap<Key, Transfer> found = new TreeMap<>();
        Set<String> asked = new TreeSet<>();
        for (Transfer payment : cycle) {
            found.put(Key.of(payment), payment);
            asked.add(payment.payee().id());
        }
        Set<String> payers = new TreeSet<>();
        for (String party : asked) {
            for (Transfer payment : newestInto(party, closing, found)) {
                payers.add(payment.payer().id());
            }
        }
        payers.removeAll(asked);
        payers.forEach(party -> newestInto(party, closing, found));
        return List.copyOf(found.values());
    }

    /** Adds to the found and gives the newest payments into a party within the window before a closing payment. */
    private Collection<Transfer> newestInto(String party, Transfer closing, TreeMap<Key, Transfer> found) {
        Key from = new Key(closing.at().minus(bounds.window()), "");
        NavigableMap<Key, Transfer> payments = into.getOrDefault(party, new TreeMap<>());
        List<Transfer> newest = new ArrayList<>();
        for (Map.Entry<Key, Transfer> payment : payments.headMap(new Key(closing.at(), ""), false)
                .descendingMap()
                .entrySet()) {
            boolean reached = newest.size() == bounds.maxDegree() || found.size() >= bounds.maxSteps();
            if (reached || payment.getKey().compareTo(from) < 0) {
                break;
            }
            newest.add(payment.getValue());
            found.put(payment.getKey(), payment.getValue());
        }
        return newest;
    }

    /** Forgets payments before a moment. */
    public void forget(Instant before) {
        while (!all.isEmpty() && all.firstKey().at().isBefore(before)) {
            remove(all.firstEntry().getValue());
        }
    }

    /** What is kept, in time order. */
    public Collection<Transfer> transfers() {
        return all.values();
    }

    /** Puts back a payment that {@link #transfers} gave. */
    public void restore(Transfer transfer) {
        add(transfer);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    private void add(Transfer transfer) {
        Key key = Key.of(transfer);
        all.put(key, transfer);
        into.computeIfAbsent(transfer.payee().id(), id -> new TreeMap<>()).put(key, transfer);
        outOf.merge(transfer.payer().id(), 1, Integer::sum);
    }

    private void remove(Transfer transfer) {
        Key key = Key.of(transfer);
        if (all.remove(key) == null) {
            return;
        }
        into.computeIfPresent(transfer.payee().id(), (id, payments) -> {
            payments.remove(key);
            return payments.isEmpty() ? null : payments;
        });
        outOf.computeIfPresent(transfer.payer().id(), (id, count) -> count == 1 ? null : count - 1);
    }

    /** One walk backward from a closing payment. */
    private final class Walk {
        private final Transfer closing;
        private final String origin;
        private final Instant earliest;
        private final Deque<Transfer> path = new ArrayDeque<>();
        private List<Transfer> best = List.of();
        private int steps;

        Walk(Transfer closing) {
            this.closing = closing;
            this.origin = closing.payee().id();
            this.earliest = closing.at().minus(bounds.window());
        }

        List<Transfer> cycle() {
            if (outOf.containsKey(origin)) {
                path.push(closing);
                back(closing);
            }
            return best;
        }

        private void back(Transfer next) {
            int longest = best.isEmpty() ? bounds.maxHops() : best.size() - 1;
            TreeMap<Key, Transfer> payments = into.get(next.payer().id());
            if (payments == null || path.size() >= longest) {
                return;
            }
            int seen = 0;
            for (Transfer payment : payments.headMap(new Key(next.at(), ""), false)
                    .descendingMap()
                    .values()) {
                if (payment.at().isBefore(earliest) || ++seen > bounds.maxDegree() || ++steps > bounds.maxSteps()) {
                    return;
                }
                if (follows(payment, next)) {
                    step(payment);
                }
            }
        }

        private void step(Transfer payment) {
            String payer = payment.payer().id();
            if (payer.equals(origin)) {
                int hops = path.size() + 1;
                if (hops >= bounds.minHops()
                        && (best.isEmpty() || hops < best.size())
                        && closing.baseMinor() >= bounds.minReturned() * payment.baseMinor()) {
                    best = new ArrayList<>(path);
                    best.add(0, payment);
                }
            } else if (path.stream().noneMatch(p -> p.payer().id().equals(payer))) {
                path.push(payment);
                back(payment);
                path.pop();
            }
        }

        private boolean follows(Transfer payment, Transfer next) {
            // A payment known by day alone may have come after anything else of that day.
            if (payment.precision() == TimePrecision.DAY && payment.day().equals(next.day())) {
                return false;
            }
            double share = (double) next.baseMinor() / payment.baseMinor();
            return share >= bounds.minPassedOn() && share <= bounds.maxPassedOn();
        }
    }
}
