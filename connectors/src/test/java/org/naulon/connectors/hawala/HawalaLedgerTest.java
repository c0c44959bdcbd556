package org.naulon.connectors.hawala;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;
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
        assertThat(o.amountMinor()).isEqualTo(120_000);
    }

    @Test
    void arabicAndPersianDigitsAreRead() {
        assertThat(read(IN.replace(",1200,", ",۱۲٬۵۰۰٫۲۵,").replace("2026-01-05", "٢٠٢٦/٠١/٠٥"))
                        .only()
                        .amountMinor())
                .isEqualTo(1_250_025);
    }

    @Test
    void anotherCalendarIsNamedInTheRejection() {
        Taken taken = read(
                IN.replace("2026-01-05,,", "1447-09-01,hijri,"), IN.replace("2026-01-05,,", "2026-01-05,GREGORIAN,"));
        assertThat(taken.reasons()).containsExactly(RejectReason.INVALID_VALUE);
        assertThat(taken.rejections().get(0).message()).contains("hijri");
        assertThat(taken.observations()).hasSize(1);
    }

    private static Taken read(String... rows) {
        return Taken.from(HawalaLedger.reader(), HEADER + "\n" + String.join("\n", rows) + "\n");
    }
}
