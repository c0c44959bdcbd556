package org.naulon.rules.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.naulon.model.TestObservation;
import org.naulon.model.TestTransfer;
import org.naulon.model.context.Context;
import org.naulon.model.party.Party;
import org.naulon.model.report.Report;
import org.naulon.model.signal.Signal;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Counts;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Ruleset;
import org.naulon.rules.RulesetLoader;

class DetectionTest {
    private static final Instant DAY_0 = Instant.parse("2026-03-01T10:00:00Z");
    private static final String[] PLACES = {
        "FR Lille", "FR Lyon", "DE Bremen", "DE Trier", "BE Ghent", "IT Milan", "ES Vigo"
    };

    private static Ruleset ruleset;

    @BeforeAll
    static void load() {
        ruleset = RulesetLoader.shipped();
    }

    @Test
    void twelveUnrelatedPayersMakeOneSignalWithTheStrengthOfTheDomainVector() {
        List<Signal> signals = run(fanIn()).signals();

        assertThat(signals).extracting(Signal::ruleId).containsOnlyOnce("SMG-01");
        Signal fanIn = signals.stream()
                .filter(s -> s.ruleId().equals("SMG-01"))
                .findFirst()
                .orElseThrow();
        assertThat(fanIn.strength()).isEqualTo(0.75);
        assertThat(fanIn.weight()).isEqualTo(0.65);
        assertThat(fanIn.transferIds()).hasSize(12);
        assertThat(fanIn.subject().names()).containsExactly("Omar Collector");
        assertThat(fanIn.subject().identifiers()).containsExactly("account:ACC-OMAR");
        assertThat(fanIn.suppressedBy()).isEmpty();
        assertThat(fanIn.explanation().en()).startsWith("12 people");
        assertThat(fanIn.explanation().fr()).startsWith("12 personnes");
    }

    @Test
    void theOrderOfArrivalChangesNothing() {
        List<Observation> records = new ArrayList<>(fanIn());
        records.addAll(ring());
        Detection.Result expected = run(records);
        assertThat(expected.signals()).extracting(Signal::ruleId).contains("SMG-01", "LAU-04");
        for (int seed = 0; seed < 10; seed++) {
            Collections.shuffle(records, new Random(seed));
            assertThat(run(records)).isEqualTo(expected);
        }
    }

    @Test
    void everyRecordCountsOnce() {
        List<Observation> records = new ArrayList<>(fanIn());
        records.addAll(fanIn());
        Detection.Result once = run(fanIn());
        Detection.Result twice = run(records);

        assertThat(twice.counts()).isEqualTo(new Counts(12, 12));
        assertThat(twice.transfers()).isEqualTo(once.transfers());
        assertThat(twice.signals()).isEqualTo(once.signals());
    }

    @Test
    void aPaymentThatWasSentBackCountsForNoRule() {
        List<Observation> records = new ArrayList<>(fanIn());
        for (int i = 0; i < 12; i++) {
            records.add(payment("f" + i, i * 24, Status.REVERSED, payer(i), omar(), 90_000));
        }

        assertThat(run(records).signals()).isEmpty();
    }

    @Test
    void aPaymentThatIsSentBackLaterStaysInEvidenceAndSpeaksForTheSubject() {
        List<Observation> records = new ArrayList<>(fanIn());
        Observation paid = records.get(3);
        records.add(sentBack(paid, DAY_0.plus(Duration.ofDays(30))));

        Detection.Result result = run(records);

        Report before = run(fanIn()).reports().get(0);
        Report after = result.reports().get(0);
        assertThat(after.reportId()).isEqualTo(before.reportId());
        assertThat(after.transfers()).hasSameSizeAs(before.transfers());
        assertThat(after.totalsMinor().get("EUR"))
                .isEqualTo(before.totalsMinor().get("EUR") - paid.amountMinor());
        assertThat(after.counterEvidence())
                .extracting(against -> against.explanation().en())
                .contains("Payments in evidence that were sent back or cancelled: 1.");
        assertThat(before.counterEvidence())
                .extracting(Report.CounterEvidence::kind)
                .doesNotContain("returned");
    }

    @Test
    void noRecordsGiveNothing() {
        assertThat(run(List.of()))
                .isEqualTo(new Detection.Result(Counts.NONE, List.of(), List.of(), List.<Report>of()));
    }

    private static Detection.Result run(List<Observation> records) {
        try (Detection detection = new Detection(ruleset, Context.EMPTY)) {
            return detection.run(records);
        }
    }

