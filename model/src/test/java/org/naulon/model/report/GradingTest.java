package org.naulon.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.naulon.model.Samples.day;
import static org.naulon.model.Samples.finding;
import static org.naulon.model.Samples.suppressed;
import static org.naulon.model.Samples.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.naulon.model.TestTransfer;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.Severity;
import org.naulon.model.signal.Signal;
import org.naulon.model.transfer.Transfer;

class GradingTest {
    private static Finding seen(String id, String rule, Severity severity, double strength) {
        return finding(id, rule, severity, strength, List.of(transfer("t" + id, day(0), "P", "S", 1)));
    }

    private static Grading.Assessment assess(Grading grading, Finding... findings) {
        return grading.assess(List.of(findings));
    }

    @Test
    void one_signal_of_a_rule_counts_the_strongest() {
        assertThat(assess(
                                Grading.DOMAIN,
                                seen("1", "SMG-01", Severity.HIGH, 0.2),
                                seen("2", "SMG-01", Severity.HIGH, 0.8))
                        .score())
                .isEqualTo(0.52);
    }

    @Test
    void an_alert_opens_exactly_at_its_threshold() {
        Finding strong = seen("1", "SMG-01", Severity.HIGH, 1);
        assertThat(assess(new Grading(0.65, 0.8, 90, 90), strong).grade()).isEqualTo(Report.Grade.ALERT);
        assertThat(assess(new Grading(0.6501, 0.8, 90, 90), strong).grade()).isNull();
    }

    @Test
    void a_candidate_opens_exactly_at_its_threshold() {
        Finding one = seen("1", "SMG-01", Severity.HIGH, 1);
        Finding two = seen("2", "SMG-03", Severity.HIGH, 1);
        assertThat(assess(new Grading(0.6, 0.8775, 90, 90), one, two).grade()).isEqualTo(Report.Grade.STR_CANDIDATE);
        assertThat(assess(new Grading(0.6, 0.8776, 90, 90), one, two).grade()).isEqualTo(Report.Grade.ALERT);
    }

    @Test
    void transcriptions_that_nobody_was_sure_of_drive_no_alert_alone() {
        Transfer sure = transfer("a", day(0), "P", "S", 1);
        Transfer doubtful = TestTransfer.like(transfer("b", day(0), "P", "S", 1))
                .uncertain()
                .made();
        Finding alone = finding("1", "COR-01", Severity.CRITICAL, 1, List.of(doubtful));
        Finding borneOut = finding("2", "COR-01", Severity.CRITICAL, 1, List.of(sure, doubtful));
        Finding ransom = finding("3", "SMG-05", Severity.CRITICAL, 1, List.of(doubtful));
        Finding quiet = suppressed(seen("4", "SMG-01", Severity.HIGH, 1), "ROSCA");
        Finding other = seen("5", "SMG-01", Severity.HIGH, 0.1);

        assertThat(assess(Grading.DOMAIN, alone).grade()).isNull();
        assertThat(assess(Grading.DOMAIN, alone, quiet).grade()).isNull();
        assertThat(assess(Grading.DOMAIN, alone, other).grade()).isEqualTo(Report.Grade.ALERT);
        assertThat(assess(Grading.DOMAIN, borneOut).grade()).isEqualTo(Report.Grade.ALERT);
        assertThat(assess(Grading.DOMAIN, ransom).grade()).isEqualTo(Report.Grade.PROTECTION);
    }

    @Test
    void a_sure_finding_of_another_season_bears_no_uncertain_one_out() {
        Finding doubtful = finding(
                "1",
                "COR-01",
                Severity.CRITICAL,
                1,
                List.of(TestTransfer.like(transfer("b", day(0), "P", "S", 1))
                        .uncertain()
                        .made()));
        Finding near = finding("2", "SMG-01", Severity.HIGH, 0.1, List.of(transfer("a", day(90), "P", "S", 1)));
        Finding far = finding("3", "SMG-01", Severity.HIGH, 0.1, List.of(transfer("a", day(91), "P", "S", 1)));

        assertThat(assess(Grading.DOMAIN, doubtful, near).grade()).isEqualTo(Report.Grade.ALERT);
        assertThat(assess(Grading.DOMAIN, doubtful, far).grade()).isNull();
    }

    @Test
    void suppressed_signals_and_no_signals_give_nothing() {
        Finding quiet = suppressed(seen("1", "SMG-05", Severity.CRITICAL, 1), "HOSPITAL");
        assertThat(assess(Grading.DOMAIN, quiet)).isEqualTo(new Grading.Assessment(0, null));
        assertThat(assess(Grading.DOMAIN)).isEqualTo(new Grading.Assessment(0, null));
    }

    @Test
    void thresholds_outside_their_range_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Grading(0.9, 0.8, 90, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> new Grading(Double.NaN, 0.8, 90, 90));
        assertThatIllegalArgumentException().isThrownBy(() -> new Grading(0.6, 0.8, 0, 90));
    }

    @Property(tries = 300)
    void the_score_is_that_of_the_best_span_when_all_are_tried(@ForAll long seed) {
        Random random = new Random(seed);
        List<Finding> findings = new ArrayList<>();
        for (int i = random.nextInt(12); i >= 0; i--) {
            int from = random.nextInt(250);
            findings.add(finding(
                    "s" + i,
                    "R" + random.nextInt(4),
                    Severity.values()[random.nextInt(3)],
                    random.nextDouble(),
                    List.of(
                            transfer("a", day(from), "P", "S", 1),
                            transfer("b", day(from + random.nextInt(60)), "P", "S", 1))));
        }
        double best = 0;
        for (int end = 0; end < 310; end++) {
            Map<String, Double> strongest = new TreeMap<>();
            for (Finding finding : findings) {
                Signal signal = finding.signal();
                if (!signal.from().isAfter(day(end)) && !signal.to().isBefore(day(end - 90))) {
                    strongest.merge(signal.ruleId(), signal.weight() * signal.strength(), Math::max);
                }
            }
            double rest = 1;
            for (double share : strongest.values()) {
                rest *= 1 - share;
            }
            best = Math.max(best, 1 - rest);
        }
        assertThat(Grading.DOMAIN.assess(findings).score()).isCloseTo(best, within(0.00006));
    }
}
