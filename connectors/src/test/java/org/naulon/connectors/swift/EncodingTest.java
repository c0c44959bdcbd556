package org.naulon.connectors.swift;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.Observation;

/** FIN text with letters beyond ASCII, as banks export it. */
class EncodingTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final String STATEMENT = ":20:STARTUMS\r\n:25:FR7630006000011234567890189\r\n:28C:7/1\r\n"
            + ":60F:C260104EUR10,00\r\n:61:2601050105D1,00NTRFNONREF//B1\r\n"
            + ":86:177?00\u00DCBERWEISUNG?20f\u00FCr die Familie?30AGRIFRPP?31123?32Zo\u00EB M\u00FCller\r\n"
            + ":62F:C260105EUR9,00\r\n-\r\n";
    private static final String PAYMENT = Fin.mt103()
            .with(":50K:/FR7630006000011234567890189\r\nAWA N\u2019DIAYE \u20AC\r\nRUE X 1")
            .text();

    @Test
    void aStatementIsTheSameInEveryEncoding() {
        Observation entry = read(STATEMENT, StandardCharsets.UTF_8).only();
        assertThat(entry.payee().name()).isEqualTo("Zo\u00EB M\u00FCller");
        assertThat(read(STATEMENT, WINDOWS_1252).only()).isEqualTo(entry);
        assertThat(read(STATEMENT, StandardCharsets.ISO_8859_1).only()).isEqualTo(entry);
    }

    @Test
    void whatWindowsHasMoreThanLatin1IsReadToo() {
        assertThat(read(PAYMENT, WINDOWS_1252).only().payer().name()).isEqualTo("AWA N\u2019DIAYE \u20AC");
    }

    @Test
    void everyMessageOfAFileIsInTheEncodingThatItIsIn() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(PAYMENT.getBytes(WINDOWS_1252));
        file.writeBytes(PAYMENT.getBytes(StandardCharsets.UTF_8));
        assertThat(Taken.from(new FinMessages(), file.toByteArray()).observations())
                .extracting(found -> found.payer().name())
                .containsExactly("AWA N\u2019DIAYE \u20AC", "AWA N\u2019DIAYE \u20AC");
    }

    @Test
    void bytesThatAreInNeitherEncodingAreOneRejection() {
        // 0x81 begins no character of UTF-8 and is none of Windows-1252; 0x80 is its euro sign.
        assertThat(bad(0x81).reasons()).isEqualTo(List.of(RejectReason.INVALID_ENCODING));
        assertThat(bad(0x80).only().payer().name()).isEqualTo("AWA\u20AC");
    }

    private static Taken bad(int letter) {
        String text = Fin.mt103().with(":50K:/1\r\nAWA" + (char) letter).text();
        return read(text, StandardCharsets.ISO_8859_1);
    }

    private static Taken read(String text, Charset charset) {
        return Taken.from(new FinMessages(), text.getBytes(charset));
    }
}
