package org.naulon.model.signal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.naulon.model.party.ContentId;
import org.naulon.model.transfer.Transfer;

/**
 * The signals of one key that are still growing.
 *
 * <p>A rule that holds now usually holds again with the next transfer. The later finding continues the earlier one when
 * its evidence begins before the earlier one's evidence ended; then both are one signal under one id, with the evidence of
 * both, and measures, strength and sentence of the strongest moment (the later one at equal strength). A finding that is
 * not suppressed outweighs one that is. Otherwise it opens a new signal.
 */
public final class LivingSignals {
    /** Most transfers that one signal lists; the oldest give way. */
    public static final int MAX_EVIDENCE = 2_000;

    private final Map<String, Finding> living = new TreeMap<>();

    /** Takes up a finding without a signal id; the signal as it now stands, or nothing when the finding changes nothing. */
    public Optional<Finding> take(Finding found) {
        String lineage = found.lineage();
        Finding before = living.get(lineage);
        Finding now =
                before == null || found.signal().from().isAfter(before.signal().to())
                        ? opened(found)
                        : continued(before, found);
        if (now.equals(before)) {
            return Optional.empty();
        }
        living.put(lineage, now);
        return Optional.of(now);
    }

    /** Forgets signals whose evidence ended before a moment; no later finding may reach back that far. */
    public void expire(Instant endedBefore) {
        living.values().removeIf(finding -> finding.signal().to().isBefore(endedBefore));
    }

    /** The living findings, in the order of their lineage. */
    public Collection<Finding> findings() {
        return living.values();
    }

    /** Puts back a finding that {@link #findings} gave, as after a restart. */
    public void restore(Finding finding) {
        living.put(finding.lineage(), finding);
    }

    public boolean isEmpty() {
        return living.isEmpty();
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
                finding.innocent());
    }
}