    @Test
    void aBusyPartyIsJudgedWhenItsDayHasEndedAlsoTheLastOne() {
        List<Observation> records = new ArrayList<>(fanIn());
        for (int i = 0; i < Profile.BUSY; i++) {
            // A driver who paid Omar back in small pieces, weeks before.
            records.add(payment("d" + i, -2_000 + i, Status.PAID, party("Driver", "Ghent", "BE"), omar(), 500));
        }
        Detection.Result result = run(records);

        List<Signal> fanIns = result.signals().stream()
                .filter(signal -> signal.ruleId().equals("SMG-01"))
                .toList();
        assertThat(fanIns).hasSize(1);
        assertThat(fanIns.get(0).transferIds()).hasSize(12);
        assertThat(fanIns.get(0).to()).isEqualTo(DAY_0.plus(Duration.ofHours(11 * 24)));
        Collections.shuffle(records, new Random(5));
        assertThat(run(records)).isEqualTo(result);
    }

    @Test
    void changesOfOneInstantFollowTheirRecordsAlsoWhenTheyMoveATransferBackInTime() {
        Transfer late = transfer("T", DAY_0.plusSeconds(60));
        Transfer early = transfer("T", DAY_0);
        List<Change> changes = new ArrayList<>(
                List.of(new Change(late, early, 1), new Change(null, late, 0), new Change(early, null, 2)));

        changes.sort(Detection.CHANGES);

        assertThat(changes).extracting(Change::version).containsExactly(0, 1, 2);
    }

    @Test
    void aStagedJourneyOfABusyPayerIsFoundThoughOtherPaymentsFollowOnTheDay() {
        List<Observation> records = new ArrayList<>();
        String[] stops = {"IR Zahedan", "TR Van", "TR Istanbul", "RS Belgrade"};
        for (int i = 0; i < stops.length; i++) {
            String[] place = stops[i].split(" ");
            records.add(payment(
                    "h" + i, i * 20 * 24, Status.PAID, sender(), party("Host" + i, place[1], place[0]), 40_000));
            records.add(payment("e" + i, i * 20 * 24 + 5, Status.PAID, sender(), party("Shop", "Kabul", "AF"), 900));
        }
        List<Signal> quiet = run(records).signals();
        assertThat(quiet).extracting(Signal::ruleId).contains("SMG-03");
        for (int i = 0; i < Profile.BUSY; i++) {
            records.add(payment("s" + i, -3_000 + i, Status.PAID, sender(), party("Shop", "Kabul", "AF"), 900));
        }

        assertThat(run(records).signals().stream()
                        .filter(signal -> signal.ruleId().equals("SMG-03"))
                        .map(Signal::subject))
                .containsExactlyInAnyOrderElementsOf(quiet.stream()
                        .filter(signal -> signal.ruleId().equals("SMG-03"))
                        .map(Signal::subject)
                        .toList());
    }

    private static Party sender() {
        return party("Familyhead Kandahari", "Kabul", "AF");
    }

    private static Transfer transfer(String id, Instant at) {
        return TestTransfer.of(id)
                .by(Channel.HAWALA)
                .at(at, TimePrecision.DAY)
                .euro(100)
                .between(omar(), payer(1))
                .made();
    }

    private static List<Observation> fanIn() {
        List<Observation> records = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            records.add(payment("f" + i, i * 24, Status.PAID, payer(i), omar(), 90_000 + 1_000 * i));
        }
        return records;
    }

    private static List<Observation> ring() {
        List<Observation> records = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            records.add(payment(
                    "r" + i,
                    i * 30 + 1,
                    Status.PAID,
                    party("Ring" + i, "", ""),
                    party("Ring" + (i + 1) % 4, "", ""),
                    500_000 - i * 5_000));
        }
        return records;
    }

    private static Party omar() {
        return new Party("", "Omar Collector", "ACC-OMAR", "", "", "", "", "", "Calais", "FR", "", "");
    }

    private static Party payer(int number) {
        String[] place = PLACES[number % PLACES.length].split(" ");
        return party("Payer" + number + " Clan" + number, place[1], place[0]);
    }

    private static Party party(String name, String city, String country) {
        return new Party("", name, "ACC-" + name.replace(" ", ""), "", "", "", "", "", city, country, "", "");
    }

    private static Observation sentBack(Observation paid, Instant stateAt) {
        return TestObservation.like(paid)
                .in(Status.REVERSED, paid.at(), stateAt)
                .seen(new Source("1".repeat(64), "return", "bank/b.xml"))
                .made();
    }

    private static Observation payment(String id, int hours, Status status, Party payer, Party payee, long minor) {
        Instant at = DAY_0.plus(Duration.ofHours(hours));
        return TestObservation.of("uetr:" + id)
                .in(status, at)
                .reference(id)
                .amount(minor, "EUR")
                .between(payer, payee)
                .seen(new Source("0".repeat(64), id + status, "bank/a.xml"))
                .made();
    }
}
