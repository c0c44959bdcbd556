package org.naulon.rules.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.LivingSignals;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Judge;
import org.naulon.rules.fact.Facts;
import org.naulon.rules.fact.Suppression;

/**
 * The profile stage for one party: keeps its history and asks the rules about it whenever it changes.
 *
 * <p>A rule's windows end at the moment of a transfer. A transfer that arrives after later ones are known belongs to their
 * windows too, so those moments are judged again. A busy party is judged once a day, when it has ended, at the last transfer
 * of the day and at the first one that came late (the catalogue's step of one day): {@link #BUSY} bounds the work per transfer.
 */
public final class Profile {
    /** How long a party's transfers are kept: as far back as any rule looks. */
    public static final Duration RETENTION = Facts.FARTHEST;

    /** Transfers on one side from which on a party is judged once a day. */
    public static final int BUSY = 200;

    private static final Duration A_DAY = Duration.ofDays(1);

    /** Longest window of a rule that is judged here; the tables allow no longer one. */
    private static final Duration LONGEST_WINDOW = Duration.ofDays(120);

    private final PartyHistory history;
    private final LivingSignals signals;
    private @Nullable Unjudged unjudged;

    /**
     * Transfers of a busy party that no rule was asked about yet; more than a day apart only when some came late.
     *
     * @param from time of the first
     * @param to time of the last
     */
    public record Unjudged(Instant from, Instant to) {
        Unjudged with(Instant at) {
            return new Unjudged(at.isBefore(from) ? at : from, at.isAfter(to) ? at : to);
        }
    }

    public Profile(PartyHistory history, LivingSignals signals) {
        this.history = history;
        this.signals = signals;
    }

    public PartyHistory history() {
        return history;
    }

    public LivingSignals signals() {
        return signals;
    }

    /**
     * Takes in a change; the findings to be told at once. What has grown and what a busy party did is told by
     * {@link #endOfDay}.
     */
    public List<Finding> take(Change change, Judge judge) {
        history.take(change);
        Transfer after = change.after();
        if (after == null || !after.status().moved()) {
            return signals.takeBack(change);
        }
        if (isBusy()) {
            unjudged = unjudged == null ? new Unjudged(after.at(), after.at()) : unjudged.with(after.at());
            return List.of();
        }
        List<Finding> findings = List.of();
        for (Instant moment : moments(after.at())) {
            findings = judged(moment, judge, findings);
        }
        return findings;
    }

    /** Whether the end of the day has anything to tell. */
    public boolean hasMoreToSay() {
        return unjudged != null || signals.hasUntold();
    }

    /** What is told when a day has ended: new findings on a busy party, and signals that gathered evidence. */
    public List<Finding> endOfDay(Judge judge) {
        List<Finding> findings = List.of();
        if (unjudged != null) {
            if (unjudged.from().plus(A_DAY).isBefore(unjudged.to())) {
                findings = judged(unjudged.from(), judge, findings);
            }
            findings = judged(unjudged.to(), judge, findings);
            unjudged = null;
        }
        if (signals.hasUntold()) {
            findings = new ArrayList<>(findings);
            findings.addAll(signals.untold());
        }
        return findings;
    }

    /** The transfers of a busy party that wait for the end of its day, for the state; null when none does. */
    public @Nullable Unjudged unjudged() {
        return unjudged;
    }

    /** Puts back what {@link #unjudged()} gave. */
    public void restore(Unjudged waiting) {
        unjudged = waiting;
    }

    /**
     * The ways by which a payment of this party reaches an official; none when its payee is no official. A payment that was sent
     * back is told as such.
     */
    public List<OfficialLink> links(Change change, Judge judge) {
        Transfer after = change.after();
        boolean pays = after != null
                && after.payer().id().equals(history.partyId())
                && !after.payee().official().isEmpty();
        if (!pays) {
            return List.of();
        }
        return after.status().moved()
                ? judge.links(history, after)
                : List.of(new OfficialLink(List.of(after), after.at()));
    }

    /** Where a payment of this party meets other payments of a family, after {@link #take} of the same change. */
    public List<FamilyPayment> familyPayments(Change change, Judge judge) {
        return judge.familyPayments(history, change);
    }

    /** Forgets what no window can reach any more. */
    public void forget(Instant now) {
        history.forget(now.minus(RETENTION));
        signals.expire(now.minus(RETENTION));
    }

    public boolean isEmpty() {
        return history.isEmpty() && signals.isEmpty() && unjudged == null;
    }

    private List<Finding> judged(Instant moment, Judge judge, List<Finding> before) {
        List<Finding> findings = before;
        for (Finding found : judge.judge(history, moment)) {
            findings = findings.isEmpty() ? new ArrayList<>() : findings;
            findings.addAll(signals.take(
                    found, Suppression.holdsFromTheBeginning(found.signal().suppressedBy())));
        }
        return findings;
    }

    private boolean isBusy() {
        return history.credits().size() >= BUSY || history.debits().size() >= BUSY;
    }

    /** The moment of a transfer, and of later ones whose windows it falls into. */
    private Collection<Instant> moments(Instant at) {
        Instant end = at.plus(LONGEST_WINDOW);
        List<Transfer> credits = history.credits(at, end);
        List<Transfer> debits = history.debits(at, end);
        if (credits.isEmpty() && debits.isEmpty()) {
            return List.of(at);
        }
        TreeSet<Instant> moments = new TreeSet<>();
        moments.add(at);
        credits.forEach(transfer -> moments.add(transfer.at()));
        debits.forEach(transfer -> moments.add(transfer.at()));
        return moments;
    }
}
