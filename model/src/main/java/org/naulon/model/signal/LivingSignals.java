package org.naulon.model.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.naulon.model.party.ContentId;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Transfer;

/**
 * The signals of one key that are still growing.
 *
 * <p>A rule that holds now usually holds again with the next transfer. The later finding continues the earlier one when
 * its evidence begins before the earlier one's evidence ended; then both are one signal under one id, with the evidence of
 * both, and measures, strength and sentence of the strongest moment (the later one at equal strength). A finding that is
 * not suppressed outweighs one that is. Otherwise it opens a new signal. Only what a group turns out to have been all along
 * takes a signal back: it is told again, with the reason why it does not count.
 *
 * <p>A signal that opens, grows stronger or begins to count is told at once. One that only gathers more evidence stays
 * untold until somebody asks for {@link #untold}: the busier a subject, the less each further payment says.
 */
public final class LivingSignals {
    /** Most transfers that one signal lists; the oldest give way. */
    public static final int MAX_EVIDENCE = 2_000;

    private final Map<String, Finding> living = new TreeMap<>();
    private final SortedSet<String> grown = new TreeSet<>();

    /** Takes up a finding without a signal id; what is to be told at once, in this order, each as it now stands. */
    public List<Finding> take(Finding found) {
        return take(found, false);
    }

    /**
     * Takes up a finding without a signal id, like {@link #take(Finding)}.
     *
     * @param clears whether the reason why the finding does not count, if there is one, says what its group has been all along:
     *     then the signal before it does not count any more either, if the same parties gave rise to it
     */
    public List<Finding> take(Finding found, boolean clears) {
        String lineage = found.lineage();
        Finding told = living.get(lineage);
        Finding before = told != null && clears && isCleared(told, found) ? withReasonsOf(told, found) : told;
        boolean opens =
                before == null || found.signal().from().isAfter(before.signal().to());
        Finding now = opens ? opened(found) : continued(before, found);
        if (now.equals(told)) {
            return List.of();
        }
        living.put(lineage, now);
        if (opens) {
            boolean tellsBefore = before != null && (grown.remove(lineage) || before != told);
            return tellsBefore ? List.of(before, now) : List.of(now);
        }
        if (now.signal().strength() == told.signal().strength()
                && now.signal().counts() == told.signal().counts()) {
            grown.add(lineage);
            return List.of();
        }
        grown.remove(lineage);
        return List.of(now);
    }

    /**
     * Takes up that a payment was sent back, or turned out to be part of another one. Evidence that was sent back stays, with a
     * word that speaks for the subject; a payment that does not exist on its own leaves, unless it is all there is.
     *
     * @return the signals that show it, each as it now stands; to be told at once
     */
    public List<Finding> takeBack(Change change) {
        if (change.before() == null) {
            return List.of();
        }
        List<Finding> told = new ArrayList<>();
        for (Map.Entry<String, Finding> entry : living.entrySet()) {
            Finding finding = entry.getValue();
            List<Transfer> evidence =
                    replaced(finding.evidence(), change.before().id(), change.after());
            if (!evidence.isEmpty() && !evidence.equals(finding.evidence())) {
                Finding now = rebuilt(finding, finding.signal().signalId(), evidence, finding);
                entry.setValue(now);
                grown.remove(entry.getKey());
                told.add(now);
            }
        }
        return told;
    }

    /** Whether a signal has gathered evidence that was not told yet. */
    public boolean hasUntold() {
        return !grown.isEmpty();
    }

    /** The signals that have gathered evidence since they were last told, in the order of their lineage; now they are told. */
    public List<Finding> untold() {
        List<Finding> untold = grown.stream().map(living::get).toList();
        grown.clear();
        return untold;
    }

    /** Forgets signals whose evidence ended before a moment; no later finding may reach back that far. */
    public void expire(Instant endedBefore) {
        living.values().removeIf(finding -> finding.signal().to().isBefore(endedBefore));
        grown.retainAll(living.keySet());
    }

    /** The living findings, in the order of their lineage. */
    public Collection<Finding> findings() {
        return living.values();
    }

    /** Whether a living finding has gathered evidence that was not told yet. */
    public boolean isUntold(Finding finding) {
        return grown.contains(finding.lineage());
    }

