package org.naulon.connectors.moneytransfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Status;

class MoneyTransferTableTest {
    private static final String HEADER =
            "control_number,status,sent_at,send_amount,send_currency,sender_name,sender_country,"
                    + "receiver_name,payout_country";
    private static final String ROW = "4711,PAID,2026-01-05T09:00:00Z,450.00,EUR,Mariam Diallo,FR,Oumar Diallo,ML";

    @Test
    void aFullRowIsReadWholeWithColumnsInAnyOrder() {
        Observation o = read(
                        "receiver_name,control_number,status,sent_at,paid_at,send_amount,send_currency,receive_amount,"
                                + "receive_currency,fee,sender_name,sender_id_type,sender_id_number,sender_birth_date,"
                                + "sender_phone,sender_country,send_agent_id,send_agent_city,receiver_phone,"
                                + "receiver_city,payout_agent_id,payout_country,payout_method,purpose,relationship",
                        "Oumar Diallo,4711,PAID,2026-01-05T10:00:00+01:00,2026-01-06T08:00:00Z,450.00,EUR,295000,XOF,"
                                + "4.90,Mariam Diallo,PASSPORT,12 AB 34,1990-02-03,06 12 34 56 78,FR,A-PAR-1,Paris,"
                                + "+223 70 12 34 56,Bamako,A-BKO-9,ML,WALLET,\"school, fees\",brother")
                .only();
        assertThat(o.nativeId()).isEqualTo("mto:builtin|4711");
        assertThat(o.channel()).isEqualTo(Channel.MOBILE);
        assertThat(o.at()).isEqualTo(Instant.parse("2026-01-05T09:00:00Z"));
        assertThat(o.stateAt()).isEqualTo(Instant.parse("2026-01-06T08:00:00Z"));
        assertThat(o.amountMinor() + o.currency()).isEqualTo("45000EUR");
        assertThat(o.receivedMinor() + o.receivedCurrency()).isEqualTo("295000XOF");
        assertThat(o.feeMinor()).isEqualTo(490);
        assertThat(o.payer())
                .isEqualTo(new Party(
                        "",
                        "Mariam Diallo",
                        "",
                        "+33612345678",
                        "PASSPORT",
                        "12AB34",
                        "1990-02-03",
                        "",
                        "Paris",
                        "FR",
                        "A-PAR-1",
                        ""));
        assertThat(o.payee())
                .isEqualTo(new Party(
                        "", "Oumar Diallo", "", "+22370123456", "", "", "", "", "Bamako", "ML", "A-BKO-9", ""));
        assertThat(o.purpose() + o.relationship()).isEqualTo("school, feesBROTHER");
    }

    @Test
    void anOrderIsDatedByItselfEvenWhenItWasPaidLater() {
        Observation o = read(HEADER + ",paid_at", ROW.replace("PAID", "ORDERED") + ",2026-01-06T08:00:00Z")
                .only();
        assertThat(o.status()).isEqualTo(Status.ORDERED);
        assertThat(o.stateAt()).isEqualTo(o.at());
    }

    @Test
    void allMissingColumnsAreNamedInOneRejectionOfTheFile() {
        Taken taken = read(HEADER.replace("control_number,", "").replace(",payout_country", ""), ROW, ROW);
        assertThat(taken.reasons()).containsExactly(RejectReason.MISSING_COLUMN);
        assertThat(taken.rejections().get(0).message())
                .isEqualTo("the table lacks control_number, payout_country, which the nearest profile,"
                        + " builtin-money-transfer, needs; its headings are 'status', 'sent_at', 'send_amount',"
                        + " 'send_currency', 'sender_name', 'sender_country', 'receiver_name'");
    }

    @Test
    void anotherTableIsNoMoneyTransferTable() {
        assertThat(read("a,b", "1,2").reasons()).containsExactly(RejectReason.UNKNOWN_FORMAT);
    }

    @Test
    void everyBadRowHasItsReasonAndNoneStopsTheFile() {
        Taken taken = read(
                HEADER,
                ROW,
                ROW.replace("EUR", "EUX"),
                ROW.replace("450.00", "450.001"),
                ROW.replace("450.00", "-450"),
                ROW.replace("450.00", "0"),
                ROW.replace("2026-01-05T09:00:00Z", "2026-02-30T09:00:00Z"),
                ROW.replace("2026-01-05T09:00:00Z", "2026-01-05T09:00:00"),
                ROW.replace(",FR,", ",UK,"),
                ROW.replace("PAID", "DONE"),
                ROW.replace("Mariam Diallo", ""),
                ROW + ",more",
                ROW.replace("4711", "4712"));
        assertThat(taken.observations()).hasSize(2);
        assertThat(taken.reasons())
                .containsExactly(
                        RejectReason.UNKNOWN_CURRENCY,
                        RejectReason.INVALID_AMOUNT,
                        RejectReason.INVALID_AMOUNT,
                        RejectReason.INVALID_AMOUNT,
                        RejectReason.INVALID_DATE,
                        RejectReason.INVALID_DATE,
                        RejectReason.UNKNOWN_COUNTRY,
                        RejectReason.INVALID_VALUE,
                        RejectReason.MISSING_VALUE,
                        RejectReason.MALFORMED);
        assertThat(taken.rejections().get(0).position()).isEqualTo("line 3");
    }

    @Test
    void aFileOf200MegabytesInOneLineIsOneRejection() throws IOException {
        Taken taken = Taken.from(MoneyTransferTable.reader(Profiles.shipped()), new Line(HEADER + "\n", 200L << 20));
        assertThat(taken.reasons()).containsExactly(RejectReason.TOO_LARGE);
        assertThat(taken.observations()).isEmpty();
    }

    private static Taken read(String... lines) {
        return Taken.from(MoneyTransferTable.reader(Profiles.shipped()), String.join("\n", lines) + "\n");
    }

    /** A beginning, then one letter for ever and a day. */
    private static final class Line extends InputStream {
        private final byte[] beginning;
        private long left;
        private boolean begun;

        Line(String beginning, long length) {
            this.beginning = beginning.getBytes(StandardCharsets.UTF_8);
            this.left = length;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (!begun) {
                begun = true;
                System.arraycopy(beginning, 0, buffer, offset, beginning.length);
                return beginning.length;
            }
            int given = (int) Math.min(left, length);
            Arrays.fill(buffer, offset, offset + given, (byte) 'x');
            left -= given;
            return given == 0 ? -1 : given;
        }
    }
}
