package org.naulon.model.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.Severity;
import org.naulon.model.signal.Signal;

/**
 * How signals become a score and a grade (domain A.0; all numbers are engineering defaults to be calibrated).
 *
 * <p>The score of a span is {@code 1 - Π(1 - weight · strength)} over the strongest signal of each rule whose evidence
 * touches the span; the score of an episode is that of its best span. Suppressed signals count nothing. Transcriptions that
 * nobody was sure of are never the only evidence of an alert, nor one of the two of a candidate (domain C.7); somebody in
 * danger is told of all the same.
 *
 * @param alert least score of an alert, 0 to 1
 * @param strCandidate least score of a candidate for a suspicious transaction report, 0 to 1
 * @param spanDays length of a span that is scored together, days
 * @param gapDays longest time without evidence inside one episode, days
 */
public record Grading(double alert, double strCandidate, int spanDays, int gapDays) {
    /** The defaults of domain A.0: alert from 0.60, candidate from 0.80, 90 days each. */
    public static final Grading DOMAIN = new Grading(0.60, 0.80, 90, 90);

    /** Rules after which somebody may be in danger (domain F.2). */
    private static final Set<String> PROTECTION_TRIGGERS = Set.of("SMG-05", "SMG-14");

    public Grading {
        if (!(alert > 0 && alert <= strCandidate && strCandidate <= 1) || spanDays < 1 || gapDays < 1) {
            throw new IllegalArgumentException(
                    "grading needs 0 < alert <= strCandidate <= 1 and days of at least 1, not " + alert + ", "
                            + strCandidate + ", " + spanDays + ", " + gapDays);
        }
    }

    /**
     * What the signals of one episode amount to.
     *
     * @param score 0 to 1, rounded half up to four decimals
     * @param grade or null when they deserve no report
     */
    record Assessment(double score, Report.@Nullable Grade grade) {}

    Duration gap() {
        return Duration.ofDays(gapDays);
    }

    /** Assesses the findings of one episode; suppressed ones are passed over. */
    Assessment assess(Collection<Finding> findings) {
        List<Signal> counting = counting(findings.stream());
        List<Signal> sure = counting(findings.stream().filter(finding -> !finding.isUncertain()));
        double best = 0;
        double borneOut = 0;
        boolean independent = false;
        Span span = new Span(Duration.ofDays(spanDays));
        for (int i = 0; i < counting.size(); i++) {
            Instant end = counting.get(i).from();
            span.moveTo(counting.get(i));
            // The most signals meet in a span that ends when one of them begins.
            if (i + 1 == counting.size() || counting.get(i + 1).from().isAfter(end)) {
                double score = span.score();
                List<Signal> bearing = within(sure, end);
                best = Math.max(best, score);
                borneOut = bearing.isEmpty() ? borneOut : Math.max(borneOut, score);
                independent = independent || score >= strCandidate && hasDisjointEvidence(bearing);
            }
        }
        return new Assessment(sure.isEmpty() ? best : borneOut, grade(counting, sure, borneOut, independent));
    }

    private static List<Signal> counting(Stream<Finding> findings) {
        return findings.map(Finding::signal)
                .filter(Signal::counts)
                .sorted(Comparator.comparing(Signal::from))
                .toList();
    }

    private Report.@Nullable Grade grade(List<Signal> counting, List<Signal> sure, double score, boolean independent) {
        if (counting.stream().anyMatch(s -> PROTECTION_TRIGGERS.contains(s.ruleId()))) {
            return Report.Grade.PROTECTION;
        }
        if (independent) {
            return Report.Grade.STR_CANDIDATE;
        }
        boolean critical = sure.stream().anyMatch(s -> s.severity() == Severity.CRITICAL);
        return score >= alert || critical ? Report.Grade.ALERT : null;
    }

    private List<Signal> within(List<Signal> signals, Instant end) {
        Instant start = end.minus(Duration.ofDays(spanDays));
        return signals.stream()
                .filter(s -> !s.from().isAfter(end) && !s.to().isBefore(start))
                .toList();
    }

    private static boolean hasDisjointEvidence(List<Signal> span) {
        for (int i = 0; i < span.size(); i++) {
            Set<String> evidence = Set.copyOf(span.get(i).transferIds());
            for (int j = i + 1; j < span.size(); j++) {
                if (!span.get(j).ruleId().equals(span.get(i).ruleId())
                        && span.get(j).transferIds().stream().noneMatch(evidence::contains)) {
                    return true;
                }
            }
        }
        return false;
    }
}
