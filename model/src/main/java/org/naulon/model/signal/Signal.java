package org.naulon.model.signal;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One rule fired on one subject (a line of {@code signals.ndjson}, contracts section 2).
 *
 * @param signalId derived from rule, subject, key and first evidence
 * @param strength how far past the threshold, 0 to 1
 * @param weight of the severity, 0 to 1
 * @param from time of the first transfer in evidence
 * @param to time of the last transfer in evidence
 * @param explanation one sentence for a human
 * @param measures what was measured at the strongest moment, by name in alphabetical order: whole numbers, shares, or text
 * @param transferIds evidence in time order
 * @param sourceReferences of the evidence, in the same order
 * @param suppressedBy reasons why the signal does not count, sorted; empty when it counts
 * @param reportId report that it reached, or null
 */
public record Signal(
        String signalId,
        String ruleId,
        String ruleVersion,
        Subject subject,
        Severity severity,
        double strength,
        double weight,
        Instant from,
        Instant to,
        Text explanation,
        Map<String, Object> measures,
        List<String> transferIds,
        List<String> sourceReferences,
        List<String> suppressedBy,
        @Nullable String reportId) {

    public Signal {
        SortedMap<String, Object> sorted = new TreeMap<>(measures);
        // One type for whole numbers, so that a signal equals what comes back from its JSON.
        sorted.replaceAll((name, value) -> value instanceof Integer whole ? Long.valueOf(whole) : value);
        measures = Collections.unmodifiableSortedMap(sorted);
        transferIds = List.copyOf(transferIds);
        sourceReferences = List.copyOf(sourceReferences);
        suppressedBy = List.copyOf(suppressedBy);
        if (!(strength >= 0 && strength <= 1)) {
            throw new IllegalArgumentException("strength of " + ruleId + " is " + strength);
        }
    }

    /** Whether the signal counts towards a score. */
    public boolean counts() {
        return suppressedBy.isEmpty();
    }

    /** This signal under a report, or under none. */
    public Signal filedUnder(@Nullable String report) {
        return with(severity, weight, suppressedBy, report);
    }

    /** This signal, which does not count for these reasons. */
    public Signal suppressedBy(List<String> reasons) {
        return with(severity, weight, reasons, reportId);
    }

    /** This signal with a severity and its weight. */
    public Signal raisedTo(Severity raised) {
        return with(raised, raised.weight(), suppressedBy, reportId);
    }

    private Signal with(Severity severity, double weight, List<String> reasons, @Nullable String report) {
        return new Signal(
                signalId,
                ruleId,
                ruleVersion,
                subject,
                severity,
                strength,
                weight,
                from,
                to,
                explanation,
                measures,
                transferIds,
                sourceReferences,
                reasons,
                report);
    }
}
