package org.naulon.connectors.context;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.naulon.connectors.record.Taken;
import org.naulon.model.context.Context;

/** Two versions of a feed, whichever comes first, under whatever name. */
class ContextVersionsTest {
    private static final String OFFICIALS = "official_id,name,agency,country,from_date,to_date,accounts";
    private static final String LICENCES = "party_name,country,licence_no,from_date,to_date";
    private static final String ACCOUNTS = "account,opened_on,closed_on";
    private static final String BUSINESSES = "party_name,sector,registered_from";
    private static final String SHIFTS = "shift_id,border_point,officer_id,from_at,to_at";
    private static final String CROSSINGS = "event_id,border_point,at,event_type,persons_count";
    private static final String ASSETS = "asset_id,kind,holder_name,acquired_on,price,currency";
    private static final String VISA = "post,country,at,approvals,refusals";
    private static final String FX = "date,currency,eur_per_unit";

    private record Version(String file, String header, Function<Context, Stream<String>> told) {}

    static Stream<Arguments> feeds() {
        Version officials = new Version("officials.csv", OFFICIALS, context -> context.officials().stream()
                .map(row -> row.officialId() + " " + row.fromDate() + " " + row.toDate() + " " + row.accounts()));
        Version licences = new Version("licences.csv", LICENCES, context -> context.licences().stream()
                .map(row -> row.partyName() + " " + row.fromDate() + " " + row.toDate()));
        Version accounts = new Version("accounts.csv", ACCOUNTS, context -> context.accounts().stream()
                .map(row -> row.account() + " " + row.openedOn() + " " + row.closedOn()));
        Version businesses = new Version("businesses.csv", BUSINESSES, context -> context.businesses().stream()
                .map(row -> row.sector() + " " + row.registeredFrom()));
        Version shifts = new Version("shifts.csv", SHIFTS, context -> context.shifts().stream()
                .map(row -> row.officerId() + " " + row.fromAt()));
        Version crossings = new Version("crossings.csv", CROSSINGS, context -> context.crossings().stream()
                .map(row -> row.eventId() + " " + row.personsCount()));
        Version assets = new Version("assets.csv", ASSETS, context -> context.assets().stream()
                .map(row -> row.assetId() + " " + row.acquiredOn() + " " + row.priceMinor()));
        Version visa = new Version("visa_decisions.csv", VISA, context -> context.visaDecisions().stream()
                .map(row -> row.at() + " " + row.approvals()));
        Version fx = new Version(
                "fx.csv", FX, context -> context.fxRates().stream().map(row -> row.date() + " " + row.eurPerUnit()));
        return Stream.of(
                Arguments.of(
                        "an office that ended and the next one",
                        officials,
                        "O1,Idi,BORDER,NE,2020-01-01,,A1",
                        "O1,Idi,BORDER,NE,2020-01-01,2026-01-31,A1\nO1,Idi,BORDER,NE,2026-02-01,,A1",
                        List.of("O1 2020-01-01 2026-01-31 [A1]", "O1 2026-02-01 null [A1]")),
                Arguments.of(
                        "a licence that ended, and one that was prolonged",
                        licences,
                        "Trust,NE,1,2020-01-01,\nBus,NE,2,2020-01-01,2026-12-31",
                        "Trust,NE,1,2020-01-01,2026-03-31\nBus,NE,2,2020-01-01,2027-12-31",
                        List.of("Bus 2020-01-01 2027-12-31", "Trust 2020-01-01 2026-03-31")),
                Arguments.of(
                        "an account that was closed and opened again",
                        accounts,
                        "A 1,2020-01-01,",
                        "A1,2020-01-01,2025-05-05\nA1,2026-01-01,",
                        List.of("A1 2020-01-01 2025-05-05", "A1 2026-01-01 null")),
                Arguments.of(
                        "a business that changed its sector",
                        businesses,
                        "Bus,TRANSPORT,2020-01-01",
                        "Bus,TRANSPORT,2020-01-01\nBus,LANDLORD,2026-01-01",
                        List.of("LANDLORD 2026-01-01", "TRANSPORT 2020-01-01")),
                Arguments.of(
                        "a shift that was delivered again and the next one",
                        shifts,
                        "S1,NEASM,O1,2026-01-05T06:00:00Z,2026-01-05T14:00:00Z",
                        "S1,NEASM,O1,2026-01-05T06:00:00Z,2026-01-05T14:00:00Z\n"
                                + "S1,NEASM,O2,2026-01-06T06:00:00Z,2026-01-06T14:00:00Z",
                        List.of("O1 2026-01-05T06:00:00Z", "O2 2026-01-06T06:00:00Z")),
                Arguments.of(
                        "a crossing whose count was put right",
                        crossings,
                        "E1,NEASM,2026-01-05T09:00:00Z,REFUSAL,3",
                        "E1,NEASM,2026-01-05T09:00:00Z,REFUSAL,4",
                        List.of("E1 4")),
                Arguments.of(
                        "an asset whose price was put right",
                        assets,
                        "A1,VEHICLE,Idi,2026-02-01,12000,EUR",
                        "A1,VEHICLE,Idi,2026-02-01,13000,EUR",
                        List.of("A1 2026-02-01 1300000")),
                Arguments.of(
                        "decisions of two days, one of them put right",
                        visa,
                        "Niamey,NE,2026-01-05T09:00:00Z,12,30",
                        "Niamey,NE,2026-01-05T09:00:00Z,13,30\nNiamey,NE,2026-01-06T09:00:00Z,1,1",
                        List.of("2026-01-05T09:00:00Z 13", "2026-01-06T09:00:00Z 1")),
                Arguments.of(
                        "rates of two days, one of them put right",
                        fx,
                        "2026-01-05,USD,0.91",
                        "2026-01-05,USD,0.92\n2026-01-06,USD,0.93",
                        List.of("2026-01-05 0.92", "2026-01-06 0.93")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("feeds")
    void eachRowHoldsFromItsOwnDatesWhicheverVersionCameFirst(
            String what, Version version, String older, String newer, List<String> expected) throws IOException {
        Context olderFirst = read(version, older, newer);
        Context newerFirst = read(version, newer, older);
        Context again = read(version, newer, older, newer);

        assertThat(version.told.apply(olderFirst)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(newerFirst).isEqualTo(olderFirst);
        assertThat(again).isEqualTo(olderFirst);
    }

    @Test
    void peopleCloseToAnOfficialHaveNoDatesAndAreAllKept() throws IOException {
        Version associates = new Version("associates.csv", "official_id,name,relation", context -> Stream.empty());

        Context both = read(associates, "O1,Amina,SPOUSE", "O1,Amina,SPOUSE\nO1,Sani,CHILD");

        assertThat(both.associates()).extracting(row -> row.name()).containsExactly("Amina", "Sani");
    }

    private static Context read(Version version, String... deliveries) throws IOException {
        ContextFeeds feeds = new ContextFeeds();
        Taken taken = new Taken();
        for (String rows : deliveries) {
            byte[] bytes = (version.header + "\n" + rows).getBytes(StandardCharsets.UTF_8);
            feeds.read(version.file, new ByteArrayInputStream(bytes), Taken.FILE, taken);
        }
        assertThat(taken.reasons()).isEmpty();
        return feeds.snapshot();
    }
}
