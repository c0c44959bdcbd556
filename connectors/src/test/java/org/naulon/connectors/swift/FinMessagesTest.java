package org.naulon.connectors.swift;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.TimePrecision;

class FinMessagesTest {
    private static final String UETR = "8a562c67-ca16-48ba-b074-65581be6f001";
    private static final String MESSAGE =
            "{1:F01AGRIFRPPAXXX0000000000}{2:I103BNPAFRPPXXXXN}{3:{121:" + UETR + "}}{4:\r\n"
                    + ":20:REF1\r\n:23B:CRED\r\n:32A:260105EUR1200,5\r\n:33B:USD1300,\r\n"
                    + ":50F:/FR7630006000011234567890189\r\n1/AWA NDIAYE\r\n2/RUE X 1\r\n3/FR/PARIS\r\n4/19900203\r\n"
                    + "7/SN/A1234\r\n:57A:NIAMNENIXXX\r\n:59:/NE58NE0380100100130305000268\r\nALI MUSA\r\nAGADEZ\r\n"
                    + ":70:FAMILY\r\nHELP\r\n:71A:SHA\r\n-}";

    /** Bytes by which a message is recognised; what is shorter is padding of the message before. */
    private static final int HEADER = "{1:".length();

    @Test
    void everyFieldOfAPaymentIsRead() {
        Observation o = read(MESSAGE).only();
        assertThat(o.nativeId()).isEqualTo("uetr:" + UETR);
        assertThat(o.precision()).isEqualTo(TimePrecision.DAY);
        assertThat(o.amountMinor() + o.currency()).isEqualTo("130000USD");
        assertThat(o.receivedMinor() + o.receivedCurrency()).isEqualTo("120050EUR");
        assertThat(o.purpose()).isEqualTo("FAMILY HELP");
        assertThat(o.payer())
                .isEqualTo(new Party(
                        "",
                        "AWA NDIAYE",
                        "FR7630006000011234567890189",
                        "",
                        "NIDN",
                        "A1234",
                        "1990-02-03",
                        "RUE X 1",
                        "PARIS",
                        "FR",
                        "AGRIFRPP",
                        ""));
        assertThat(o.payee())
                .isEqualTo(new Party(
                        "",
                        "ALI MUSA",
                        "NE58NE0380100100130305000268",
                        "",
                        "",
                        "",
                        "",
                        "AGADEZ",
                        "",
                        "NE",
                        "NIAMNENIXXX",
                        ""));
    }

    @Test
    void withoutAUetrTheSenderAndItsReferenceAreTheIdentity() {
        assertThat(read(MESSAGE.replace("{3:{121:" + UETR + "}}", "")).only().nativeId())
                .isEqualTo("bank:AGRIFRPP|REF1|REF1");
    }

    @Test
    void aBatchWithAcknowledgementsIsReadMessageByMessage() {
        String ack = "{1:F21AGRIFRPPAXXX0000000000}{4:{177:2601050900}{451:0}}";
        String nak = ack.replace("{451:0}", "{451:1}{405:H10}");
        Taken taken = read(ack + MESSAGE + "$" + nak + MESSAGE + "$\r\n" + MESSAGE);
        assertThat(taken.observations())
                .extracting(o -> o.source().position())
                .containsExactly("message 1", "message 3");
        assertThat(taken.reasons()).containsExactly(RejectReason.INVALID_VALUE);
        assertThat(taken.rejections().get(0).message()).contains("NAK");
    }

    @Test
    void aMessageCutAnywhereNeverThrowsAndNeverTakesItsNeighbours() {
        byte[] bytes = MESSAGE.getBytes(StandardCharsets.UTF_8);
        for (int length = HEADER; length < bytes.length; length++) {
            String cut = new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_8);
            Taken taken = read(MESSAGE + "\r\n" + cut);
            assertThat(taken.observations()).as("cut at %s", length).hasSize(1);
            assertThat(taken.rejections()).as("cut at %s", length).hasSize(1);
        }
    }

    @Test
    void anEndlessMessageIsTooLargeAndTheNextOneIsRead() {
        Taken taken = read("{1:F01AGRIFRPPAXXX0000000000}{4:" + "x".repeat(1 << 20) + "-}" + MESSAGE);
        assertThat(taken.reasons()).containsExactly(RejectReason.TOO_LARGE);
        assertThat(taken.observations()).hasSize(1);
    }

    @Test
    void anotherMessageTypeIsNamed() {
        Taken taken = read(MESSAGE.replace("{2:I103", "{2:I202"));
        assertThat(taken.reasons()).containsExactly(RejectReason.UNKNOWN_FORMAT);
        assertThat(taken.rejections().get(0).message()).contains("MT202");
    }

    private static Taken read(String text) {
        return Taken.from(new FinMessages(), text);
    }
}
