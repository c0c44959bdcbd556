package org.naulon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.RulesetLoader;

class GroupsTest {
    private static final Groups GROUPS = new Groups(RulesetLoader.shipped().parameters(), Tables.purposes());
    private static final Party TREASURER = Payments.party("t", "Treasurer One");
    private static final Instant START = Instant.parse("2024-01-01T09:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(100));

    @Test
    void equal_shares_every_week_and_a_pot_that_goes_round_are_a_savings_club() {
        assertThat(rosca(club(4, 4, 10_000, 40_000, 1))).isTrue();
        assertThat(rosca(club(4, 4, 10_000, 30_000, 1)))
                .as("without the winner's share")
                .isTrue();
        assertThat(rosca(club(12, 6, 10_000, 120_000, 1))).isTrue();
    }

    @Test
    void three_members_are_no_savings_club() {
        assertThat(rosca(club(3, 4, 10_000, 30_000, 1))).isFalse();
    }

    @Test
    void a_pot_that_is_much_smaller_or_goes_to_one_person_is_no_savings_club() {
        assertThat(rosca(club(6, 4, 10_000, 44_000, 1))).isFalse();
        assertThat(rosca(club(4, 4, 10_000, 40_000, 0))).isFalse();
    }

    @Test
    void shares_without_any_pot_are_no_savings_club() {
        assertThat(rosca(club(6, 4, 10_000, 60_000, 1).stream()
                        .filter(transfer -> transfer.payee().id().equals("t"))
                        .toList()))
                .isFalse();
    }

    @Test
    void three_people_paid_as_salary_in_three_months_running_are_a_payroll() {
        assertThat(payroll(3, 3, 1, "SALA")).isTrue();
        assertThat(payroll(2, 3, 1, "SALA")).isFalse();
        assertThat(payroll(3, 2, 1, "SALA")).isFalse();
        assertThat(payroll(3, 3, 1, "")).isFalse();
        assertThat(payroll(3, 3, 3, "SALA")).as("days 1, 4 and 7").isFalse();
    }

    private static boolean rosca(List<Transfer> transfers) {
        return GROUPS.rosca(Payments.history("t", transfers), END);
    }

    /** Rounds a week apart; the winner moves on by a step each round. */
    private static List<Transfer> club(int members, int rounds, long share, long pot, int step) {
        List<Transfer> transfers = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            Instant day = START.plus(Duration.ofDays(7L * round));
            for (int member = 0; member < members; member++) {
                transfers.add(Payments.pay(
                        "in" + round + "-" + member,
                        day.plusSeconds(60L * member).toString(),
                        member(member),
                        TREASURER,
                        share));
            }
            transfers.add(Payments.pay(
                    "out" + round,
                    day.plus(Duration.ofHours(20)).toString(),
                    TREASURER,
                    member(round * step % members),
                    pot));
        }
        return transfers;
    }

    private static Party member(int number) {
        return Payments.party("m" + number, "Member " + number);
    }

    private static boolean payroll(int payees, int months, int dayStep, String code) {
        List<Transfer> transfers = new ArrayList<>();
        for (int month = 0; month < months; month++) {
            for (int payee = 0; payee < payees; payee++) {
                String at = LocalDate.of(2024, 1 + month, 1 + month * dayStep) + "T09:00:00Z";
                transfers.add(
                        Payments.pay("s" + month + "-" + payee, at, TREASURER, member(payee), 200_000, code, "", ""));
            }
        }
        return GROUPS.payroll(Payments.history("t", transfers), END);
    }
}
