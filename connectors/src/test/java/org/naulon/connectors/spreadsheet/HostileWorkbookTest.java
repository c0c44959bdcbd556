package org.naulon.connectors.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.naulon.connectors.hawala.HawalaLedger;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;

class HostileWorkbookTest {
    private static final String HEAD =
            row(1, "office_id", "office_country", "entry_no", "entry_date", "direction", "amount", "currency");
    private static final String ENTRY = row(2, "H1", "NE", "17", "2026-01-05", "IN", "1200", "EUR");
    private static final String[] DAMAGE = {
        "<",
        "</",
        ">",
        "/>",
        "&",
        "&#x0;",
        "&#xFFFFFFFF;",
        "&amp;",
        "<![CDATA[",
        "]]>",
        "<?x",
        "?>",
        "<!--",
        "-->",
        "<!DOCTYPE a>",
        "\u0000",
        "\uD83D",
        "row",
        "c",
        "v",
        "is",
        "t=\"s\"",
        "r=\"A1\"",
        "xmlns:a=\"\"",
        "<xmlns:a",
        "s=\"999999999\"",
        "\"",
        "<v>1e2147483647</v>",
        "<v>0.1e-2147483647</v>",
        "\uFEFF",
        "é"
    };
    private static final String SHEET = "<worksheet><sheetData>";

    @Test
    void aSoundWorkbookIsTaken() {
        assertThat(read(Parts.withRows(HEAD + ENTRY)).only().source().position())
                .isEqualTo("Book!2");
    }

    @Test
    void aPartThatExpandsBeyondItsRatioIsOneRejection() {
        for (String part : new String[] {Parts.SHEET, Parts.STRINGS, Parts.STYLES, Parts.BOOK, Parts.RELS}) {
            Parts bomb = Parts.withRows(HEAD + ENTRY).with(part, Parts.repeated("<a>", "<b/>", 5_000_000, "</a>"));
            assertThat(read(bomb).reasons()).as(part).containsExactly(RejectReason.TOO_LARGE);
        }
    }

    @Test
    void whatWasReadBeforeTheBombCounts() {
        Parts bomb = Parts.withRows("")
                .with(
                        Parts.SHEET,
                        Parts.repeated(SHEET + HEAD + ENTRY, "<row/>", 5_000_000, "</sheetData></worksheet>"));
        Taken taken = read(bomb);
        assertThat(taken.observations()).hasSize(1);
        assertThat(taken.reasons()).containsExactly(RejectReason.TOO_LARGE);
    }

    @Test
    void sharedStringsBeyondTheirCountAreOneRejection() {
        StringBuilder random = new StringBuilder("<sst>");
        Random letters = new Random(1);
        for (int i = 0; i <= Limits.STRINGS; i++) {
            random.append("<si><t>")
                    .append(Long.toString(letters.nextLong(), 36))
                    .append("</t></si>");
        }
        Parts many = Parts.withRows(HEAD + ENTRY)
                .with(Parts.STRINGS, random.append("</sst>").toString());
        Taken taken = read(many);
        assertThat(taken.reasons()).containsExactly(RejectReason.TOO_LARGE);
        assertThat(taken.rejections().get(0).message()).contains("shared strings");
    }

