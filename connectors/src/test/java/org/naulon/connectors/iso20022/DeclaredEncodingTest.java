package org.naulon.connectors.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;

/** XML whose declaration names another encoding than its bytes are in. */
class DeclaredEncodingTest {
    private static final String NAME = "Zo\u00EB M\u00FCller";

    @Test
    void aDeclarationThatIsTrueIsBelieved() {
        for (String encoding : new String[] {
            "UTF-8", "utf-8", "ISO-8859-1", "windows-1252", "windows-1250", "ISO-8859-2", "IBM852", "UTF-16BE"
        }) {
            assertThat(name(encoding, NAME, Charset.forName(encoding), ""))
                    .as(encoding)
                    .isEqualTo(NAME);
        }
        assertThat(name("UTF-16", NAME, StandardCharsets.UTF_16LE, "\uFEFF")).isEqualTo(NAME);
    }

    @Test
    void encodingsOfSeveralBytesAreBelievedWhateverTheirBytesLookLike() {
        for (String encoding : new String[] {"GB18030", "Shift_JIS", "EUC-JP", "ISO-2022-JP"}) {
            assertThat(name(encoding, "\u5C71\u7530", Charset.forName(encoding), ""))
                    .as(encoding)
                    .isEqualTo("\u5C71\u7530");
        }
    }

    @Test
    void utf8IsReadAsUtf8WhateverIsDeclared() {
        for (String encoding : new String[] {
            "ISO-8859-1", "windows-1252", "US-ASCII", "UTF-16", "utf-16le", "UCS-2", "unicode", "ANSI", "", "x y"
        }) {
            assertThat(name(encoding, NAME, StandardCharsets.UTF_8, ""))
                    .as(encoding)
                    .isEqualTo(NAME);
            assertThat(name(encoding, NAME, StandardCharsets.UTF_8, "\uFEFF"))
                    .as("%s with a mark", encoding)
                    .isEqualTo(NAME);
        }
    }

    @Test
    void utf16IsReadAsUtf16WhateverIsDeclared() {
        for (Charset charset : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
            assertThat(name("UTF-8", NAME, charset, "\uFEFF"))
                    .as("%s with a mark", charset)
                    .isEqualTo(NAME);
            assertThat(name("ISO-8859-1", NAME, charset, "")).as("%s", charset).isEqualTo(NAME);
        }
    }

    @Test
    void aCodePageIsBelievedWhereTheBytesAreNoUtf8() {
        assertThat(name("ISO-8859-1", "\u00ABCAF\u00C9\u00BB", StandardCharsets.ISO_8859_1, ""))
                .isEqualTo("\u00ABCAF\u00C9\u00BB");
    }

    @Test
    void aByteThatIsNoUtf8BehindWhatWasLookedAtIsARejection() {
        String long1 = file("ISO-8859-1", NAME) + "<!--" + " ".repeat(DeclaredEncoding.LOOK) + "-->";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(long1.getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        Taken taken = Taken.from(new XmlMessages(), bytes.toByteArray());
        assertThat(taken.observations()).extracting(o -> o.payer().name()).containsExactly(NAME);
        assertThat(taken.reasons()).containsExactly(RejectReason.INVALID_ENCODING);
    }

    @Test
    void latinBytesThatAreDeclaredUtf8AreARejection() {
        byte[] bytes = file("UTF-8", NAME).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Taken.from(new XmlMessages(), bytes).reasons()).containsExactly(RejectReason.INVALID_ENCODING);
        byte[] ansi = file("ANSI", NAME).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Taken.from(new XmlMessages(), ansi).reasons()).containsExactly(RejectReason.INVALID_ENCODING);
    }

    @Test
    void theEncodingInWhichXmlIsReadIsToldUnlessItIsUtf8() throws IOException {
        Charset latin = StandardCharsets.ISO_8859_1;
        Charset wide = StandardCharsets.UTF_16LE;
        assertThat(told(file("ISO-8859-1", NAME).getBytes(latin))).isEqualTo(latin);
        assertThat(told(("\r\n" + file("ISO-8859-1", NAME)).getBytes(latin))).isEqualTo(latin);
        assertThat(told(file("UTF-16", NAME).getBytes(wide))).isEqualTo(wide);
        assertThat(told(file("ISO-8859-1", NAME).getBytes(wide))).isEqualTo(wide);
        assertThat(told("\uFEFF<Document/>".getBytes(wide))).isEqualTo(wide);

        assertThat(told(file("ISO-8859-1", NAME).getBytes(StandardCharsets.UTF_8)))
                .isNull();
        assertThat(told(file("UTF-16", NAME).getBytes(StandardCharsets.UTF_8))).isNull();
        assertThat(told(file("ANSI", NAME).getBytes(latin))).isNull();
        assertThat(told("<Document/>".getBytes(latin))).isNull();
        assertThat(told("\uFEFFa,b\n".getBytes(wide))).isNull();
        assertThat(told(new byte[] {(byte) 0xFF, (byte) 0xFE})).isNull();
        assertThat(told(new byte[0])).isNull();
    }

    private static @Nullable Charset told(byte[] bytes) throws IOException {
        return DeclaredEncoding.otherThanUtf8(new ByteArrayInputStream(bytes));
    }

    private static String name(String declared, String name, Charset charset, String mark) {
        return Taken.from(new XmlMessages(), (mark + file(declared, name)).getBytes(charset))
                .only()
                .payer()
                .name();
    }

    private static String file(String declared, String name) {
        return "<?xml version=\"1.0\" encoding=\"" + declared + "\"?>\n<Document><BkToCstmrStmt><Stmt><Acct><Id><IBAN>"
                + "NL69INGB0123456789</IBAN></Id><Ownr><Nm>" + name + "</Nm></Ownr></Acct><Ntry>"
                + "<Amt Ccy=\"EUR\">12</Amt><CdtDbtInd>DBIT</CdtDbtInd><BookgDt><Dt>2026-01-05</Dt></BookgDt>"
                + "<AcctSvcrRef>R1</AcctSvcrRef></Ntry></Stmt></BkToCstmrStmt></Document>";
    }
}
