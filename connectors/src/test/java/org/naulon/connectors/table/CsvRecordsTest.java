package org.naulon.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;

class CsvRecordsTest {
    @Test
    void quotesLineBreaksAndAByteOrderMarkAreRead() throws Exception {
        assertThat(rows("\uFEFF\"a\",b\r\n\"x, \"\"y\"\"\nz\",5\" pipe\n\n,\n"))
                .containsExactly(List.of("a", "b"), List.of("x, \"y\"\nz", "5\" pipe"), List.of("", ""));
    }

    @Test
    void aRowThatIsNoUtf8IsBadAndTheNextOneIsGood() throws Exception {
        CsvRecords records = new CsvRecords(new ByteArrayInputStream(new byte[] {'a', '\n', (byte) 0xFF, '\n', 'b'}));
        assertThat(records.advance()).isTrue();
        assertThatThrownBy(records::advance).isInstanceOf(BadRecord.class).hasMessageContaining("UTF-8");
        assertThat(records.line()).isEqualTo(2);
        assertThat(records.advance()).isTrue();
        assertThat(records.fields()).containsExactly("b");
        assertThat(records.advance()).isFalse();
    }

    @Test
    void aQuoteThatIsNeverClosedIsOneBadRest() throws Exception {
        CsvRecords records = records("a\n\"b\nc\nd\n");
        assertThat(records.advance()).isTrue();
        assertThatThrownBy(records::advance).isInstanceOf(BadRecord.class).hasMessageContaining("never closed");
        assertThat(records.advance()).isFalse();
    }

    @Test
    void aFieldAtTheBoundIsReadAndOneAboveItIsNot() throws Exception {
        assertThat(rows("x".repeat(CsvRecords.MAX_FIELD))).hasSize(1);
        assertThatThrownBy(() -> rows("x".repeat(CsvRecords.MAX_FIELD + 1)))
                .isInstanceOf(BadRecord.class)
                .hasMessageContaining("longer than");
    }

    @Test
    void aRowAtTheBoundIsReadAndOneAboveItIsBadAndTheNextOneIsGood() throws Exception {
        String row = "x".repeat(4000) + ",";
        String most = row.repeat(65) + "y".repeat(CsvRecords.MAX_ROW - 65 * 4001);
        assertThat(rows(most + "\nz").get(0)).hasSize(66);
        CsvRecords records = records("y" + most + "\nz");
        assertThatThrownBy(records::advance).isInstanceOf(BadRecord.class).hasMessageContaining("a row longer than");
        assertThat(records.advance()).isTrue();
        assertThat(records.line()).isEqualTo(2);
        assertThat(records.fields()).containsExactly("z");
    }

    @Test
    void aFieldOnOneLineHasNoSpareWhiteSpaceWhateverItIsMadeOf() throws Exception {
        CsvRecords records = records("a b, a,a ,a  b,\"a\nb\",\ta,\u00A0\u00E9  \u00E9, ,\r\n");
        assertThat(records.advance()).isTrue();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < records.width(); i++) {
            assertThat(records.line(i)).isEqualTo(Texts.line(records.field(i)));
            lines.add(records.line(i));
        }
        assertThat(lines.subList(0, 6)).containsExactly("a b", "a", "a", "a b", "a b", "a");
        assertThat(lines).hasSize(9);
    }

    @Property(tries = 300)
    void whatIsQuotedComesBack(@ForAll @Size(min = 1, max = 6) List<@NotBlank String> fields) throws Exception {
        List<String> clean = new ArrayList<>();
        fields.forEach(field -> clean.add(valid(field)));
        StringBuilder line = new StringBuilder();
        clean.forEach(field -> line.append(line.length() == 0 ? "" : ",")
                .append('"')
                .append(field.replace("\"", "\"\""))
                .append('"'));
        assertThat(rows("h\n" + line + "\r\n").get(1)).isEqualTo(clean);
    }

    @Property(tries = 300)
    void bytesThatComeFewAtATimeMakeTheSameRows(
            @ForAll("telling") byte[] bytes, @ForAll @IntRange(min = 1, max = 9) int atATime) throws IOException {
        InputStream slow = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, atATime));
            }
        };
        assertThat(told(new CsvRecords(slow))).isEqualTo(told(new CsvRecords(new ByteArrayInputStream(bytes))));
    }

    @Property(tries = 300)
    void noBytesMakeItThrowAnythingButABadRow(@ForAll byte[] bytes) throws IOException {
        CsvRecords records = new CsvRecords(new ByteArrayInputStream(bytes));
        boolean more = true;
        while (more) {
            try {
                more = records.advance();
            } catch (BadRecord bad) {
                assertThat(bad.getMessage()).isNotEmpty();
            }
        }
    }

    /** Bytes that mean something in a table, often behind a byte-order mark. */
    @Provide
    Arbitrary<byte[]> telling() {
        byte[] some = "\"\",,\n\r ab\u00E9\t".getBytes(StandardCharsets.UTF_8);
        return Combinators.combine(
                        Arbitraries.of("", "\uFEFF"),
                        Arbitraries.integers()
                                .between(0, some.length - 1)
                                .list()
                                .ofMaxSize(60))
                .as((mark, places) -> {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    bytes.writeBytes(mark.getBytes(StandardCharsets.UTF_8));
                    places.forEach(place -> bytes.write(some[place]));
                    return bytes.toByteArray();
                });
    }

    /** Every row with its place, or why it is bad. */
    private static List<String> told(CsvRecords records) throws IOException {
        List<String> told = new ArrayList<>();
        boolean more = true;
        while (more) {
            try {
                more = records.advance();
                told.add(records.position() + " " + records.fields());
            } catch (BadRecord bad) {
                told.add(records.position() + " " + bad.getMessage());
            }
        }
        return told;
    }

    private static String valid(String text) {
        String encodable = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        return "." + encodable.substring(0, Math.min(encodable.length(), 50));
    }

    private static List<List<String>> rows(String text) throws IOException, BadRecord {
        CsvRecords records = records(text);
        List<List<String>> rows = new ArrayList<>();
        while (records.advance()) {
            rows.add(records.fields());
        }
        return rows;
    }

    private static CsvRecords records(String text) {
        return new CsvRecords(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
