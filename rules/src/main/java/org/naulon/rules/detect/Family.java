package org.naulon.rules.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.LivingSignals;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Judge;

/**
 * The family stage for one meeting: the payments of a payer or of people with one sign of a family along routes, or the first
 * payments to one payee. Asks the rules at each payment and at later ones whose windows it falls into.
 *
 * <p>A payee whom very many people pay is no family's matter: the latest {@value #MOST} payments are kept.
 */
public final class Family {
    /** How long payments are kept: twice the longest window of a rule that is judged here. */
    public static final Duration RETENTION = Duration.ofDays(240);

    /** Most payments that are kept. */
    public static final int MOST = 256;

    private static final Duration LONGEST_WINDOW = Duration.ofDays(120);

    private final FamilyPayment.Meeting meeting;
    private final String of;
    private final List<Kept> payments = new ArrayList<>(2);
    private final LivingSignals signals = new LivingSignals();

    /**
     * A payment that is kept.
     *
     * @param remittances what its payer usually sends; null where nobody asks
     */
    public record Kept(Transfer transfer, @Nullable Remittances remittances) {}

    /** @param of whose payments they are, see {@link FamilyPayment} */
    public Family(FamilyPayment.Meeting meeting, String of) {
        this.meeting = meeting;
        this.of = of;
    }

    /** The meeting at a {@link FamilyPayment#place}, still without payments. */
    public static Family at(String place) {
        int end = place.indexOf(':');
        return new Family(FamilyPayment.Meeting.valueOf(place.substring(0, end)), place.substring(end + 1));
    }

    public FamilyPayment.Meeting meeting() {
        return meeting;
    }

    public String of() {
        return of;
    }

    /** Takes in a payment; the findings that it opened, continued or took back. */
    public List<Finding> take(FamilyPayment payment, Judge judge) {
        Change change = payment.change();
        Transfer before = change.before();
        if (before != null) {
            payments.removeIf(kept -> kept.transfer().id().equals(before.id()));
        }
        Transfer after = change.after();
        if (after == null || !after.status().moved()) {
            return signals.takeBack(change);
        }
        payments.removeIf(kept -> kept.transfer().id().equals(after.id()));
        restore(new Kept(after, payment.remittances()));
        List<Finding> findings = new ArrayList<>();
        for (Instant moment : moments(after.at())) {
            judge.judge(this, moment).forEach(found -> findings.addAll(signals.take(found)));
        }
        findings.addAll(signals.untold());
        return findings;
    }

    /** Payments after one moment up to and including another, in event order. */
    public List<Kept> payments(Instant after, Instant upTo) {
        return payments.stream()
                .filter(kept -> kept.transfer().at().isAfter(after)
                        && !kept.transfer().at().isAfter(upTo))
                .toList();
    }

    /** The latest payment up to a moment; null when there is none. */
    public @Nullable Transfer latest(Instant moment) {
        for (int i = payments.size() - 1; i >= 0; i--) {
            if (!payments.get(i).transfer().at().isAfter(moment)) {
                return payments.get(i).transfer();
            }
        }
        return null;
    }

    /** All payments in event order, for the state. */
    public List<Kept> payments() {
        return Collections.unmodifiableList(payments);
    }

    /** The signals that are still growing, for the state. */
    public LivingSignals signals() {
        return signals;
    }

    /** Puts a payment into its place in time. */
    public void restore(Kept kept) {
        int index = payments.size();
        while (index > 0 && Transfer.BY_TIME.compare(payments.get(index - 1).transfer(), kept.transfer()) > 0) {
            index--;
        }
        payments.add(index, kept);
        if (payments.size() > MOST) {
            payments.remove(0);
        }
    }

    /** Forgets what no window can reach any more. */
    public void forget(Instant now) {
        Instant before = now.minus(RETENTION);
        payments.removeIf(kept -> kept.transfer().at().isBefore(before));
        signals.expire(before);
    }

    public boolean isEmpty() {
        return payments.isEmpty() && signals.isEmpty();
    }

    private Collection<Instant> moments(Instant at) {
        TreeSet<Instant> moments = new TreeSet<>();
        moments.add(at);
        payments(at, at.plus(LONGEST_WINDOW))
                .forEach(kept -> moments.add(kept.transfer().at()));
        return moments;
    }
}
