package org.naulon.flink.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.naulon.flink.elastic.Document;
import org.naulon.flink.stage.Delivery;
import org.naulon.flink.stage.Kept;
import org.naulon.flink.stage.Look;
import org.naulon.flink.stage.PartyState;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.money.Rates;
import org.naulon.model.party.Party;
import org.naulon.model.party.PartyCard;
import org.naulon.model.path.CycleSearch;
import org.naulon.model.report.Filed;
import org.naulon.model.report.SubjectFile;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.LivingSignals;
import org.naulon.model.signal.Role;
import org.naulon.model.signal.Severity;
import org.naulon.model.signal.Signal;
import org.naulon.model.signal.Subject;
import org.naulon.model.signal.Text;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Reading;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.detect.Cycles;
import org.naulon.rules.detect.Family;
import org.naulon.rules.detect.FamilyPayment;
import org.naulon.rules.detect.OfficialLink;
import org.naulon.rules.detect.Profile;
import org.naulon.rules.detect.Remittances;
import org.naulon.rules.detect.SecondLook;

/** Values and states of every format that may travel or be kept. */
final class WireSamples {
    private static final Instant AT = Instant.parse("2026-02-03T04:05:06.789012345Z");
    private static final Party RICH = new Party(
            "p-1",
            "Zoë Ναῦλον 𐎀",
            "FR76",
            "+33600000000",
            "PASSPORT",
            "X1",
            "1990-01-01",
            "1, rue\nHaute",
            "Calais",
            "FR",
            "agent-1",
            "O-1");
    private static final Source SOURCE = new Source("ab".repeat(32), "line 7", "bank/é.xml");
    private static final Transfer TRANSFER = transfer("t-1", Long.MAX_VALUE, List.of(SOURCE));
    private static final Transfer OTHER = transfer("t-2", Rates.UNDETERMINED, List.of(SOURCE, source(2), source(3)));
    private static final Transfer BARE = new Transfer(
            "",
            Channel.BANK,
            Status.ORDERED,
            "",
            Instant.EPOCH,
            TimePrecision.DAY,
            0,
            "",
            0,
            Party.UNKNOWN,
            Party.UNKNOWN,
            "",
            "",
            "",
            "",
            "",
            false,
            List.of());
    private static final Finding FINDING = finding("s-1", "k-1", List.of(TRANSFER, OTHER));
    private static final Finding SPARSE = new Finding(
            new Signal(
                    "",
                    "",
                    "",
                    new Subject("", List.of(), List.of(), List.of(), Role.UNKNOWN),
                    Severity.LOW,
                    0,
                    0,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    new Text("", ""),
                    Map.of(),
                    List.of(),
                    List.of(),
                    List.of(),
                    null),
            "",
            List.of(),
            List.of(),
            Role.UNKNOWN,
            Map.of(),
            Map.of());
    private static final Remittances REMITTANCES = new Remittances(650, List.of(1L, 0L, -2L, 3L, 4L, 5L, 6L), 640);
    private static final PartyCard.Document CARD = new PartyCard.Document(
            "p-1", List.of("A", "B"), List.of("FR76"), List.of("phone:+33"), List.of("FR"), AT, AT, 3, 4);
    private static final PartyCard.Document NO_CARD =
            new PartyCard.Document("", List.of(), List.of(), List.of(), List.of(), null, null, 0, 0);