    @Test
    void anEndlessTokenIsOneRejection() {
        Random letters = new Random(1);
        StringBuilder name = new StringBuilder();
        while (name.length() <= Limits.TOKEN) {
            name.append(Long.toString(letters.nextLong() & Long.MAX_VALUE, 36));
        }
        for (String part : new String[] {"<a b=\"" + name + "\"/>", "<!--" + name + "-->", "<a" + name + "/>"}) {
            assertThat(read(Parts.withRows("").with(Parts.SHEET, part + name)).reasons())
                    .containsExactly(RejectReason.TOO_LARGE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {Parts.SHEET, Parts.STRINGS, Parts.STYLES, Parts.BOOK, Parts.BOOK_RELS, Parts.RELS})
    void documentTypesAndEntitiesAreRefusedInEveryPart(String part) {
        String external = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><a>&x;</a>";
        assertThat(read(Parts.withRows(HEAD + ENTRY).with(part, external)).reasons())
                .containsExactly(RejectReason.FORBIDDEN_DTD);
        String laughs = "<!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;\">]><a>&y;</a>";
        assertThat(read(Parts.withRows(HEAD + ENTRY).with(part, laughs)).reasons())
                .containsExactly(RejectReason.FORBIDDEN_DTD);
    }

    @Test
    void aMissingPartIsOneRejectionThatNamesIt() {
        for (String part : new String[] {Parts.SHEET, Parts.STRINGS, Parts.STYLES, Parts.BOOK, Parts.BOOK_RELS}) {
            Taken taken = read(Parts.withRows(HEAD + ENTRY).without(part));
            assertThat(taken.reasons()).as(part).containsExactly(RejectReason.MALFORMED);
            assertThat(taken.rejections().get(0).message()).contains(part);
        }
        assertThat(read(Parts.withRows(HEAD + ENTRY).without(Parts.RELS)).reasons())
                .containsExactly(RejectReason.UNKNOWN_FORMAT);
    }

    @Test
    void partsBeyondTheirNumberAreOneRejection() {
        Parts parts = Parts.withRows(HEAD + ENTRY);
        for (int i = 6; i < Limits.PARTS; i++) {
            parts.with("x/" + i, "");
        }
        assertThat(read(parts).observations()).hasSize(1);
        assertThat(read(parts.with("one/more", "")).reasons()).containsExactly(RejectReason.TOO_LARGE);
    }

    @Test
    void aBadRowIsRejectedAndTheNextOneRead() {
        String[] bad = {
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2</v></c></row>",
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>2147483647</v></c></row>",
            "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>-1</v></c></row>",
            "<row r=\"2\"><c r=\"2\"><v>1</v></c></row>",
            "<row r=\"0\"><c><v>1</v></c></row>",
            "<row r=\"1048577\"><c><v>1</v></c></row>"
        };
        for (String row : bad) {
            Taken taken = read(Parts.withRows(HEAD + row + ENTRY.replace("r=\"2\"", "r=\"3\"")));
            assertThat(taken.reasons()).as(row).containsExactly(RejectReason.MALFORMED);
            assertThat(taken.observations()).as(row).hasSize(1);
        }
    }

    @Test
    void aRowThatIsTooWideOrTooLongIsRejectedAndTheNextOneRead() {
        String[] bad = {
            "<row r=\"2\"><c r=\"ZZZZZZ2\"><v>1</v></c></row>",
            "<row r=\"2\"><c r=\"SS2\"><v>1</v></c></row>",
            "<row r=\"2\"><c t=\"str\"><v>" + "x".repeat(Limits.CELL + 1) + "</v></c></row>",
            "<row r=\"2\">" + ("<c t=\"str\"><v>" + "x".repeat(Limits.CELL) + "</v></c>").repeat(65) + "</row>"
        };
        for (String row : bad) {
            Taken taken = read(Parts.withRows(HEAD + row + ENTRY.replace("r=\"2\"", "r=\"3\"")));
            assertThat(taken.reasons()).as(row.substring(0, 40)).containsExactly(RejectReason.TOO_LARGE);
            assertThat(taken.observations()).hasSize(1);
        }
        assertThat(read(Parts.withRows(
                                HEAD + "<row r=\"2\"><c r=\"ZZZZZZ2\"/></row>" + ENTRY.replace("r=\"2\"", "r=\"3\"")))
                        .rejections())
                .isEmpty();
    }

    @Test
    void aSheetThatBreaksOffKeepsItsRowsAndIsOneRejection() {
        Taken taken = read(Parts.withRows("").with(Parts.SHEET, SHEET + HEAD + ENTRY + "<row r=\"3\"><c"));
        assertThat(taken.observations()).hasSize(1);
        assertThat(taken.reasons()).containsExactly(RejectReason.MALFORMED);
    }

    @Test
    void anElementThatMakesTheParserFailIsOneRejection() {
        Taken taken = read(Parts.withRows("").with(Parts.SHEET, SHEET + HEAD + ENTRY + "<xmlns:a/>"));
        assertThat(taken.observations()).hasSize(1);
        assertThat(taken.reasons()).containsExactly(RejectReason.MALFORMED);
    }

    @Test
    void whatIsNoArchiveIsOneRejection() {
        assertThat(read("PK is no archive".getBytes(StandardCharsets.US_ASCII)).reasons())
                .containsExactly(RejectReason.MALFORMED);
    }

    @Property(tries = 400)
    void aDamagedWorkbookEndsInRejectionsAndNeverInAnException(@ForAll long seed) {
        Random random = new Random(seed);
        byte[] bytes = Parts.withRows(HEAD + ENTRY).zip();
        if (random.nextBoolean()) {
            bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
        } else {
            for (int i = 1 + random.nextInt(20); i > 0; i--) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
            }
        }
        Taken taken = read(bytes);
        assertThat(taken.observations().size() + taken.rejections().size()).isPositive();
    }

    @Property(tries = 1000)
    void damagedXmlEndsInRejectionsAndNeverInAnException(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder sheet = new StringBuilder(SHEET + HEAD + ENTRY + "</sheetData></worksheet>");
        for (int i = 1 + random.nextInt(10); i > 0; i--) {
            int at = random.nextInt(sheet.length());
            sheet.replace(at, Math.min(sheet.length(), at + random.nextInt(8)), DAMAGE[random.nextInt(DAMAGE.length)]);
        }
        Taken taken = read(Parts.withRows("").with(Parts.SHEET, sheet.toString()));
        assertThat(taken.observations().size()).isLessThanOrEqualTo(1);
    }

    private static String row(int number, String... values) {
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (String value : values) {
            row.append("<c t=\"inlineStr\"><is><t>").append(value).append("</t></is></c>");
        }
        return row.append("</row>").toString();
    }

    private static Taken read(Parts parts) {
        return read(parts.zip());
    }

    private static Taken read(byte[] bytes) {
        return Taken.from(new WorkbookReader(HawalaLedger.reader(Profiles.shipped())), bytes);
    }
}
