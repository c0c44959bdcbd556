package org.naulon.connectors.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
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
