package org.naulon.connectors.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.transfer.Observation;

/**
 * The journal in a directory of one machine: {@code 2026-01-05/part-000001.jsonl}, see {@link JournalWriter}.
 *
 * @param path made with the first line
 */
public record JournalDirectory(Path path) implements JournalStore {
    private static final Pattern DAY = Pattern.compile("[+-]?[0-9]{4,9}-[0-9]{2}-[0-9]{2}");

    @Override
    public Appender append() {
        return new JournalWriter(path);
    }

    @Override
    public Appender append(String delivery) {
        return new JournalWriter(path, delivery);
    }

    @Override
    public void read(LocalDate first, LocalDate last, Consumer<Observation> reader) throws IOException {
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            Path folder = path.resolve(day.toString());
            if (Files.isDirectory(folder)) {
                for (Path part : parts(folder)) {
                    lines(part, reader);
                }
            }
        }
    }

    @Override
    public @Nullable Instant latest() throws IOException {
        for (LocalDate day : daysLatestFirst()) {
            Instant[] latest = new Instant[1];
            read(day, day, observation -> {
                Instant at = observation.stateAt();
                latest[0] = latest[0] == null || at.isAfter(latest[0]) ? at : latest[0];
            });
            if (latest[0] != null) {
                return latest[0];
            }
        }
        return null;
    }

    private List<LocalDate> daysLatestFirst() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        List<LocalDate> days = new ArrayList<>();
        try (Stream<Path> entries = Files.list(path)) {
            for (Path folder : entries.filter(Files::isDirectory)
                    .filter(JournalDirectory::isRead)
                    .toList()) {
                days.add(day(folder));
            }
        }
        days.sort(Comparator.reverseOrder());
        return days;
    }

    /** Whether who follows the journal goes into a folder of this name; others are left alone. */
    private static boolean isRead(Path folder) {
        String name = folder.getFileName().toString();
        return !name.startsWith("_") && name.indexOf('.') < 0;
    }

    private static LocalDate day(Path folder) throws IOException {
        String name = folder.getFileName().toString();
        if (DAY.matcher(name).matches()) {
            try {
                return LocalDate.parse(name);
            } catch (DateTimeParseException e) {
                // Such as the 45th of a 13th month: said below.
            }
        }
        throw new IOException(folder + " is no day of the journal: move it elsewhere");
    }

    @Override
    public void check() {
        // A directory that is gone fails whoever reads or writes it.
    }

    @Override
    public void close() {
        // Nothing is held between two calls.
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
