package org.naulon.model.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.naulon.model.Samples.day;
import static org.naulon.model.Samples.finding;
import static org.naulon.model.Samples.suppressed;
import static org.naulon.model.Samples.transfer;
import static org.naulon.model.Samples.withRaise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.naulon.model.TestTransfer;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.Role;
import org.naulon.model.signal.Severity;
import org.naulon.model.signal.Signal;
import org.naulon.model.transfer.Transfer;

class ReportAssemblerTest {
    private final ReportAssembler assembler = new ReportAssembler(new Report.RulesetRef("1.0.0", "ff"));
    private final SubjectFile file = new SubjectFile();

    private static List<Transfer> paid(String prefix, long fromDay, int count) {
        List<Transfer> transfers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            transfers.add(transfer(prefix + i, day(fromDay + i), prefix + "P" + i, "S", 90_000));
        }
        return transfers;
    }

    @Test
    void two_signals_together_score_as_the_domain_vector_and_the_companion_raises_the_severity() {
        Finding band =
                withRaise(finding("s-2", "SMG-02", Severity.MEDIUM, 0.5, paid("a", 0, 6)), "SMG-01", Severity.HIGH);
        Filed alone = assembler.take(file, band);
        Filed both = assembler.take(file, finding("s-1", "SMG-01", Severity.HIGH, 0.75, paid("a", 0, 12)));

        assertThat(alone.report()).isNull();
        assertThat(both.report().score()).isEqualTo(0.6541);
        assertThat(both.report().grade()).isEqualTo(Report.Grade.ALERT);
        assertThat(both.signals()).extracting(Signal::signalId).containsExactly("s-1", "s-2");
        assertThat(both.signals()).extracting(Signal::severity).containsExactly(Severity.HIGH, Severity.HIGH);
        assertThat(both.signals()).extracting(Signal::weight).containsExactly(0.65, 0.65);
        assertThat(both.signals())
                .extracting(Signal::reportId)
                .containsExactly(both.report().reportId(), both.report().reportId());
    }

    @Test
    void a_companion_that_does_not_overlap_or_is_suppressed_raises_nothing() {
        assembler.take(
                file,
                withRaise(finding("s-2", "SMG-02", Severity.MEDIUM, 0.5, paid("a", 0, 6)), "SMG-01", Severity.HIGH));
        Filed later = assembler.take(file, finding("s-1", "SMG-01", Severity.HIGH, 0.75, paid("b", 6, 12)));
        Filed sameTime = assembler.take(
                file, suppressed(finding("s-3", "SMG-01", Severity.HIGH, 0.75, paid("c", 0, 12)), "ROSCA"));

        assertThat(later.signals()).extracting(Signal::signalId).containsExactly("s-1", "s-2");
        assertThat(later.signals()).extracting(Signal::severity).containsExactly(Severity.HIGH, Severity.MEDIUM);
        assertThat(sameTime.signals()).extracting(Signal::signalId).containsExactly("s-3");
        assertThat(sameTime.signals().get(0).reportId()).isNull();
    }

    @Test
    void strong_signals_of_two_rules_are_a_candidate_only_with_disjoint_evidence() {
        assembler.take(file, finding("s-1", "SMG-01", Severity.HIGH, 1, paid("a", 0, 12)));
        Filed shared = assembler.take(file, finding("s-2", "SMG-03", Severity.HIGH, 1, paid("a", 0, 3)));
        Filed disjoint = assembler.take(file, finding("s-3", "LAU-01", Severity.HIGH, 1, paid("b", 0, 3)));

        assertThat(shared.report().score()).isEqualTo(0.8775);
        assertThat(shared.report().grade()).isEqualTo(Report.Grade.ALERT);
        assertThat(disjoint.report().grade()).isEqualTo(Report.Grade.STR_CANDIDATE);
    }

    @Test
    void ransom_goes_to_protection_at_any_strength_and_other_critical_signals_to_alert() {
        Filed critical = assembler.take(file, finding("s-1", "COR-01", Severity.CRITICAL, 0, paid("a", 0, 1)));
        Filed ransom = assembler.take(file, finding("s-2", "SMG-05", Severity.CRITICAL, 0, paid("b", 0, 4)));

        assertThat(critical.report().grade()).isEqualTo(Report.Grade.ALERT);
        assertThat(ransom.report().grade()).isEqualTo(Report.Grade.PROTECTION);
        assertThat(ransom.report().narrative().en())
                .contains("protection queue")
                .contains("nothing is frozen");
    }

    @Test
    void a_suppressed_ransom_signal_makes_no_report_but_counter_evidence_of_another() {
        Filed quiet = assembler.take(
                file, suppressed(finding("s-2", "SMG-05", Severity.CRITICAL, 1, paid("b", 0, 4)), "HOSPITAL"));
        Filed loud = assembler.take(file, finding("s-1", "COR-01", Severity.CRITICAL, 1, paid("a", 0, 1)));

        assertThat(quiet.report()).isNull();
        assertThat(quiet.supersededReportIds()).isEmpty();
        assertThat(loud.report().counterEvidence())
                .extracting(Report.CounterEvidence::kind)
                .containsExactly("HOSPITAL");
        assertThat(loud.report().signals())
                .extracting(Report.SignalView::ruleId)
                .containsExactly("COR-01");
        assertThat(loud.report().transfers())
                .extracting(Report.TransferView::transferId)
                .containsExactly("a0");
    }

    @Test
    void an_alert_says_how_much_of_its_evidence_is_an_uncertain_transcription() {
        List<Transfer> evidence = new ArrayList<>(paid("a", 0, 1));
        evidence.add(TestTransfer.like(transfer("b", day(1), "P", "S", 1))
                .uncertain()
                .made());
        evidence.add(TestTransfer.like(transfer("c", day(2), "P", "S", 1))
                .uncertain()
                .made());
        Report report = assembler
                .take(file, finding("s-1", "COR-01", Severity.CRITICAL, 1, evidence))
                .report();

        assertThat(report.counterEvidence())
                .extracting(Report.CounterEvidence::kind)
                .containsExactly("uncertainTranscription");
        assertThat(report.counterEvidence().get(0).explanation().en())
                .isEqualTo(
                        "Behind 2 transfers of the evidence stand only ledger lines that were copied with a confidence"
                                + " below 90 %.");
    }

    @Test
    void a_gap_of_ninety_days_stays_in_the_episode_and_one_second_more_opens_another() {
        Finding first = finding("s-1", "COR-01", Severity.CRITICAL, 1, paid("a", 0, 1));
        Finding after90 = finding("s-2", "COR-01", Severity.CRITICAL, 1, paid("b", 90, 1));
        Transfer late = transfer("c", day(180).plusSeconds(1), "P", "S", 1);
        String id = assembler.take(file, first).report().reportId();

        assertThat(assembler.take(file, after90).report().reportId()).isEqualTo(id);
        assertThat(assembler
                        .take(file, finding("s-3", "COR-01", Severity.CRITICAL, 1, List.of(late)))
                        .report()
                        .reportId())
                .isNotEqualTo(id);
    }

    @Test
    void episodes_that_grow_together_keep_the_older_report_and_supersede_the_younger() {
        Report old = assembler
                .take(file, finding("s-9", "COR-01", Severity.CRITICAL, 1, paid("a", 0, 1)))
                .report();
        Report young = assembler
                .take(file, finding("s-1", "COR-01", Severity.CRITICAL, 1, paid("b", 120, 1)))
                .report();
        Filed joined = assembler.take(file, finding("s-5", "SMG-01", Severity.HIGH, 1, paid("c", 60, 2)));

        assertThat(young.reportId()).isNotEqualTo(old.reportId());
        assertThat(joined.report().reportId()).isEqualTo(old.reportId());
        assertThat(joined.supersededReportIds()).containsExactly(young.reportId());
        assertThat(joined.signals()).extracting(Signal::signalId).containsExactly("s-1", "s-5");
    }

    @Test
    void older_evidence_of_a_later_finding_changes_no_report_id() {
        Report first = assembler
                .take(file, finding("s-1", "COR-01", Severity.CRITICAL, 1, paid("a", 10, 3)))
                .report();
        Filed second = assembler.take(file, finding("s-0", "SMG-02", Severity.HIGH, 1, paid("b", 0, 30)));

        assertThat(second.report().reportId()).isEqualTo(first.reportId());
    }

    @Test
    void a_report_whose_signal_turns_out_innocent_is_superseded() {
        Finding found = finding("s-1", "COR-01", Severity.CRITICAL, 1, paid("a", 0, 1));
        Report report = assembler.take(file, found).report();
        Filed withdrawn = assembler.take(file, suppressed(found, "PAYROLL"));

        assertThat(withdrawn.report()).isNull();
        assertThat(withdrawn.supersededReportIds()).containsExactly(report.reportId());
        assertThat(withdrawn.signals()).extracting(Signal::reportId).containsExactly((String) null);
    }

    @Test
    void only_the_subject_is_suspected_and_the_payers_are_protected() {
        Report report = assembler
                .take(file, finding("s-1", "COR-01", Severity.CRITICAL, 1, paid("a", 0, 2)))
                .report();

        assertThat(report.parties())
                .containsExactly(
                        new Report.PartyView("S", "Name S", Role.ORGANISER, true, false),
                        new Report.PartyView("aP0", "Name aP0", Role.FAMILY, false, true),
                        new Report.PartyView("aP1", "Name aP1", Role.FAMILY, false, true));
        assertThat(report.totalsMinor()).containsOnly(Map.entry("EUR", 180_000L));
        assertThat(report.narrative().en()).doesNotContain("Name aP0").contains("ref-a0 and ref-a1");
    }

    @Test
    void a_signal_that_does_not_touch_the_ninety_days_adds_nothing_to_the_score() {
        List<Finding> chain = List.of(
                finding("s-1", "SMG-01", Severity.HIGH, 1, paid("a", 0, 1)),
                finding("s-2", "SMG-02", Severity.LOW, 1, paid("b", 80, 1)),
                finding("s-3", "SMG-03", Severity.HIGH, 1, paid("c", 91, 1)));
        Report report = null;
        for (Finding finding : chain) {
            report = assembler.take(file, finding).report();
        }
        assertThat(report.score()).isEqualTo(0.7375);
    }

    @Test
    void forgetting_drops_whole_episodes_only() {
        assembler.take(file, finding("s-1", "SMG-01", Severity.HIGH, 1, paid("a", 0, 1)));
        assembler.take(file, finding("s-2", "SMG-01", Severity.HIGH, 1, paid("b", 90, 1)));
        file.forget(day(90));
        assertThat(file.findings()).hasSize(2);
        file.forget(day(90).plusSeconds(1));
        assertThat(file.isEmpty()).isTrue();
    }

    @Test
    void a_long_narrative_is_cut_with_a_remark_and_keeps_its_conclusion() {
        Filed filed = null;
        for (int i = 0; i < 60; i++) {
            filed = assembler.take(
                    file, finding("s-" + i, "COR-0" + (i % 10), Severity.CRITICAL, 1, paid("t" + i + "-", i, 9)));
        }
        String english = filed.report().narrative().en();
        String french = filed.report().narrative().fr();
        assertThat(english)
                .hasSizeLessThanOrEqualTo(Narrative.MAX_LENGTH)
                .contains("[Shortened here")
                .endsWith("and a human decides.");
        assertThat(french)
                .hasSizeLessThanOrEqualTo(Narrative.MAX_LENGTH)
                .contains("[Abrégé ici")
                .endsWith("et une personne décide.");
    }

    @Test
    void both_languages_have_the_same_phrases() {
        assertThat(Phrases.FRENCH.keys()).containsExactlyInAnyOrderElementsOf(Phrases.ENGLISH.keys());
    }

    @Test
    void amounts_and_dates_follow_the_language_not_the_machine() {
        assertThat(Phrases.ENGLISH.amount(123_450_050, "EUR")).isEqualTo("1,234,500.50\u00a0EUR");
        assertThat(Phrases.FRENCH.amount(123_450_050, "EUR")).isEqualTo("1\u202f234\u202f500,50\u00a0EUR");
        assertThat(Phrases.ENGLISH.amount(999, "JPY")).isEqualTo("999\u00a0JPY");
        assertThat(Phrases.ENGLISH.date(day(27))).isEqualTo("1 February 2026");
        assertThat(Phrases.FRENCH.date(day(27))).isEqualTo("1er février 2026");
    }
}
