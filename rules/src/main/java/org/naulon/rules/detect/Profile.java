package org.naulon.rules.detect;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.LivingSignals;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Judge;

/**
 * The profile stage for one party: keeps its history and asks the rules about it whenever it changes.
 *
 * <p>A rule's windows end at the moment of a transfer. A transfer that arrives after later ones are known belongs to their
 * windows too, so those moments are judged again. A party with very many transfers is judged at the first one of each day
 * only (the catalogue's step of one day): {@link #BUSY} bounds the work per transfer.
 */
public final class Profile {
    /** How long a party's transfers are kept: the longest look-back, the family pair's 365 days, with a month to spare. */
    public static final Duration RETENTION = Duration.ofDays(396);

    /** Transfers on one side from which on a party is judged once a day. */
    public static final int BUSY = 400;

    /** Longest window of a rule that is judged here. */
    private static final Duration LONGEST_WINDOW = Duration.ofDays(120);

    private final PartyHistory history;
    private final LivingSignals signals;

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

    /** Takes in a change; the findings to be told at once. Others have grown and are told at the end of the day. */
    public List<Finding> take(Change change, Judge judge) {
        history.take(change);
        Transfer after = change.after();
        if (after == null || !after.status().moved()) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        for (Instant moment : moments(after.at())) {
            for (Finding found : judge.judge(history, moment)) {
                findings.addAll(signals.take(found));
            }
        }
        return findings;
    }

    /** The ways by which a payment of this party reaches an official; none when its payee is no official. */
    public List<OfficialLink> links(Change change, Judge judge) {
        Transfer after = change.after();
        boolean pays = after != null
                && after.status().moved()
                && after.payer().id().equals(history.partyId())
                && !after.payee().official().isEmpty();
        return pays ? judge.links(history, after) : List.of();
    }

    /** Forgets what no window can reach any more. */
    public void forget(Instant now) {
        history.forget(now.minus(RETENTION));
        signals.expire(now.minus(RETENTION));
    }

    public boolean isEmpty() {
        return history.isEmpty() && signals.isEmpty();
    }

    private TreeSet<Instant> moments(Instant at) {
        TreeSet<Instant> moments = new TreeSet<>();
        if (history.credits().size() < BUSY && history.debits().size() < BUSY) {
            moments.add(at);
            Instant end = at.plus(LONGEST_WINDOW);
            history.credits(at, end).forEach(transfer -> moments.add(transfer.at()));
            history.debits(at, end).forEach(transfer -> moments.add(transfer.at()));
        } else if (firstOfItsDay(at)) {
            moments.add(at);
        }
        return moments;
    }

    private boolean firstOfItsDay(Instant at) {
        Instant day = at.truncatedTo(ChronoUnit.DAYS);
        return history.credits(day.minusMillis(1), at).size()
                        + history.debits(day.minusMillis(1), at).size()
                <= 1;
    }
}
