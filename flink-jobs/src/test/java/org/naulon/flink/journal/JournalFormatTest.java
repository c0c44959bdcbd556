package org.naulon.flink.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.connector.file.src.reader.StreamFormat;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.local.LocalDataInputStream;
import org.junit.jupiter.api.Test;
import org.naulon.flink.Payments;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;

class JournalFormatTest {
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 4 << 20;

    @Property(tries = 60)
    void givesEveryLineAsItWasWrittenHoweverLinesAndBuffersFallTogether(
            @ForAll @Size(max = 8) List<@IntRange(min = 1, max = 3 * BUFFER) Integer> lengths) throws IOException {
        List<Observation> written = new ArrayList<>();
        for (int i = 0; i < lengths.size(); i++) {
            written.add(observation(i, lengths.get(i)));
        }

        assertThat(read(lines(written))).isEqualTo(written);
    }

    @Test
    void readsALineWhoseEndIsTheEndOfTheBufferOrOneByteToEitherSide() throws IOException {
        int frame = JournalCodec.encode(observation(0, 1)).length - 1;
        for (int bytes = BUFFER - 2; bytes <= BUFFER + 2; bytes++) {
            List<Observation> written = List.of(observation(0, bytes - frame), observation(1, 10));

            assertThat(read(lines(written))).as(bytes + " bytes").isEqualTo(written);
        }
    }

    @Test
    void anEmptyFileHasNoLine() throws IOException {
        assertThat(read(new byte[0])).isEmpty();
    }

    @Test
    void aFileThatEndsWithinALineFailsAfterTheWholeLines() throws IOException {
        byte[] lines = lines(List.of(observation(0, 10), observation(1, 10)));
        List<Observation> before = new ArrayList<>();

        assertThatThrownBy(() -> read(Arrays.copyOf(lines, lines.length - 1), before))
                .isInstanceOf(EOFException.class)
                .hasMessage("the journal file ends within a line");
        assertThat(before).containsExactly(observation(0, 10));
    }

    @Test
    void aLineMayFillTheLargestBufferAndNoMore() throws IOException {
        int frame = JournalCodec.encode(observation(0, 1)).length - 1;
        // One byte of the buffer is the end of the line.
        List<Observation> fits = List.of(observation(0, LONGEST - 1 - frame), observation(1, 10));
        byte[] tooLong = lines(List.of(observation(0, LONGEST - frame), observation(1, 10)));

        assertThat(read(lines(fits))).isEqualTo(fits);
        assertThatThrownBy(() -> read(tooLong))
                .isInstanceOf(IOException.class)
                .hasMessage("a journal line is longer than " + LONGEST + " bytes");
    }

    private static Observation observation(int number, int nameLength) {
        Party payer = Payments.party("A" + number % 10, "x".repeat(nameLength), "Lyon", "FR");
        Party payee = Payments.party("B", "B", "Nice", "FR");
        return Payments.payment(
                "n" + number % 10, Payments.DAY_0.plus(Duration.ofMinutes(number)), 1_000 + number, payer, payee);
    }

    private static byte[] lines(List<Observation> observations) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Observation observation : observations) {
            out.writeBytes(JournalCodec.encode(observation));
            out.write('\n');
        }
        return out.toByteArray();
    }

    private static List<Observation> read(byte[] content) throws IOException {
        List<Observation> read = new ArrayList<>();
        read(content, read);
        return read;
    }

    private static void read(byte[] content, List<Observation> into) throws IOException {
        java.nio.file.Path file = Files.createTempFile("journal", ".jsonl");
        try {
            Files.write(file, content);
            FSDataInputStream stream = new LocalDataInputStream(file.toFile());
            try (StreamFormat.Reader<Observation> reader =
                    new JournalFormat().createReader(new Configuration(), stream)) {
                for (Observation next = reader.read(); next != null; next = reader.read()) {
                    into.add(next);
                }
            }
        } finally {
            Files.delete(file);
        }
    }
}
