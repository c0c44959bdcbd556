package org.naulon.connectors.journal;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.transfer.Observation;

/**
 * The journal in a directory of one machine: {@code 2026-01-05/part-000001.jsonl}, see {@link JournalWriter}.
 *
 * @param path made with the first line
 */
public record JournalDirectory(Path path) implements JournalStore {

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
    public long lines() throws IOException {
        long lines = 0;
        byte[] block = new byte[1 << 16];
        for (Path part : parts()) {
            try (InputStream in = Files.newInputStream(part)) {
                for (int read = in.read(block); read >= 0; read = in.read(block)) {
                    for (int i = 0; i < read; i++) {
                        lines += block[i] == '\n' ? 1 : 0;
                    }
                }
            }
        }
        return lines;
    }

    @Override
    public void check() throws IOException {
        // A directory that is gone fails whoever reads or writes it.
        if (Files.isDirectory(path)) {
            try (Stream<Path> entries = Files.list(path)) {
                String strange = entries.filter(Files::isDirectory)
                        .map(folder -> folder.getFileName().toString())
                        .filter(name -> isRead(name) && !isDay(name))
                        .sorted()
                        .collect(Collectors.joining(", "));
                if (!strange.isEmpty()) {
                    throw new IOException(
                            "the journal " + path + " has folders that are no days; move them elsewhere: " + strange);
                }
            }
        }
    }

    @Override
    public void close() {
        // Nothing is held between two calls.
    }

    /** Whether who follows the journal goes into a folder of this name; others are left alone. */
    private static boolean isRead(String name) {
        return !name.startsWith("_") && name.indexOf('.') < 0;
    }

    private static boolean isDay(String name) {
        try {
            return LocalDate.parse(name).toString().equals(name);
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private List<Path> parts() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of();
        }
        List<Path> parts = new ArrayList<>();
        try (Stream<Path> days = Files.list(path)) {
            for (Path day : days.filter(Files::isDirectory)
                    .filter(day -> isRead(day.getFileName().toString()))
                    .toList()) {
                parts.addAll(parts(day));
            }
        }
        return parts;
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
