package org.naulon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.naulon.model.TestTransfer;
import org.naulon.model.context.Context;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.money.Rates;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.fact.Fact;
import org.naulon.rules.fact.Facts;

/** The guard is faster, never different. */
class GuardTest {
    private static final Instant DAY_0 = Instant.parse("2026-03-01T00:00:00Z");
    private static final String[] CITIES = {"Lille", "Calais", "Istanbul", "Tripoli", "Milan", "Agadez", "Lyon", "Ghent"
    };
    private static final String[] COUNTRIES = {"FR", "FR", "TR", "LY", "IT", "NE", "FR", "BE"};

    private static Ruleset ruleset;
    private static Judge judge;
    private static Facts facts;

    @BeforeContainer
    static void open() {
        ruleset = RulesetLoader.shipped();
        judge = new Judge(ruleset, Context.EMPTY);
        facts = new Facts(ruleset.parameters(), ruleset.reference(), Context.EMPTY);
    }

    @AfterContainer
    static void close() {
        judge.close();
    }

    /** One payment to or from the party: hours after the first day, counterparty, amount, place, channel. */
    record Payment(int hours, int other, long amount, int place, Channel channel, boolean credit) {}

    @Provide
    Arbitrary<List<Payment>> payments() {
        Arbitrary<Payment> payment = Combinators.combine(
                        Arbitraries.integers().between(0, 24 * 40),
                        Arbitraries.integers().between(0, 40),
                        Arbitraries.of(-1L, 9_000L, 90_000L, 90_500L, 300_000L, 700_000L, 950_000L),
                        Arbitraries.integers().between(0, CITIES.length - 1),
                        Arbitraries.of(Channel.BANK, Channel.CASH, Channel.HAWALA, Channel.MTO),
                        Arbitraries.integers().between(0, 3))
                .as((hours, other, amount, place, channel, side) ->
                        new Payment(hours, other, amount, place, channel, side > 0));
        return payment.list().ofMinSize(1).ofMaxSize(90);
    }

    @Property(tries = 150)
    void theGuardNeverChangesAnAnswer(@ForAll("payments") List<Payment> payments) {
        PartyHistory history = history(payments);
        Instant moment = history.last();
        for (Fact fact : facts.of(history, moment)) {
            boolean fires = !judge.fired(fact).isEmpty();
            assertThat(judge.asked(fact) == Guard.Answer.MAYBE)
                    .as("guard of %s", fact.ruleId())
                    .isEqualTo(fires);
        }
    }

    @Property(tries = 50)
    void theGuardNeverChangesTheAnswerAboutACycle(@ForAll("payments") List<Payment> payments) {
        List<Transfer> cycle = new ArrayList<>(history(payments).credits());
        if (!cycle.isEmpty()) {
            Fact fact = facts.of(cycle, cycle).get(0);
            assertThat(judge.asked(fact) == Guard.Answer.MAYBE)
                    .isEqualTo(!judge.fired(fact).isEmpty());
        }
    }

    @Test
    void countsWhatEachRuleAnswered() {
        List<Payment> twelve = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            twelve.add(new Payment(i * 30, i, 90_000, i % CITIES.length, Channel.BANK, true));
        }
        PartyHistory fanIn = history(twelve);
        PartyHistory unknownRates = history(twelve.stream()
                .map(p -> new Payment(p.hours(), p.other(), Rates.UNDETERMINED, p.place(), p.channel(), true))
                .toList());
        try (Judge counting = new Judge(RulesetLoader.shipped(), Context.EMPTY)) {
            counting.judge(fanIn, DAY_0);
            counting.judge(fanIn, fanIn.last());
            counting.judge(unknownRates, unknownRates.last());

            assertThat(counting.outcomes()).containsEntry("SMG-01", new Outcomes(1, 1, 1));
        }
    }

    private static PartyHistory history(List<Payment> payments) {
        PartyHistory history = new PartyHistory("p-self");
        for (int i = 0; i < payments.size(); i++) {
            history.take(new Change(null, transfer(i, payments.get(i))));
        }
        return history;
    }

    private static Transfer transfer(int number, Payment payment) {
        Party self = party("p-self", "Omar Collector", payment.place());
        Party other = party(
                "p-" + payment.other(),
                "Payer" + payment.other() + " Family" + payment.other() % 7,
                payment.other() % CITIES.length);
        return TestTransfer.of("t-" + number)
                .by(payment.channel())
                .at(DAY_0.plus(Duration.ofHours(payment.hours())))
                .amount(Math.max(1, payment.amount()), "EUR", payment.amount())
                .between(payment.credit() ? other : self, payment.credit() ? self : other)
                .token(payment.channel() == Channel.HAWALA ? "token-" + number : "")
                .made();
    }

    private static Party party(String id, String name, int place) {
        return new Party(id, name, "ACC-" + id, "", "", "", "", "", CITIES[place], COUNTRIES[place], "", "");
    }
}
