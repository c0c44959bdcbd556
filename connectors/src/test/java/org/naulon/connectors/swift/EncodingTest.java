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

    @Test
    void centralEuropeanLettersAreReadInTheCodePageOfTheBank() {
        for (String codePage : new String[] {"windows-1250", "ISO-8859-2", "IBM852"}) {
            assertThat(name("PL61109010140000071219812874", "PLN", "Pawe\u0142 \u0106wik\u0142a", codePage))
                    .as(codePage)
                    .isEqualTo("Pawe\u0142 \u0106wik\u0142a");
            assertThat(name("0800/19-2000145399", "CZK", "Ji\u0159\u00ED Nov\u00E1\u010Dek", codePage))
                    .as(codePage)
                    .isEqualTo("Ji\u0159\u00ED Nov\u00E1\u010Dek");
            assertThat(name("HU42117730161111101800000000", "EUR", "ERD\u0150S \u00C1GNES", codePage))
                    .as(codePage)
                    .isEqualTo("ERD\u0150S \u00C1GNES");
            assertThat(name("SI56263300012039086", "EUR", "Kova\u010Di\u010D", codePage))
                    .as(codePage)
                    .isEqualTo("Kova\u010Di\u010D");
            assertThat(name("RO49AAAA1B31007593840000", "RON", "Ionu\u0163 \u015Eerban", codePage))
                    .as(codePage)
                    .isEqualTo("Ionu\u0163 \u015Eerban");
        }
    }

    @Test
    void anAccountBehindTheCodeOfItsBankOrACurrencyTellsTheCountryToo() {
        String hungarian = "\u00C1tutal\u00E1s j\u00F3v\u00E1\u00EDr\u00E1sa";
        assertThat(name("UBRTHUHB/123456789150ABCDEF002/EUR", "EUR", hungarian, "IBM852"))
                .isEqualTo(hungarian);
        assertThat(name("1966315302010001", "HUF", hungarian, "IBM852")).isEqualTo(hungarian);
        assertThat(name("1966315302010001", "HUF", hungarian, "windows-1252")).isEqualTo(hungarian);
    }

    @Test
    void otherNationalCodePagesAreReadToo() {
        String turkish = "\u0130brahim Da\u011F\u0131";
        assertThat(name("TR330006100519786457841326", "TRY", turkish, "windows-1254"))
                .isEqualTo(turkish);
        assertThat(name("TR330006100519786457841326", "TRY", turkish, "IBM857")).isEqualTo(turkish);
        String bulgarian = "\u0417\u0410\u041F\u041B\u0410\u0422\u0410";
        assertThat(name("BG18RZBB91550123456789", "EUR", bulgarian, "windows-1251"))
                .isEqualTo(bulgarian);
    }

    @Test
    void westernDosLettersAreReadWhereWindowsWouldMakeSigns() {
        for (String codePage : new String[] {"IBM850", "IBM437"}) {
            assertThat(name("DE89370400440532013000", "EUR", "J\u00F6rg M\u00FCller", codePage))
                    .as(codePage)
                    .isEqualTo("J\u00F6rg M\u00FCller");
        }
        assertThat(name("123456", "EUR", "Ren\u00E9e C\u00F4t\u00E9", "IBM850")).isEqualTo("Ren\u00E9e C\u00F4t\u00E9");
    }

    @Test
    void withoutACountryOnlySignsWithinWordsSpeakAgainstWindows1252() {
        assertThat(name("123456", "EUR", "\u0141ukasz Kr\u00F3l", "windows-1250"))
                .isEqualTo("\u0141ukasz Kr\u00F3l");
        assertThat(name("123456", "EUR", "Kova\u010Di\u010D", "windows-1250"))
                .as("è is a letter")
                .isEqualTo("Kova\u00E8i\u00E8");
    }

    @Test
    void westernLettersStayWhatTheyAreWhateverTheCountry() {
        for (String account : new String[] {
            "PL61109010140000071219812874",
            "HU42117730161111101800000000",
            "CZ6508000000192000145399",
            "TR330006100519786457841326",
            "DE89370400440532013000",
            "123456"
        }) {
            for (String name : new String[] {
                "Zo\u00EB M\u00FCller",
                "AWA N\u2019DIAYE \u20AC",
                "FRAN\u00C7OIS CAF\u00C9 \u00ABL\u2019\u00C9TOILE\u00BB",
                "Stra\u00DFe 12 m\u00B2 \u2013 \u201Cneu\u201D",
                "STRA\u00DFE N\u00B0 3 \u00A320"
            }) {
                assertThat(name(account, "EUR", name, "windows-1252"))
                        .as(account)
                        .isEqualTo(name);
            }
        }
    }

    private static String name(String account, String currency, String name, String codePage) {
        String text = STATEMENT
                .replace("FR7630006000011234567890189", account)
                .replace("EUR", currency)
                .replace("Zo\u00EB M\u00FCller", name)
                .replace("\u00DCBERWEISUNG?20f\u00FCr die Familie", "X?20Y");
        return read(text, Charset.forName(codePage)).only().payee().name();
    }

    private static Taken bad(int letter) {
        String text = Fin.mt103().with(":50K:/1\r\nAWA" + (char) letter).text();
        return read(text, StandardCharsets.ISO_8859_1);
    }

    private static Taken read(String text, Charset charset) {
        return Taken.from(new FinMessages(), text.getBytes(charset));
    }
}
