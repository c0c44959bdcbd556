package org.naulon.model.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.Severity;
import org.naulon.model.signal.Signal;

/**
 * Findings about one subject that follow each other without a long gap: what one report is about.
 *
 * @param findings by time of the first evidence, then rule, then signal id; severities raised by their companions, and
 *     every signal with the report that it reaches, or null
 * @param reportId id of the report, also when there is none yet
 * @param assessment score and grade
 */
record Episode(List<Finding> findings, String reportId, Grading.Assessment assessment) {
    private static final Comparator<Finding> ORDER = Comparator.comparing(
                    (Finding finding) -> finding.signal().from())
            .thenComparing(finding -> finding.signal().ruleId())
            .thenComparing(finding -> finding.signal().signalId());

    /** The episodes of one subject, in time order. */
    static List<Episode> of(Collection<Finding> kept, Grading grading) {
        List<Finding> sorted = new ArrayList<>(kept);
        sorted.sort(ORDER);
        List<Episode> episodes = new ArrayList<>(1);
        List<Finding> chain = new ArrayList<>();
        Instant reaches = Instant.MIN;
        for (Finding finding : sorted) {
            if (!chain.isEmpty() && finding.signal().from().isAfter(reaches.plus(grading.gap()))) {
                episodes.add(closed(chain, grading));
                chain = new ArrayList<>();
                reaches = Instant.MIN;
            }
            chain.add(finding);
            reaches = finding.signal().to().isAfter(reaches) ? finding.signal().to() : reaches;
        }
        if (!chain.isEmpty()) {
            episodes.add(closed(chain, grading));
        }
        return episodes;
    }

    /** Whether the episode deserves a report. */
    boolean isFiled() {
        return assessment.grade() != null;
    }

    /** Time of the last evidence, suppressed or not. */
    Instant to() {
        return findings.stream()
                .map(f -> f.signal().to())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Time of the first evidence that counts; only of an episode with such evidence. */
    Instant first() {
        return counting().stream()
                .map(f -> f.signal().from())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** Time of the last evidence that counts; only of an episode with such evidence. */
    Instant last() {
        return counting().stream()
                .map(f -> f.signal().to())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The findings that speak for the suspicion. */
    List<Finding> counting() {
        return findings.stream().filter(f -> f.signal().counts()).toList();
    }

    private static Episode closed(List<Finding> chain, Grading grading) {
        String id = chain.stream()
                .map(f -> Objects.requireNonNull(f.signal().reportId(), "a kept finding has the id it would open"))
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Finding> raised = chain.stream().map(f -> f.with(raised(f, chain))).toList();
        Grading.Assessment assessment = grading.assess(raised);
        return new Episode(
                raised.stream()
                        .map(f -> f.with(f.signal()
                                .filedUnder(
                                        assessment.grade() != null && f.signal().counts() ? id : null)))
                        .toList(),
                id,
                assessment);
    }

    private static Signal raised(Finding finding, List<Finding> chain) {
        Signal signal = finding.signal();
        Severity severity = signal.severity();
        for (Map.Entry<String, Severity> companion : finding.raisedWith().entrySet()) {
            if (companion.getValue().compareTo(severity) > 0
                    && chain.stream().anyMatch(f -> accompanies(f.signal(), companion.getKey(), signal))) {
                severity = companion.getValue();
            }
        }
        return severity == signal.severity() ? signal : signal.raisedTo(severity);
    }

    private static boolean accompanies(Signal other, String ruleId, Signal signal) {
        return other.ruleId().equals(ruleId)
                && other.counts()
                && !other.from().isAfter(signal.to())
                && !other.to().isBefore(signal.from());
    }
}
