package org.naulon.connectors.swift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.connectors.swift.message.Fields;
import org.naulon.model.intake.RejectReason;

/** Files of messages: batches, acknowledgements, what is cut, what is too large, what is of another type. */
class FinMessagesTest {
    private static final String MESSAGE = Fin.mt103().text();
    private static final String ACK = "{1:F21AGRIFRPPAXXX0000000000}{4:{177:2601050900}{451:0}}";
    private static final String NAK = "{1:F21AGRIFRPPAXXX0000000000}{4:{177:2601050900}{451:1}{405:H10}}";

    /** Bytes by which a message is recognised; what is shorter is padding of the message before. */
    private static final int HEADER = "{1:".length();

    @Test
    void aBatchWithAcknowledgementsIsReadMessageByMessage() {
        Taken taken = Fin.read(ACK + MESSAGE + "$" + NAK + MESSAGE + "$\r\n" + MESSAGE);
        assertThat(taken.observations())
                .extracting(o -> o.source().position())
                .containsExactly("message 1", "message 3");
        assertThat(taken.reasons()).containsExactly(RejectReason.INVALID_VALUE);
        assertThat(taken.rejections().get(0).message()).contains("NAK");
    }

    @Test
    void aDosBatchIsReadThroughItsPadding() {
        String sector = "\u0001" + MESSAGE + "\u0003" + " ".repeat(200);
        assertThat(Fin.read(sector + sector + "\u0000".repeat(10)).observations())
                .extracting(o -> o.source().position())
                .containsExactly("message 1", "message 2");
    }

    @Test
    void linesMayEndInEitherWay() {
        for (String end : new String[] {"\n", "\r\n"}) {
            assertThat(Fin.read(MESSAGE.replace("\r\n", end)).only().payee().name())
                    .isEqualTo("ALI MUSA");
        }
    }

    @Test
    void aTextBlockWithoutHeadersIsAMessageAndASecondOneAnother() {
        String block = MESSAGE.substring(MESSAGE.indexOf("{4:")).replace(":59:", ":52A:" + Fin.SENDER + "\r\n:59:");
        assertThat(Fin.read(block + "\r\n" + block).observations())
                .extracting(o -> o.nativeId())
                .containsExactly("bank:AGRIFRPP|REF1|REF1", "bank:AGRIFRPP|REF1|REF1");
    }

    @Test
    void anAcknowledgementAloneIsARejection() {
        Taken taken = Fin.read(MESSAGE + ACK);
        assertThat(taken.observations()).hasSize(1);
        assertThat(taken.reasons()).containsExactly(RejectReason.UNKNOWN_FORMAT);
    }