    /** Puts back a finding that {@link #findings} gave, as after a restart. */
    public void restore(Finding finding, boolean untold) {
        living.put(finding.lineage(), finding);
        if (untold) {
            grown.add(finding.lineage());
        }
    }

    public boolean isEmpty() {
        return living.isEmpty();
    }

    private static List<Transfer> replaced(List<Transfer> evidence, String id, @Nullable Transfer now) {
        List<Transfer> replaced = new ArrayList<>(evidence);
        replaced.replaceAll(transfer -> now != null && transfer.id().equals(id) ? now : transfer);
        replaced.removeIf(transfer -> now == null && transfer.id().equals(id));
        return replaced;
    }

    private static Map<String, Text> withReturned(Map<String, Text> innocent, List<Transfer> evidence) {
        long returned =
                evidence.stream().filter(transfer -> !transfer.status().moved()).count();
        if (returned == 0) {
            return innocent;
        }
        Map<String, Text> all = new TreeMap<>(innocent);
        all.put(
                "returned",
                new Text(
                        "Payments in evidence that were sent back or cancelled: " + returned + ".",
                        "Paiements retenus qui ont été retournés ou annulés : " + returned + "."));
        return all;
    }

    private static boolean isCleared(Finding before, Finding found) {
        return before.signal().counts()
                && !found.signal().counts()
                && parties(found).containsAll(parties(before));
    }

    private static Set<String> parties(Finding finding) {
        Set<String> parties = new TreeSet<>();
        for (Transfer transfer : finding.evidence()) {
            parties.add(transfer.payer().id());
            parties.add(transfer.payee().id());
        }
        return parties;
    }

    private static Finding withReasonsOf(Finding before, Finding found) {
        return before.with(before.signal().suppressedBy(found.signal().suppressedBy()));
    }

    private static Finding opened(Finding found) {
        String first = found.evidence().isEmpty() ? "" : found.evidence().get(0).id();
        return rebuilt(found, ContentId.of("s", found.lineage() + "|" + first), found.evidence(), found);
    }

    private static Finding continued(Finding before, Finding found) {
        Map<String, Transfer> union = new TreeMap<>();
        before.evidence().forEach(transfer -> union.put(transfer.id(), transfer));
        found.evidence().forEach(transfer -> union.put(transfer.id(), transfer));
        List<Transfer> evidence = new ArrayList<>(union.values());
        evidence.sort(Transfer.BY_TIME);
        if (evidence.size() > MAX_EVIDENCE) {
            evidence = evidence.subList(evidence.size() - MAX_EVIDENCE, evidence.size());
        }
        boolean stronger = before.signal().counts() == found.signal().counts()
                ? found.signal().strength() >= before.signal().strength()
                : found.signal().counts();
        Finding peak = stronger ? found : before;
        SortedSet<String> routes = new TreeSet<>(before.routes());
        routes.addAll(found.routes());
        Finding joined = new Finding(
                peak.signal(),
                peak.key(),
                evidence,
                List.copyOf(routes),
                peak.counterpartRole(),
                peak.raisedWith(),
                peak.innocent());
        return rebuilt(joined, before.signal().signalId(), evidence, peak);
    }

    private static Finding rebuilt(Finding finding, String signalId, List<Transfer> evidence, Finding peak) {
        Signal signal = peak.signal();
        Signal numbered = new Signal(
                signalId,
                signal.ruleId(),
                signal.ruleVersion(),
                signal.subject(),
                signal.severity(),
                signal.strength(),
                signal.weight(),
                evidence.isEmpty() ? signal.from() : evidence.get(0).at(),
                evidence.isEmpty()
                        ? signal.to()
                        : evidence.get(evidence.size() - 1).at(),
                signal.explanation(),
                signal.measures(),
                evidence.stream().map(Transfer::id).toList(),
                evidence.stream().map(Transfer::sourceReference).toList(),
                signal.suppressedBy(),
                null);
        return new Finding(
                numbered,
                finding.key(),
                evidence,
                finding.routes(),
                finding.counterpartRole(),
                finding.raisedWith(),
                withReturned(finding.innocent(), evidence));
    }
}
