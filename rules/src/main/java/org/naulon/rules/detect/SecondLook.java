package org.naulon.rules.detect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.LivingSignals;
import org.naulon.model.signal.Signal;
import org.naulon.model.transfer.Change;
import org.naulon.rules.Judge;

/**
 * The second look for one party: rules that need other rules' signals. Brings together the party's own signals and its
 * payments that reach officials; whichever comes later asks the rules.
 */
public final class SecondLook {
    /** How long signals and links wait for each other: twice the 180 days of COR-01, with a month to spare. */
    public static final Duration RETENTION = Duration.ofDays(396);

    private final Map<String, Signal> known = new TreeMap<>();
    private final Map<String, OfficialLink> links = new TreeMap<>();
    private final LivingSignals signals = new LivingSignals();

    /** Takes in a signal on this party as it now stands. */
    public List<Finding> take(Signal signal, Judge judge) {
        known.put(signal.signalId(), signal);
        return judged(links.values(), judge);
    }

    /** Takes in a payment of this party that reaches an official, or that was sent back. */
    public List<Finding> take(OfficialLink link, Judge judge) {
        if (!link.credit().status().moved()) {
            String sentBack = link.credit().id();
            links.values().removeIf(other -> other.credit().id().equals(sentBack));
            return signals.takeBack(new Change(link.credit(), link.credit()));
        }
        String id = link.path().get(0).id() + "|" + link.credit().id();
        links.put(id, link);
        return judged(List.of(link), judge);
    }

    /** Forgets what is too old to meet anything. */
    public void forget(Instant now) {
        Instant before = now.minus(RETENTION);
        known.values().removeIf(signal -> signal.to().isBefore(before));
        links.values().removeIf(link -> link.credit().at().isBefore(before));
        signals.expire(before);
    }

    public boolean isEmpty() {
        return known.isEmpty() && links.isEmpty() && signals.isEmpty();
    }

    /** The signals on the party that are kept, for the state. */
    public Collection<Signal> known() {
        return known.values();
    }

    /** The payments that are kept, for the state. */
    public Collection<OfficialLink> links() {
        return links.values();
    }

    /** The signals on officials that are still growing, for the state. */
    public LivingSignals signals() {
        return signals;
    }

    /** Puts back what {@link #known()} and {@link #links()} gave. */
    public void restore(Collection<Signal> kept, Collection<OfficialLink> paid) {
        kept.forEach(signal -> known.put(signal.signalId(), signal));
        paid.forEach(
                link -> links.put(link.path().get(0).id() + "|" + link.credit().id(), link));
    }

    private List<Finding> judged(Collection<OfficialLink> asked, Judge judge) {
        if (known.isEmpty()) {
            return List.of();
        }
        List<Finding> found = new ArrayList<>();
        for (OfficialLink link : asked) {
            judge.judge(link, known.values()).forEach(finding -> found.addAll(signals.take(finding)));
        }
        found.addAll(signals.untold());
        return found;
    }
}