    @Test
    void aMessageCutAnywhereNeverThrowsAndNeverTakesItsNeighbours() {
        byte[] bytes = MESSAGE.getBytes(StandardCharsets.UTF_8);
        for (int length = HEADER; length < bytes.length; length++) {
            String cut = new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_8);
            Taken taken = Fin.read(MESSAGE + "\r\n" + cut + MESSAGE);
            assertThat(taken.observations()).as("cut at %s", length).hasSize(2);
            assertThat(taken.rejections()).as("cut at %s", length).hasSize(1);
        }
    }

    @Test
    void anEndlessMessageIsTooLargeAndTheNextOneIsRead() {
        String start = "{1:F01AGRIFRPPAXXX0000000000}{4:";
        Taken taken = Fin.read(start + "x".repeat(FinSplitter.MAX_MESSAGE) + "-}" + MESSAGE);
        assertThat(taken.reasons()).containsExactly(RejectReason.TOO_LARGE);
        assertThat(taken.observations()).hasSize(1);
    }

    @Test
    void anAcknowledgementSaysNothingBehindAMessageThatCannotBeRead() {
        String endless = "{1:F01AGRIFRPPAXXX0000000000}{4:" + "x".repeat(FinSplitter.MAX_MESSAGE) + "-}";
        Taken taken = Fin.read(NAK + endless + MESSAGE);
        assertThat(taken.reasons()).containsExactly(RejectReason.TOO_LARGE);
        assertThat(taken.observations()).extracting(o -> o.source().position()).containsExactly("message 2");
        Taken refused = Fin.read(endless + NAK + MESSAGE);
        assertThat(refused.reasons()).containsExactly(RejectReason.TOO_LARGE, RejectReason.INVALID_VALUE);
        assertThat(refused.observations()).isEmpty();
    }

    @Test
    void aMessageIsFoundByItsNumberAndItsTypeToldWithoutAcknowledgements() throws IOException {
        String endless = "{1:F01AGRIFRPPAXXX0000000000}{4:" + "x".repeat(FinSplitter.MAX_MESSAGE) + "-}";
        byte[] file = (ACK + MESSAGE + endless + NAK + MESSAGE.replace("I103", "I202") + ACK)
                .getBytes(StandardCharsets.UTF_8);
        assertThat(FinMessages.types(new ByteArrayInputStream(file))).containsExactly("103", "", "202");
        assertThat(FinMessages.text(new ByteArrayInputStream(file), 1)).isEqualTo(MESSAGE);
        assertThat(FinMessages.text(new ByteArrayInputStream(file), 2)).isNull();
        assertThat(FinMessages.text(new ByteArrayInputStream(file), 3)).contains("I202");
        assertThat(FinMessages.text(new ByteArrayInputStream(file), 4)).isNull();
    }

    @Test
    void bracesWithoutEndAreARejectionAndSoonDone() {
        assertThat(Fin.read("{4:{".repeat(500_000)).rejections())
                .extracting(r -> r.reason() + " " + r.message())
                .containsExactly("MALFORMED more than 1000 blocks in a message");
    }

    @Test
    void paddingOfAnyLengthIsNoMessage() {
        String padding = " ".repeat(FinSplitter.MAX_MESSAGE + 1);
        assertThat(Fin.read(padding + MESSAGE).observations()).hasSize(1);
        assertThat(Fin.read(padding).rejections()).isEmpty();
    }

    @Test
    void wordsBehindAMessageAreARecordAndSignsAreNot() {
        Taken taken = Fin.read(MESSAGE + "\r\n!  {\r\nprinted by hand\r\n" + MESSAGE);
        assertThat(taken.observations()).hasSize(2);
        assertThat(taken.rejections()).extracting(r -> r.position()).containsExactly("message 2");
    }

    @Test
    void bracesWithinTheTextAreText() {
        Taken taken = Fin.read(MESSAGE.replace("AGADEZ", "{AGADEZ} $5 {") + "$" + MESSAGE);
        assertThat(taken.observations())
                .extracting(o -> o.payee().address())
                .containsExactly("{AGADEZ} $5 {", "AGADEZ");
    }

    @Test
    void anEndlessFieldIsTooLarge() {
        assertThat(Fin.mt103()
                        .with(":70:" + "x".repeat(Fields.MAX_FIELD))
                        .read()
                        .reasons())
                .isEmpty();
        assertThat(Fin.mt103().with(":70:" + "x".repeat(Fields.MAX_FIELD + 1)).rejected())
                .isEqualTo("TOO_LARGE: field 70 is longer than 10000 characters");
    }

    @Test
    void anotherMessageTypeIsNamedWithWhatItIs() {
        assertThat(Fin.of("101", ":20:A").rejected())
                .isEqualTo("UNKNOWN_FORMAT: messages of type MT101 (request for transfer) are not read");
        assertThat(Fin.of("292", ":20:A").rejected())
                .isEqualTo("UNKNOWN_FORMAT: messages of type MT292 (request for cancellation) are not read");
        assertThat(Fin.of("517", ":20:A").rejected())
                .isEqualTo("UNKNOWN_FORMAT: messages of type MT517 (securities markets) are not read");
    }

    @Test
    void aSystemMessageIsNamedToo() {
        assertThat(Fin.read("{1:F01AGRIFRPPAXXX0000000000}{2:O0111200260105AGRIFRPPAXXX00000000002601051200S}"
                                + "{4:{175:1200}{106:260105AGRIFRPPAXXX0000000001}}")
                        .rejections())
                .extracting(r -> r.message())
                .containsExactly("messages of type MT011 (delivery notification) are not read");
    }

    @Test
    void aTrainingMessageAndATestMovedNothing() {
        assertThat(Fin.mt103().trailer("{5:{CHK:123456789ABC}{TNG:}}").rejected())
                .isEqualTo("INVALID_VALUE: a training message (TNG); it moved nothing");
        assertThat(Fin.mt103().with(":23B:CRTS").rejected())
                .isEqualTo("INVALID_VALUE: field 23B 'CRTS' marks a test; it moved nothing");
    }
}
