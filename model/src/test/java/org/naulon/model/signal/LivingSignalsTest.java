package org.naulon.model.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.naulon.model.Samples.day;
import static org.naulon.model.Samples.finding;
import static org.naulon.model.Samples.suppressed;
import static org.naulon.model.Samples.transfer;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.model.journal.Json;
import org.naulon.model.transfer.Transfer;

class LivingSignalsTest {
    private final LivingSignals living = new LivingSignals();

    private static Finding only(List<Finding> told) {
        assertThat(told).hasSize(1);
        return told.get(0);
    }

    private static Finding seen(double strength, long... days) {
        List<Transfer> evidence = new ArrayList<>();
        for (long day : days) {
            evidence.add(transfer("t" + day, day(day), "P", "S", 1));
        }
        return finding("", "SMG-01", Severity.HIGH, strength, evidence);
    }

    @Test
    void a_finding_that_begins_where_the_other_ended_continues_it() {
        Finding first = only(living.take(seen(0.9, 0, 5)));
        assertThat(living.take(seen(0.5, 5, 9))).isEmpty();
        Finding second = only(living.untold());
        assertThat(second.signal().signalId()).isEqualTo(first.signal().signalId());
        assertThat(second.signal().strength()).isEqualTo(0.9);
        assertThat(second.signal().transferIds()).containsExactly("t0", "t5", "t9");
        assertThat(second.signal().from()).isEqualTo(day(0));
        assertThat(second.signal().to()).isEqualTo(day(9));
    }

    @Test
    void a_finding_that_begins_after_the_other_ended_opens_a_new_signal() {
        Finding first = only(living.take(seen(0.9, 0, 5)));
        Finding second = only(living.take(seen(0.5, 6, 9)));
        assertThat(second.signal().signalId()).isNotEqualTo(first.signal().signalId());
    }

    @Test
    void a_finding_that_changes_nothing_is_not_told_again() {
        living.take(seen(0.9, 0, 5));
        assertThat(living.take(seen(0.9, 0, 5))).isEmpty();
        assertThat(living.hasUntold()).isFalse();
    }

    @Test
    void a_signal_that_only_gathers_evidence_is_told_when_asked_for_and_once() {
        living.take(seen(0.9, 0, 5));
        living.take(seen(0.9, 5, 9));
        assertThat(living.hasUntold()).isTrue();
        assertThat(only(living.untold()).signal().transferIds()).containsExactly("t0", "t5", "t9");
        assertThat(living.hasUntold()).isFalse();
        assertThat(living.untold()).isEmpty();
    }

    @Test
    void a_signal_that_grows_stronger_is_told_at_once_with_all_evidence_so_far() {
        living.take(seen(0.5, 0, 5));
        living.take(seen(0.5, 5, 9));
        Finding now = only(living.take(seen(0.6, 9)));
        assertThat(now.signal().transferIds()).containsExactly("t0", "t5", "t9");
        assertThat(living.hasUntold()).isFalse();
    }

    @Test
    void what_a_signal_gathered_is_told_before_the_next_one_takes_its_place() {
        living.take(seen(0.9, 0, 5));
        living.take(seen(0.9, 5, 9));
        List<Finding> told = living.take(seen(0.9, 10, 12));
        assertThat(told.stream().map(finding -> finding.signal().transferIds()))
                .containsExactly(List.of("t0", "t5", "t9"), List.of("t10", "t12"));
        assertThat(living.hasUntold()).isFalse();
    }

    @Test
    void what_was_not_told_is_still_untold_after_a_restart() {
        living.take(seen(0.9, 0, 5));
        living.take(seen(0.9, 5, 9));
        LivingSignals restarted = new LivingSignals();
        living.findings().forEach(finding -> restarted.restore(finding, living.isUntold(finding)));
        assertThat(restarted.untold()).isEqualTo(living.untold());
    }

    @Test
    void a_finding_that_counts_outweighs_a_stronger_one_that_does_not() {
        living.take(suppressed(seen(0.9, 0, 5), "ROSCA"));
        Finding now = only(living.take(seen(0.5, 0, 5)));
        assertThat(now.signal().counts()).isTrue();
        assertThat(now.signal().strength()).isEqualTo(0.5);
    }

    @Test
    void a_reason_that_holds_from_the_beginning_takes_back_the_signal_before_and_tells_both() {
        living.take(seen(0.9, 0, 5));
        List<Finding> told = living.take(suppressed(seen(0.5, 6, 9), "ROSCA"), true);
        assertThat(told.stream().map(finding -> finding.signal().suppressedBy()))
                .containsExactly(List.of("ROSCA"), List.of("ROSCA"));
        assertThat(told.stream().map(finding -> finding.signal().transferIds()))
                .containsExactly(List.of("t0", "t5"), List.of("t6", "t9"));
    }

    @Test
    void a_reason_that_holds_from_the_beginning_takes_back_the_signal_that_it_continues() {
        living.take(seen(0.9, 0, 5));
        Finding now = only(living.take(suppressed(seen(0.5, 5, 9), "ROSCA"), true));
        assertThat(now.signal().counts()).isFalse();
        assertThat(now.signal().transferIds()).containsExactly("t0", "t5", "t9");
    }

    @Test
    void any_other_reason_and_other_parties_leave_the_signal_before_as_it_was() {
        living.take(seen(0.9, 0, 5));
        assertThat(only(living.take(suppressed(seen(0.5, 6, 9), "LICENSED"), false))
                        .signal()
                        .transferIds())
                .containsExactly("t6", "t9");
        living.take(finding("", "SMG-02", Severity.HIGH, 0.9, List.of(transfer("t0", day(0), "OTHER", "S", 1))));
        Finding club = finding("", "SMG-02", Severity.HIGH, 0.9, List.of(transfer("t9", day(9), "P", "S", 1)));
        assertThat(living.take(suppressed(club, "ROSCA"), true)).hasSize(1);
    }

    @Test
    void signals_are_forgotten_only_after_their_last_evidence() {
        living.take(seen(0.9, 0, 5));
        living.expire(day(5));
        assertThat(living.isEmpty()).isFalse();
        living.expire(day(5).plusSeconds(1));
        assertThat(living.isEmpty()).isTrue();
    }

    @Test
    void a_finding_reads_back_from_json_as_it_was() throws IOException {
        Finding finding = seen(0.75, 0, 5);
        assertThat(Json.read(Json.line(finding), Finding.class)).isEqualTo(finding);
    }
}
