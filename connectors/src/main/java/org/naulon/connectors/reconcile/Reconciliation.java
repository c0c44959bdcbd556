package org.naulon.connectors.reconcile;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Status;

/**
 * Finds the payments of the records that do not name them, or not by what the payment itself is known by.
 *
 * <p>First the entries of accounts, then the orders, each in the order of time: a record takes the payment that is nearest in
 * time, within {@value #DAYS} days, and no payment takes two orders or two entries of one account
 * in one state, also not in two deliveries: the journal keeps whose record took it (decision 15). A record without any keeps
 * its own identity; an entry that names the sending bank's message and transaction takes the payment of that name, else only one
 * that is known by its UETR. An order may also belong to an entry whose payment nobody delivered.
 */
public final class Reconciliation {
    /** Days that may lie between an order or entry and the payment. */
    static final int DAYS = 10;

    /** Records that are held back; those behind are taken as they are, so that memory stays bounded. */
    static final int MAX_HELD = 100_000;

    private static final Duration WITHIN = Duration.ofDays(DAYS);
    private static final String ORDER = "order:";
    private static final String ENTRY = "entry:";
    private static final String NAMED = "named:";
    private static final String UETR = "uetr:";

    private static final Comparator<Observation> IN_TIME = Comparator.comparing(
                    (Observation record) -> record.nativeId().startsWith(ORDER))
            .thenComparing(record -> !record.nativeId().startsWith(NAMED))
            .thenComparing(Observation::at)
            .thenComparing(Observation::nativeId)
            .thenComparing(Observation::source);

    private final List<Observation> held = new ArrayList<>();

    /** Takes a record that does not say what its payment is known by, until {@link #resolve}; false for any other. */
    public boolean holds(Observation record) {
        boolean open = isOpen(record) && held.size() < MAX_HELD;
        if (open) {
            held.add(record);
        }
        return open;
    }

    /** A record that was not held, with the identity that it keeps. */
    public static Observation unheld(Observation record) {
        String own = own(record.nativeId());
        return own.equals(record.nativeId()) ? record : record.knownAs(own);
    }

    /**
     * Hands on all records that were held back, with the identity of their payments where the journal has them.
     *
     * @param journal with all payments of the pass, and perhaps of earlier ones
     */
    public void resolve(JournalStore journal, Target target) throws IOException {
        if (held.isEmpty()) {
            return;
        }
        held.sort(IN_TIME);
        Map<SharedId, List<Payment>> payments = new HashMap<>();
        held.forEach(record -> payments.computeIfAbsent(SharedId.of(record), id -> new ArrayList<>()));
        Instant first = held.stream()
                .map(Observation::stateAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant last = held.stream()
                .map(Observation::stateAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        journal.read(day(first.minus(WITHIN)), day(last.plus(WITHIN)), payment -> {
            List<Payment> sharing = SharedId.isIn(payment) ? payments.get(SharedId.of(payment)) : null;
            if (sharing != null && !isOpen(payment)) {
                Payment offered = offer(sharing, payment);
                if (!payment.book().isEmpty()) {
                    offered.takers.add(Taker.of(payment.book(), payment.status()));
                }
            }
        });
        Map<String, String> found = new HashMap<>();
        for (Observation record : held) {
            List<Payment> sharing = payments.get(SharedId.of(record));
            String payment = found.computeIfAbsent(record.nativeId(), own -> payment(record, sharing));
            Observation known = payment.equals(record.nativeId()) ? record : record.joinedTo(payment);
            if (payment.equals(own(record.nativeId())) && !record.nativeId().startsWith(ORDER)) {
                offer(sharing, known).takers.add(Taker.of(record.nativeId(), record.status()));
            }
            target.take(known);
        }
        held.clear();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    private static boolean isOpen(Observation record) {
        String id = record.nativeId();
        return (id.startsWith(ORDER) || id.startsWith(ENTRY) || id.startsWith(NAMED)) && SharedId.isIn(record);
    }

    /** A payment that stands in the list from now on. */
    private static Payment offer(List<Payment> sharing, Observation payment) {
        for (int i = 0; i < sharing.size(); i++) {
            Payment known = sharing.get(i);
            if (known.id.equals(payment.nativeId())) {
                // A journal hands its lines on in any order, so the earliest is what counts.
                Payment earliest =
                        payment.at().isBefore(known.at) ? new Payment(known.id, payment.at(), known.takers) : known;
                sharing.set(i, earliest);
                return earliest;
            }
        }
        Payment offered = new Payment(payment.nativeId(), payment.at(), new HashSet<>());
        sharing.add(offered);
        return offered;
    }

    /** The payment that took this record before, else the nearest without a record of this book, else the record's own. */
    private static String payment(Observation record, List<Payment> sharing) {
        Taker taker = Taker.of(record.nativeId(), record.status());
        boolean named = record.nativeId().startsWith(NAMED);
        String own = own(record.nativeId());
        if (named && sharing.stream().anyMatch(payment -> payment.id.equals(own))) {
            return own;
        }
        String before = sharing.stream()
                .filter(payment -> payment.hasTaken(record.nativeId()))
                .map(Payment::id)
                .min(Comparator.naturalOrder())
                .orElse(null);
        if (before != null) {
            return before;
        }
        Payment nearest = sharing.stream()
                .filter(payment -> payment.isOpenTo(taker)
                        && (!named || payment.id.startsWith(UETR))
                        && payment.distance(record).compareTo(WITHIN) <= 0)
                .min(Comparator.comparing((Payment payment) -> payment.distance(record))
                        .thenComparing(Payment::at)
                        .thenComparing(Payment::id))
                .orElse(null);
        if (nearest == null) {
            return own;
        }
        nearest.takers.add(taker);
        return nearest.id;
    }

    /** What a record is known by when no payment is found: of an entry that names one, that name. */
    private static String own(String nativeId) {
        return nativeId.startsWith(NAMED) ? nativeId.substring(nativeId.indexOf('|') + 1) : nativeId;
    }

    /** All orders are one book, and so are the entries of one account, whether they name payments or not. */
    private static String book(String nativeId) {
        return nativeId.startsWith(ORDER)
                ? ORDER
                : nativeId.substring(nativeId.indexOf(':') + 1, nativeId.indexOf('|') + 1);
    }

    /** Takes a record that was held back. */
    @FunctionalInterface
    public interface Target {
        void take(Observation record) throws IOException;
    }

    /**
     * An order or entry that a payment took. A pending entry, its booking and its reversal may have three identities, so each
     * state has a place of its own.
     */
    private record Taker(String book, Status status, String id) {
        static Taker of(String id, Status status) {
            return new Taker(Reconciliation.book(id), status, id);
        }
    }

    /** A payment that records may belong to, with those that have taken it. */
    private record Payment(String id, Instant at, Set<Taker> takers) {
        boolean hasTaken(String own) {
            return takers.stream().anyMatch(taken -> taken.id.equals(own));
        }

        boolean isOpenTo(Taker taker) {
            return takers.stream().noneMatch(taken -> taken.book.equals(taker.book) && taken.status == taker.status);
        }

        Duration distance(Observation record) {
            return Duration.between(at, record.at()).abs();
        }
    }
}
