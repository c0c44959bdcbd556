package org.naulon.model.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.naulon.model.Samples.START;
import static org.naulon.model.Samples.observation;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.naulon.model.Golden;
import org.naulon.model.context.Context;
import org.naulon.model.context.FxRate;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Reading;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;

class JournalCodecTest {
    private static final String[] TEXTS = {
        "",
        "plain",
        "\"quoted\\\"",
        "line\nend\r\t",
        "\u0000\u0001\u001f\u007f\u0085",
        "\u2028\u2029",
        "😀 كريم \u202a",
        "{,}"
    };

    private static Observation full() {
        Party payer = new Party(
                "", "Zoé \"Z\"", "FR76", "+331", "PASSPORT", "D1", "1990-01-01", "1 Road", "Lyon", "FR", "AG1", "");
        Party payee = new Party("", "كريم 😀", "", "+442", Party.OFFICE, "H2", "", "", "Leeds", "GB", "H2", "");
        return new Observation(
                Observation.Kind.TRANSFER,
                "hawala:H1|1|77",
                Channel.HAWALA,
                Status.RELEASED,
                "H1/1",
                START,
                TimePrecision.DAY,
                START.plusMillis(1),
                120_000,
                "EUR",
                100_000,
                "GBP",
                "0.85",
                50,
                payer,
                payee,
                "Someone",
                "SALA",
                "line\nbreak",
                "BROTHER",
                "77",
                "H1",
                new Source("ab".repeat(32), "line 2", "hawala/a.csv"),
                new Reading("50 هزار", "50 x thousand 1000", "1404-01-01", "persian", 2, "T. One", "0.85")
                        .correcting(new Source("cd".repeat(32), "line 7", "hawala/b.csv")));
    }

    private static Observation decode(byte[] line) throws IOException {
        return JournalCodec.decode(line, 0, line.length);
    }

    @Test
    void the_lines_are_the_reviewed_ones() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        lines.write(JournalCodec.encode(full()));
        lines.write('\n');
        lines.write(JournalCodec.encode(observation("uetr:1", Status.PAID, START, "line 1")));
        lines.write('\n');
        Golden.assertSame("journal/observations-v1.jsonl", lines.toByteArray());
    }

    @Test
    void a_full_observation_reads_back_as_it_was() throws IOException {
        assertThat(decode(JournalCodec.encode(full()))).isEqualTo(full());
    }

    @Property(tries = 1000)
    void random_observations_read_back_as_they_were_on_one_line(@ForAll long seed) throws IOException {
        Observation observation = random(new Random(seed));
        byte[] line = JournalCodec.encode(observation);
        assertThat(new String(line, StandardCharsets.UTF_8))
                .doesNotContain("\n")
                .doesNotContain("\r");
        assertThat(decode(line)).isEqualTo(observation);
    }

    @Test
    void another_version_and_an_unknown_field_are_refused_by_name() {
        assertThatIOException()
                .isThrownBy(() -> decode("{\"v\":2}".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("2");
        assertThatIOException()
                .isThrownBy(() -> decode("{\"v\":1,\"extra\":1}".getBytes(StandardCharsets.UTF_8)))
                .withMessageContaining("extra");
        assertThatIOException().isThrownBy(() -> decode("[]".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void a_line_that_is_cut_anywhere_is_refused_as_io() {
        byte[] line = JournalCodec.encode(full());
        for (int length = 0; length < line.length; length++) {
            int cut = length;
            assertThatIOException().as("cut at %d", cut).isThrownBy(() -> JournalCodec.decode(line, 0, cut));
        }
    }

    @Test
    void a_line_without_version_or_with_unreadable_values_is_refused_as_io() {
        String line = new String(JournalCodec.encode(full()), StandardCharsets.UTF_8);
        for (String bad : List.of(
                line.replace("\"v\":1,", ""),
                line.replace("RELEASED", "RELEASE"),
                line.replace("2026-01-05T09:00:00Z", "2026-01-05"),
                line.replace("120000", "-1"),
                line.replace("\"Lyon\"", "1"),
                line.replace("\"line 2\"", "null"))) {
            assertThatIOException().as(bad).isThrownBy(() -> decode(bad.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void the_context_reads_back_as_it_was() throws IOException {
        Context context = new Context(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new FxRate(LocalDate.of(2026, 1, 5), "USD", new BigDecimal("0.90"))));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        JournalCodec.writeContext(context, out);
        assertThat(JournalCodec.readContext(new ByteArrayInputStream(out.toByteArray())))
                .isEqualTo(context);
    }

    private static Observation random(Random random) {
        Instant at = Instant.ofEpochSecond(random.nextInt(), random.nextInt(1_000_000_000));
        return new Observation(
                pick(random, Observation.Kind.values()),
                "n" + text(random),
                pick(random, Channel.values()),
                pick(random, Status.values()),
                text(random),
                at,
                pick(random, TimePrecision.values()),
                at.plusSeconds(random.nextInt(3)),
                random.nextLong() & Long.MAX_VALUE,
                "EUR",
                random.nextLong(),
                text(random),
                text(random),
                random.nextInt(3),
                randomParty(random),
                randomParty(random),
                text(random),
                text(random),
                text(random),
                text(random),
                text(random),
                text(random),
                new Source(text(random), text(random), text(random)),
                random.nextInt(3) == 0
                        ? Reading.PLAIN
                        : new Reading(
                                text(random),
                                text(random),
                                text(random),
                                text(random),
                                random.nextInt(3),
                                text(random),
                                text(random),
                                random.nextBoolean() ? null : new Source(text(random), text(random), text(random))));
    }

    private static Party randomParty(Random random) {
        return random.nextInt(4) == 0
                ? Party.UNKNOWN
                : new Party(
                        "",
                        text(random),
                        text(random),
                        text(random),
                        text(random),
                        text(random),
                        text(random),
                        text(random),
                        text(random),
                        text(random),
                        text(random),
                        "");
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder(TEXTS[random.nextInt(TEXTS.length)]);
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(
                    random.nextInt(3) == 0 ? (char) (0xD800 + random.nextInt(0x800)) : (char) random.nextInt(0x10000));
        }
        return text.toString();
    }

    private static <T> T pick(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }
}