    /** Every value that may travel, as it is compared with what arrives. */
    static Stream<Arguments> values() {
        return Stream.of(
                Arguments.of(new ObservationFormat(), observation()),
                Arguments.of(new ObservationFormat(), bareObservation()),
                Arguments.of(new ObservationFormat(), correctingObservation()),
                Arguments.of(new ChangeFormat(), new Change(TRANSFER, OTHER)),
                Arguments.of(new ChangeFormat(), new Change(null, BARE)),
                Arguments.of(new ChangeFormat(), new Change(BARE, null)),
                Arguments.of(new DeliveryFormat(), delivery("p-1", new Change(OTHER, TRANSFER))),
                Arguments.of(new DeliveryFormat(), delivery("", new Change(null, BARE))),
                Arguments.of(new FindingFormat(), FINDING),
                Arguments.of(new FindingFormat(), SPARSE),
                Arguments.of(new LinkFormat(), new OfficialLink(List.of(BARE), BARE.at())),
                Arguments.of(new LinkFormat(), new OfficialLink(List.of(TRANSFER, OTHER), null)),
                Arguments.of(new LookFormat(), new Look(FINDING.signal(), null)),
                Arguments.of(new LookFormat(), new Look(null, new OfficialLink(List.of(OTHER), OTHER.at()))),
                Arguments.of(
                        new FamilyPaymentFormat(),
                        new FamilyPayment(
                                FamilyPayment.Meeting.FIRST_PAYMENTS,
                                "p-2",
                                new Change(OTHER, TRANSFER, 2),
                                REMITTANCES)),
                Arguments.of(
                        new FamilyPaymentFormat(),
                        new FamilyPayment(FamilyPayment.Meeting.PAYER, "", new Change(null, BARE), null)),
                Arguments.of(new CardFormat(), CARD),
                Arguments.of(new CardFormat(), NO_CARD),
                Arguments.of(
                        new FiledFormat(), new Filed(null, List.of(FINDING.signal(), SPARSE.signal()), List.of("r-1"))),
                Arguments.of(new FiledFormat(), new Filed(null, List.of(), List.of())));
    }

    /** Every state; compared by its bytes, because states are no values. */
    static Stream<Arguments> states() {
        return Stream.of(
                Arguments.of(new SettleFormat(), new Kept<>(List.of(observation(), bareObservation()), 1)),
                Arguments.of(new SettleFormat(), new Kept<>(List.of(), Long.MAX_VALUE)),
                Arguments.of(new PartyFormat(), new Kept<>(party(true), -5)),
                Arguments.of(new PartyFormat(), new Kept<>(party(false), Long.MAX_VALUE)),
                Arguments.of(new CyclesFormat(), new Kept<>(cycles(TRANSFER, OTHER), 7)),
                Arguments.of(new CyclesFormat(), new Kept<>(cycles(), 0)),
                Arguments.of(new SecondLookFormat(), new Kept<>(look(true), 8)),
                Arguments.of(new SecondLookFormat(), new Kept<>(look(false), 8)),
                Arguments.of(new FamilyFormat(), new Kept<>(family(true), 3)),
                Arguments.of(new FamilyFormat(), new Kept<>(family(false), Long.MAX_VALUE)),
                Arguments.of(new SubjectFormat(), new Kept<>(file(FINDING, SPARSE), 9)),
                Arguments.of(new SubjectFormat(), new Kept<>(file(), 9)),
                Arguments.of(new DocumentFormat(), new Document("i", "é", "{}".getBytes(StandardCharsets.UTF_8))),
                Arguments.of(new DocumentFormat(), new Document("i", "n", new byte[0])));
    }

    static Stream<WireFormat<?>> formats() {
        return Stream.concat(values(), states())
                .<WireFormat<?>>map(arguments -> (WireFormat<?>) arguments.get()[0])
                .distinct();
    }

    private WireSamples() {}

    private static Delivery delivery(String partyId, Change change) {
        return new Delivery(partyId, Packed.of(new ChangeFormat(), change));
    }

    private static Source source(int line) {
        return new Source("cd".repeat(32), "line " + line, "bank/b.xml");
    }

    private static Transfer transfer(String id, long baseMinor, List<Source> sources) {
        return new Transfer(
                id,
                Channel.CRYPTO,
                Status.PAID,
                "ref",
                AT,
                TimePrecision.INSTANT,
                123_456,
                "EUR",
                baseMinor,
                RICH,
                RICH.resolved("p-2", ""),
                "someone",
                "SALA",
                "purpose",
                "SIBLING",
                "token",
                true,
                sources);
    }

