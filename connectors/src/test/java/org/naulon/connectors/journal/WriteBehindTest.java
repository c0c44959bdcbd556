package org.naulon.connectors.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.naulon.model.TestObservation;
import org.naulon.model.transfer.Observation;

class WriteBehindTest {
    private static final int BATCH = 256;
    private static final int MOST_WAITING = 5 * BATCH;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 257, 5000})
    void allLinesAreWrittenInTheirOrderBeforeTheyAreCompleted(int lines) throws IOException {
        Recorded recorded = new Recorded(Integer.MAX_VALUE);
        try (WriteBehind behind = new WriteBehind(recorded)) {
            write(behind, lines);
            behind.complete();
            behind.write(line(lines));
            behind.complete();
        }

        assertThat(recorded.written).containsExactlyElementsOf(numbers(lines + 1));
        assertThat(recorded.completedAt).containsExactly(lines, lines + 1);
    }

    @Test
    void aFailureStopsTheWriterSoonAndNothingIsCompleted() throws IOException {
        Recorded recorded = new Recorded(300);
        try (WriteBehind behind = new WriteBehind(recorded)) {
            assertThatThrownBy(() -> write(behind, 300 + MOST_WAITING + BATCH))
                    .isInstanceOf(IOException.class)
                    .hasMessage("full at 300");
        }

        assertThat(recorded.completedAt).isEmpty();
    }

    @Test
    void aFailureOfTheLastLinesIsThrownWhenTheyAreCompleted() throws IOException {
        Recorded recorded = new Recorded(300);
        try (WriteBehind behind = new WriteBehind(recorded)) {
            write(behind, 2 * BATCH);
            assertThatThrownBy(behind::complete).isInstanceOf(IOException.class).hasMessage("full at 300");
        }

        assertThat(recorded.completedAt).isEmpty();
    }

    @Test
    void aBugOfTheAppenderIsNoFailureOfTheOutsideWorld() throws IOException {
        Recorded recorded = new Recorded(Integer.MAX_VALUE) {
            @Override
            public void write(Observation observation) {
                throw new ArithmeticException("a bug");
            }
        };
        try (WriteBehind behind = new WriteBehind(recorded)) {
            write(behind, BATCH);
            assertThatThrownBy(behind::complete)
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("a bug");
        }
    }

    @Test
    void whatIsNotCompletedIsForgotten() throws IOException {
        Recorded recorded = new Recorded(Integer.MAX_VALUE);
        try (WriteBehind behind = new WriteBehind(recorded)) {
            write(behind, 3);
        }

        assertThat(recorded.written).isEmpty();
        assertThat(recorded.completedAt).isEmpty();
    }

    private static void write(WriteBehind behind, int lines) throws IOException {
        for (int i = 0; i < lines; i++) {
            behind.write(line(i));
        }
    }

    private static List<String> numbers(int lines) {
        return IntStream.range(0, lines).mapToObj(Integer::toString).toList();
    }

    private static Observation line(int number) {
        Instant at = Instant.parse("2026-01-05T09:00:00Z");
        return TestObservation.of("uetr:" + number)
                .reference(Integer.toString(number))
                .made();
    }

    /** Remembers the references of what it was given, and fails at one. */
    private static class Recorded implements JournalStore.Appender {
        private final int full;
        private final List<String> written = new ArrayList<>();
        private final List<Integer> completedAt = new ArrayList<>();

        Recorded(int full) {
            this.full = full;
        }

        @Override
        public void write(Observation observation) throws IOException {
            if (written.size() == full) {
                throw new IOException("full at " + full);
            }
            written.add(observation.sourceReference());
        }

        @Override
        public void complete() {
            completedAt.add(written.size());
        }
    }
}
