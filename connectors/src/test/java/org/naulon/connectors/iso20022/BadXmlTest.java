package org.naulon.connectors.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;

class BadXmlTest {
    private static final String DECLARATION = "<?xml version=\"1.0\"?>";

    private static final int HUGE = 64 << 20;

    @Test
    void theKindsOfAFileAreFoundBehindAnyLength() throws IOException {
        byte[] head = "<Docs><Document><FIToFICstmrCdtTrf>".getBytes(StandardCharsets.UTF_8);
        byte[] filling = "<A>1</A>".repeat((GuardedStream.MAX_TOKEN >> 3) + 1).getBytes(StandardCharsets.UTF_8);
        byte[] tail =
                "</FIToFICstmrCdtTrf></Document><Document><PmtRtr/></Document></Docs>".getBytes(StandardCharsets.UTF_8);
        InputStream whole = new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(head), new ByteArrayInputStream(filling), new ByteArrayInputStream(tail))));
        assertThat(XmlMessages.kinds(whole)).containsExactly("FIToFICstmrCdtTrf", "PmtRtr");
    }

    @Test
    void aDiskThatFailsIsNoEndOfTheKindsAndDamageIs() throws IOException {
        byte[] head = "<Document><FIToFICstmrCdtTrf>".getBytes(StandardCharsets.UTF_8);
        InputStream failing = new SequenceInputStream(new ByteArrayInputStream(head), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("input/output error");
            }
        });
        assertThatThrownBy(() -> XmlMessages.kinds(failing)).hasMessage("input/output error");
        for (String damage : List.of("", "<", "\u0001", "<!--" + "x".repeat(GuardedStream.MAX_TOKEN + (1 << 16)))) {
            InputStream damaged = new SequenceInputStream(
                    new ByteArrayInputStream(head), new ByteArrayInputStream(damage.getBytes(StandardCharsets.UTF_8)));
            assertThat(XmlMessages.kinds(damaged)).containsExactly("FIToFICstmrCdtTrf");
        }
    }

    @Test
    void aFileCutAnywhereLosesNoEarlierTransactionAndEndsInOneRejection() {
        String message = Pacs008.message("08", Pacs008.transaction(1), Pacs008.transaction(2));
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        int first = message.indexOf("</CdtTrfTxInf>") + "</CdtTrfTxInf>".length();
        int second = message.lastIndexOf("</CdtTrfTxInf>") + "</CdtTrfTxInf>".length();
        for (int length = 0; length < bytes.length; length++) {
            Taken taken = Taken.from(new XmlMessages(), Arrays.copyOf(bytes, length));
            int whole = length < first ? 0 : length < second ? 1 : 2;
            assertThat(taken.observations()).as("cut at %s", length).hasSize(whole);
            assertThat(taken.reasons()).as("cut at %s", length).containsExactly(RejectReason.MALFORMED);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<Document><               | line 1, column 12 on: the file breaks off in the middle of a message",
                "<Document><A              | line 1, column 13 on: the file breaks off in the middle of a message",
                "<Document>text            | line 1, column 15 on: the file breaks off in the middle of a message",
                "<Document></B></Document> | line 1, column 17 on: the tag </Document> is missing before another one",
                "<Document>a & b</Document>| line 1, column 15 on: a '&' or '<' stands in a text; XML writes it as"
                        + " &amp; or &lt;",
                "<Document><A b=1/>        | line 1, column 17 on: a '1' does not belong there",
                "<Document><!x></Document> | line 1, column 14 on: a 'x' does not belong there",
                "<Document>]]></Document>  | line 1, column 13 on"
            })
    void damageIsToldInWordsAndNotInThoseOfAParser(String xml, String said) {
        assertThat(Taken.from(new XmlMessages(), xml).rejections())
                .extracting(Rejection::message)
                .containsExactly("no well-formed XML from " + said);
    }

    @Test
    void aSecondMessageBehindTheFirstIsARejectionThatSaysSo() {
        String message = Pacs008.message("08", Pacs008.transaction(1));
        Taken taken = Taken.from(new XmlMessages(), message + "\n" + DECLARATION + message);
        assertThat(taken.observations()).hasSize(1);
        assertThat(taken.rejections())
                .extracting(Rejection::message)
                .containsExactly(
                        "no well-formed XML from line 2, column 6 on: another message begins here; a file holds one");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE d [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]><Document>&xxe;</Document>",
                "<!DOCTYPE d SYSTEM \"http://localhost:1/evil.dtd\"><Document/>",
                "<!DOCTYPE lolz [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">"
                        + "<!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\">]><Document>&c;</Document>"
            })
    void documentTypesAndEntitiesAreRefused(String xml) {
        assertThat(Taken.from(new XmlMessages(), xml).reasons()).containsExactly(RejectReason.FORBIDDEN_DTD);
    }

    @Test
    void anElementInTheNamespaceOfNamespacesIsMalformed() {
        String message = Pacs008.message("08", Pacs008.transaction(1), "<xmlns:a/>");

        Taken taken = Taken.from(new XmlMessages(), message);

        assertThat(taken.observations()).hasSize(1);
        assertThat(taken.reasons()).containsExactly(RejectReason.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(ints = {0xFF, 0xFE, 0x80, 0xBF, 0xC3, 0xE2, 0xF0})
    void invalidUtf8IsNamedAsSuch(int bad) {
        String message = Pacs008.message("08", Pacs008.transaction(1), Pacs008.transaction(2));
        byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
        bytes[message.lastIndexOf("Ndiaye")] = (byte) bad;
        Taken taken = Taken.from(new XmlMessages(), bytes);
        assertThat(taken.observations()).hasSize(1);
        assertThat(taken.reasons()).as("%s", taken.rejections()).containsExactly(RejectReason.INVALID_ENCODING);
    }

    @Test
    void aHugeTextIsRejectedAndTheNextTransactionIsRead() throws IOException {
        assertThat(around("<Dbtr><Nm>", "</Nm></Dbtr>")).containsExactly(RejectReason.TOO_LARGE);
    }

    @Test
    void anEndlessAttributeEndsInARejectionAndNotInAFullHeap() throws IOException {
        assertThat(around("<Dbtr a=\"", "\"/>")).containsExactly(RejectReason.TOO_LARGE);
    }

    @Test
    void anEndlessNameEndsInARejectionAndNotInAFullHeap() throws IOException {
        assertThat(around("<", "/>")).containsExactly(RejectReason.TOO_LARGE);
    }

    @Test
    void endlessNestingEndsInARejection() {
        String deep = "<x>".repeat(100_000);
        Taken taken = Taken.from(
                new XmlMessages(),
                Pacs008.message("08", "<CdtTrfTxInf>" + deep + "</x>".repeat(100_000) + "</CdtTrfTxInf>"));
        assertThat(taken.reasons()).containsExactly(RejectReason.TOO_LARGE);
    }

    @Test
    void anEmptyRootIsNoMessage() {
        assertThat(Taken.from(new XmlMessages(), "<a/>").reasons()).containsExactly(RejectReason.UNKNOWN_FORMAT);
    }

    private static List<RejectReason> around(String before, String after) throws IOException {
        String[] message = Pacs008.message("08", "<CdtTrfTxInf>" + before + "@@" + after + "</CdtTrfTxInf>")
                .split("@@");
        InputStream huge = new InputStream() {
            private int left = HUGE;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) {
                int given = Math.min(left, length);
                if (given <= 0) {
                    return -1;
                }
                Arrays.fill(buffer, offset, offset + given, (byte) 'x');
                left -= given;
                return given;
            }
        };
        InputStream all =
                new SequenceInputStream(Collections.enumeration(List.of(bytes(message[0]), huge, bytes(message[1]))));
        return Taken.from(new XmlMessages(), all).reasons();
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