    private static Observation observation() {
        return new Observation(
                Observation.Kind.BALANCE,
                "n-1",
                Channel.HAWALA,
                Status.PAID,
                "ref",
                AT,
                TimePrecision.DAY,
                AT.plusNanos(1),
                -Long.MAX_VALUE,
                "EUR",
                5,
                "AFN",
                "75.25",
                6,
                RICH,
                Party.UNKNOWN,
                "someone",
                "SALA",
                "purpose",
                "SIBLING",
                "token",
                "book",
                SOURCE,
                new Reading("50 hazar", "50 x thousand 1000", "1404/01/01", "persian", 2, "T. One", "0.85"));
    }

    private static Observation correctingObservation() {
        return observation().correcting(new Source("ff".repeat(32), "line 7", "hawala/b.csv"));
    }

    private static Observation bareObservation() {
        return new Observation(
                Observation.Kind.TRANSFER,
                "n",
                Channel.BANK,
                Status.ORDERED,
                "",
                Instant.EPOCH,
                TimePrecision.INSTANT,
                Instant.EPOCH,
                0,
                "",
                0,
                "",
                "",
                0,
                Party.UNKNOWN,
                Party.UNKNOWN,
                "",
                "",
                "",
                "",
                "",
                "",
                new Source("", "", ""));
    }

    private static Finding finding(String id, String key, List<Transfer> evidence) {
        return new Finding(
                new Signal(
                        id,
                        "SMG-01",
                        "1.0.0",
                        new Subject("p-1", List.of("A"), List.of("FR76"), List.of("x:y"), Role.MULE),
                        Severity.HIGH,
                        0.75,
                        0.65,
                        AT,
                        AT.plusSeconds(1),
                        new Text("why", "pourquoi"),
                        Map.of("count", 12, "share", 0.5, "when", "night"),
                        List.of("t-1"),
                        List.of("ref"),
                        List.of("KIN"),
                        "r-1"),
                key,
                evidence,
                List.of("R-CHAN"),
                Role.VICTIM,
                Map.of("SMG-02", Severity.CRITICAL),
                Map.of("KIN", new Text("kin", "famille")));
    }

    private static LivingSignals living(Finding... findings) {
        LivingSignals signals = new LivingSignals();
        Stream.of(findings).forEach(finding -> signals.restore(finding, finding == FINDING));
        return signals;
    }

    private static PartyState party(boolean rich) {
        PartyHistory history = new PartyHistory(rich ? "p-1" : "");
        if (rich) {
            history.markApproximate();
            history.take(new Change(null, TRANSFER));
            history.take(new Change(null, OTHER));
        }
        LivingSignals signals = rich ? living(FINDING) : living();
        return new PartyState(new Profile(history, signals), PartyCard.of(rich ? CARD : NO_CARD), rich);
    }

    private static Cycles cycles(Transfer... transfers) {
        CycleSearch search =
                new CycleSearch(new CycleSearch.Bounds(1, Duration.ofMillis(14), 3, 6, 0.25, 1.5, 0.75, 8, 9));
        Stream.of(transfers).forEach(search::restore);
        return new Cycles(search, transfers.length > 0 ? living(FINDING) : living());
    }

    private static SecondLook look(boolean rich) {
        SecondLook look = new SecondLook();
        if (rich) {
            look.restore(
                    List.of(FINDING.signal(), SPARSE.signal()),
                    List.of(new OfficialLink(List.of(TRANSFER, OTHER), null)));
            look.signals().restore(finding("s-9", "k-9", List.of(BARE)), false);
        }
        return look;
    }

    private static Family family(boolean rich) {
        Family family = new Family(FamilyPayment.Meeting.FAMILY, rich ? "phone:+33" : "");
        if (rich) {
            family.restore(new Family.Kept(TRANSFER, REMITTANCES));
            family.restore(new Family.Kept(OTHER, null));
            family.signals().restore(FINDING, true);
        }
        return family;
    }

    private static SubjectFile file(Finding... findings) {
        SubjectFile file = new SubjectFile();
        Stream.of(findings).forEach(file::restore);
        return file;
    }
}
