package org.naulon.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.moneytransfer.MoneyTransferTable;
import org.naulon.connectors.record.Taken;
import org.naulon.model.transfer.Observation;

/** What holds for every table, whatever stands in it. */
class MappedTablePropertiesTest {
    private static final String HEADER = "control_number,status,sent_at,send_amount,send_currency,sender_name,"
            + "sender_country,receiver_name,payout_country,purpose";
    private static final Map<Encoding, Charset> CHARSETS = Map.of(
            Encoding.UTF_8, StandardCharsets.UTF_8,
            Encoding.UTF_16LE, StandardCharsets.UTF_16LE,
            Encoding.UTF_16BE, StandardCharsets.UTF_16BE);

    @Property(tries = 200)
    void aFieldComesBackFromEveryUnicodeEncoding(
            @ForAll("texts") String name, @ForAll("texts") String purpose, @ForAll Encoding encoding)
            throws IOException {
        Charset charset = CHARSETS.get(encoding);
        if (charset == null) {
            return;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write("\uFEFF".getBytes(charset));
        bytes.write((HEADER + "\r\n" + row("1", name, purpose)).getBytes(charset));

        Observation only = read(bytes.toByteArray()).only();

        assertThat(only.payer().name()).isEqualTo(name);
        assertThat(only.purpose()).isEqualTo(purpose);
    }

    @Property(tries = 10)
    void whatIsCutOffNeverThrowsAndLosesNoEarlierRecord(@ForAll("texts") String name) throws IOException {
        List<byte[]> rows = new ArrayList<>();
        rows.add((HEADER + "\n").getBytes(StandardCharsets.UTF_8));
        for (int i = 0; i < 3; i++) {
            rows.add(row("no" + i, name, "line\none").getBytes(StandardCharsets.UTF_8));
        }
        byte[] all = concat(rows);
        for (int length = 0; length <= all.length; length++) {
            Taken taken = read(Arrays.copyOf(all, length));

            assertThat(taken.observations()).hasSizeGreaterThanOrEqualTo(whole(rows, length) - 1);
            assertThat(taken.observations().size() + taken.rejections().size()).isLessThanOrEqualTo(3);
        }
    }

    @Property(tries = 300)
    void noBytesMakeAnyProfileThrow(@ForAll byte[] bytes, @ForAll("headers") String header) throws IOException {
        read(bytes);
        read(concat(List.of(header.getBytes(StandardCharsets.UTF_8), bytes)));
    }

    @Property(tries = 500)
    void anAmountComesBackFromEveryWayOfWritingIt(@ForAll("minor") long minor, @ForAll("styles") Numbers style)
            throws Exception {
        String whole = String.valueOf(minor / 100);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            boolean group =
                    i > 0 && (whole.length() - i) % 3 == 0 && !style.grouping().isEmpty();
            grouped.append(group ? style.grouping().iterator().next().toString() : "")
                    .append(whole.charAt(i));
        }
        String cents = (minor % 100 < 10 ? "0" : "") + minor % 100;
        String symbol = style.symbols().isEmpty() ? "" : style.symbols().get(0);

        assertThat(style.plain("amount", symbol + grouped + style.decimal() + cents))
                .isEqualTo(whole + "." + cents);
        assertThat(style.plain("amount", "-" + grouped)).isEqualTo("-" + whole);
    }

    @Test
    void oneBadRowOfAnyEncodingLeavesTheOthers() throws IOException {
        byte[] utf16 = concat(List.of(
                "\uFEFF".getBytes(StandardCharsets.UTF_16LE),
                (HEADER + "\n" + row("1", "a", "x")).getBytes(StandardCharsets.UTF_16LE),
                new byte[] {0x00, (byte) 0xD8, 0x0A, 0x00},
                row("2", "b", "x").getBytes(StandardCharsets.UTF_16LE)));

        Taken taken = read(utf16);

        assertThat(taken.observations())
                .extracting(Observation::sourceReference)
                .containsExactly("1", "2");
        assertThat(taken.rejections())
                .extracting(bad -> bad.position() + " " + bad.reason())
                .containsExactly("line 3 INVALID_ENCODING");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars("aZ ,;\"'é ßعلیØ日|\t")
                .ofMinLength(1)
                .ofMaxLength(20)
                .map(text -> org.naulon.connectors.field.Texts.line("x" + text + "😀"));
    }

    @Provide
    Arbitrary<String> headers() {
        return Arbitraries.of(
                HEADER + "\n",
                "Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance\n",
                "Confirmation number,Transfer date time,Sender name,Recipient name,Send amount,Total debit amount\n",
                "payer account|payee account|amount|currency|date|time\n");
    }

    @Provide
    Arbitrary<Long> minor() {
        return Arbitraries.longs().between(0, 999_999_999_999L);
    }

    @Provide
    Arbitrary<Numbers> styles() {
        return Arbitraries.of(
                Numbers.PLAIN,
                new Numbers(',', java.util.Set.of('.'), List.of("€")),
                new Numbers('.', java.util.Set.of(','), List.of("Ksh")),
                new Numbers(',', java.util.Set.of(' '), List.of()),
                new Numbers('.', java.util.Set.of('\''), List.of("CHF")));
    }

    private static String row(String number, String name, String purpose) {
        return String.join(
                        ",",
                        number,
                        "PAID",
                        "2026-01-05T09:00:00Z",
                        "1.00",
                        "EUR",
                        quoted(name),
                        "FR",
                        "Bo Li",
                        "ML",
                        quoted(purpose))
                + "\n";
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    /** Parts that are whole within so many bytes; a row is whole without its line end. */
    private static int whole(List<byte[]> parts, int length) {
        int whole = 0;
        int end = 0;
        for (byte[] part : parts) {
            end += part.length;
            whole += end - 1 <= length ? 1 : 0;
        }
        return whole;
    }

    private static byte[] concat(List<byte[]> parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }

    private static Taken read(byte[] bytes) {
        return Taken.from(MoneyTransferTable.reader(Profiles.shipped()), bytes);
    }
}
