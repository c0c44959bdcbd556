package org.naulon.connectors.reconcile;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.transfer.Observation;

/** The finished parts of a journal directory, some days of it, line by line in the order of their paths. */
final class WrittenJournal {
    private WrittenJournal() {}

    static void read(Path journal, Instant from, Instant to, Consumer<Observation> reader) throws IOException {
        LocalDate last = LocalDate.ofInstant(to, ZoneOffset.UTC);
        for (LocalDate day = LocalDate.ofInstant(from, ZoneOffset.UTC); !day.isAfter(last); day = day.plusDays(1)) {
            Path folder = journal.resolve(day.toString());
            if (Files.isDirectory(folder)) {
                for (Path part : parts(folder)) {
                    lines(part, reader);
                }
            }
        }
    }

    private static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> parts = Files.list(folder)) {
            return parts.filter(part -> !part.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private static void lines(Path part, Consumer<Observation> reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(part), 1 << 16)) {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int b = in.read(); b >= 0; b = in.read()) {
                if (b != '\n') {
                    line.write(b);
                } else {
                    reader.accept(JournalCodec.decode(line.toByteArray(), 0, line.size()));
                    line.reset();
                }
            }
        }
    }
}
