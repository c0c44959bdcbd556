package org.naulon.connectors.hawala;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Reading;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;

class HawalaLedgerTest {
    private static final String HEADER =
            "office_id,office_name,office_city,office_country,entry_no,entry_date,calendar,"
                    + "direction,token,sender_name,sender_phone,receiver_name,receiver_phone,counter_office_id,"
                    + "counter_office_city,counter_office_country,amount,currency,rate,commission,status,released_at,released_to,"
                    + "remarks";
    private static final String IN =
            "H-AGZ,Agadez Trust,Agadez,NE,17,2026-01-05,,IN,blue-42,Ali,+22790123456,Musa,,H-TIP,"
                    + "Tripoli,LY,1200,EUR,,10,HELD,,,";

    @Test
    void moneyHandedInIsPaidOutAtTheCounterOffice() {
        Observation o = read(IN).only();
        assertThat(o.nativeId()).isEqualTo("hawala:H-AGZ|17|blue-42");
        assertThat(o.sourceReference()).isEqualTo("H-AGZ/17");
        assertThat(o.book()).isEqualTo("H-AGZ");
        assertThat(o.status()).isEqualTo(Status.HELD);
        assertThat(o.precision()).isEqualTo(TimePrecision.DAY);
        assertThat(o.feeMinor()).isEqualTo(1000);
        assertThat(o.payer())
                .isEqualTo(new Party("", "Ali", "", "+22790123456", "", "", "", "", "Agadez", "NE", "H-AGZ", ""));
        assertThat(o.payee()).isEqualTo(new Party("", "Musa", "", "", "", "", "", "", "Tripoli", "LY", "H-TIP", ""));
    }

    @Test
    void moneyPaidOutWasHandedInAtTheCounterOffice() {
        Observation o = read(IN.replace(",IN,", ",OUT,").replace("HELD", "")).only();
        assertThat(o.status()).isEqualTo(Status.PAID);
        assertThat(o.payer().agent() + o.payer().city()).isEqualTo("H-TIPTripoli");
        assertThat(o.payee().agent() + o.payee().city()).isEqualTo("H-AGZAgadez");
    }

    @Test
    void aReleaseIsDatedByItself() {
        Observation o = read(IN.replace("HELD,,", "RELEASED,2026/01/09T14:30,")).only();
        assertThat(o.at()).isEqualTo(Instant.parse("2026-01-05T00:00:00Z"));
        assertThat(o.stateAt()).isEqualTo(Instant.parse("2026-01-09T14:30:00Z"));
    }

    @Test
    void aSettlementIsBetweenTheOfficesThemselves() {
        Observation o =
                read(IN.replace(",IN,", ",SETTLEMENT,").replace("HELD", "PAID")).only();
        assertThat(o.payer().identifiers()).containsExactly("office:H-AGZ");
        assertThat(o.payer().name()).isEqualTo("Agadez Trust");
        assertThat(o.payee().identifiers()).containsExactly("office:H-TIP");
    }

    @Test
    void aBalanceLineMovesNothing() {
        Observation o = read(IN.replace(",IN,", ",BALANCE,").replace(",1200,", ",-1200,"))
                .only();
        assertThat(o.kind()).isEqualTo(Observation.Kind.BALANCE);
        assertThat(o.amountMinor()).isEqualTo(-120_000);
        assertThat(o.payer().identifiers()).containsExactly("office:H-AGZ");
        assertThat(o.payee()).isEqualTo(Party.UNKNOWN);
    }

    @Test
    void arabicAndPersianDigitsAreRead() {
        assertThat(read(IN.replace(",1200,", ",۱۲٬۵۰۰٫۲۵,").replace("2026-01-05", "٢٠٢٦/٠١/٠٥"))
                        .only()
                        .amountMinor())
                .isEqualTo(1_250_025);
    }

    @Test
    void aDateIsReadInTheCalendarOfItsRowAndKeptAsItStands() {
        Observation o =
                read(IN.replace("2026-01-05,,", "۱۴۴۷/۰۹/۰۱T۱۴:۳۰,hijri,")).only();
        assertThat(o.at()).isEqualTo(Instant.parse("2026-02-18T14:30:00Z"));
        assertThat(o.reading()).isEqualTo(new Reading("", "", "۱۴۴۷/۰۹/۰۱T۱۴:۳۰", "hijri", 2, "", ""));
        assertThat(read(IN.replace("2026-01-05,,", "1403-12-30,persian,"))
                        .only()
                        .at())
                .isEqualTo(Instant.parse("2025-03-20T00:00:00Z"));
        assertThat(read(IN.replace("2026-01-05,,", "2016-01-01,ethiopic,"))
                        .only()
                        .at())
                .isEqualTo(Instant.parse("2023-09-12T00:00:00Z"));
        assertThat(read(IN.replace("2026-01-05,,", "2026-01-05,GREGORIAN,"))
                        .only()
                        .reading())
                .isEqualTo(Reading.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "1404-12-30, persian",
        "2016-13-06, ethiopic",
        "1446-09-30, hijri",
        "2026-01-05, persian",
        "1348-10-10, persian",
        "2101-01-01, gregorian",
        "2026-02-30, gregorian",
        "2026-01/05, gregorian",
        "2026-01-05T24:00, gregorian"
    })
    void aDayThatTheCalendarOfTheRowDoesNotHaveIsRejected(String date, String calendar) {
        Taken taken = read(IN.replace("2026-01-05,,", date + "," + calendar + ","));
        assertThat(taken.reasons()).containsExactly(RejectReason.INVALID_DATE);
        assertThat(taken.rejections().get(0).message()).startsWith("entry_date '" + date + "'");
    }

    @Test
    void anUnknownCalendarIsNamedInTheRejection() {
        Taken taken = read(IN.replace("2026-01-05,,", "2026-01-05,julian,"));
        assertThat(taken.reasons()).containsExactly(RejectReason.INVALID_VALUE);
        assertThat(taken.rejections().get(0).message()).contains("julian");
    }

    @Test
    void aSettlementWithAMinusIsPaidByTheCounterOffice() {
        Observation o = read(IN.replace(",IN,", ",SETTLEMENT,").replace(",1200,", ",-1200,"))
                .only();
        assertThat(o.amountMinor()).isEqualTo(120_000);
        assertThat(o.payer().identifiers()).containsExactly("office:H-TIP");
        assertThat(o.payee().identifiers()).containsExactly("office:H-AGZ");
    }

    @Test
    void anAmountThatMovesIsAboveZeroAndOnlyBalancesAndSettlementsHaveASign() {
        for (String bad : new String[] {",0,", ",-1,"}) {
            assertThat(read(IN.replace(",1200,", bad)).reasons()).containsExactly(RejectReason.INVALID_AMOUNT);
            assertThat(read(IN.replace(",IN,", ",OUT,").replace(",1200,", bad)).reasons())
                    .containsExactly(RejectReason.INVALID_AMOUNT);
        }
        assertThat(read(IN.replace(",IN,", ",SETTLEMENT,").replace(",1200,", ",0,"))
                        .reasons())
                .containsExactly(RejectReason.INVALID_AMOUNT);
        assertThat(read(IN.replace(",IN,", ",BALANCE,").replace(",1200,", ",0,"))
                        .only()
                        .amountMinor())
                .isZero();
    }

    @Test
    void tokensAndNumbersAreOneWhateverTheirDigitsAndMarks() {
        String arabic = IN.replace("blue-42", "\u200Fآبي\u0640-٤٢").replace(",17,", ",١٧,");
        String persian = IN.replace("blue-42", "آبی-۴۲");
        assertThat(read(arabic).only().nativeId())
                .isEqualTo(read(persian).only().nativeId())
                .isEqualTo("hawala:H-AGZ|17|آبی-42");
    }

    @Test
    void theStatesOfAnEntryAreKeptWithWhoeverGotTheMoney() {
        String released = IN.replace("HELD,,,", "RELEASED,2026-01-09,Salim,");
        assertThat(read(released).only().releasedTo()).isEqualTo("Salim");
        for (String state : new String[] {"HELD", "RELEASED", "PAID", "CANCELLED", "REFUNDED"}) {
            assertThat(read(IN.replace("HELD", state)).only().status()).isEqualTo(Status.valueOf(state));
        }
        assertThat(read(IN.replace("HELD", "LOST")).reasons()).containsExactly(RejectReason.INVALID_VALUE);
    }

    @Test
    void anExhibitKeepsPageLineTranscriberAndConfidence() {
        Observation o = exhibit("3,7,T. One,0.85").only();
        assertThat(o.source().position()).isEqualTo("line 2 (page 3 line 7)");
        assertThat(o.reading()).isEqualTo(new Reading("", "", "", "", 0, "T. One", "0.85"));
        assertThat(exhibit(",7,,").only().source().position()).isEqualTo("line 2 (line 7)");
        assertThat(exhibit(",,,1.0").only().reading().confidence()).isEqualTo("1.0");
        assertThat(exhibit(",,,0").only().reading().confidence()).isEqualTo("0");
        for (String bad : new String[] {",,,1.01", ",,,-0.1", ",,,high", "x".repeat(21) + ",,,"}) {
            assertThat(exhibit(bad).reasons()).containsExactly(RejectReason.INVALID_VALUE);
        }
    }

    private static Taken exhibit(String provenance) {
        return Taken.from(
                HawalaLedger.reader(Profiles.shipped()),
                HEADER + ",page,line,transcriber,confidence\n" + IN + "," + provenance + "\n");
    }

    private static Taken read(String... rows) {
        return Taken.from(HawalaLedger.reader(Profiles.shipped()), HEADER + "\n" + String.join("\n", rows) + "\n");
    }
}
