package org.naulon.connectors.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.naulon.model.context.Context;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.journal.JournalLines;
import org.naulon.model.transfer.Observation;

/**
 * Appends observations to the journal in a directory.
 *
 * <p>Lines are gathered per day in at most {@value #MAX_BUFFERED} bytes of memory and appended to the days' hidden files,
 * one open file at a time; {@link #complete} makes them visible. One writer per directory at a time.
 */
public final class JournalWriter implements JournalStore.Appender {
    /** File of the snapshot of the context feeds. */
    public static final String CONTEXT = "context.json";

    private static final int MAX_BUFFERED = 16 << 20;
    /** Bytes of one day that are appended at once: worth an open file, and few enough for the processor's cache. */
    private static final int CHUNK = 256 << 10;

    private static final long SECONDS_OF_DAY = 86_400;
    private final Path directory;
    private final @Nullable String delivery;
    private final JournalLines encoder = new JournalLines();
    private final Map<Long, ByteArrayOutputStream> lines = new TreeMap<>();
    private final Map<Long, Path> hidden = new TreeMap<>();
    private int buffered;
    private long lastDay = Long.MIN_VALUE;
    private ByteArrayOutputStream ofLastDay = new ByteArrayOutputStream();
    private int completed;

    /** A writer that creates the directory with its first line. */
    public JournalWriter(Path directory) {
        this.directory = directory;
        this.delivery = null;
    }

    /** A writer whose files bear the name of a delivery: written again, they replace the earlier ones. */
    JournalWriter(Path directory, String delivery) {
        this.directory = directory;
        this.delivery = delivery;
    }

    @Override
    public void write(Observation observation) throws IOException {
        long day = Math.floorDiv(observation.stateAt().getEpochSecond(), SECONDS_OF_DAY);
        ByteArrayOutputStream ofDay = ofDay(day);
        int before = ofDay.size();
        encoder.write(observation, ofDay);
        buffered += ofDay.size() - before;
        if (ofDay.size() >= CHUNK) {
            append(day, ofDay);
        } else if (buffered >= MAX_BUFFERED) {
            flush();
        }
    }

    /** Writes the snapshot of the context feeds, replacing an earlier one at once. */
    public void write(Context context) throws IOException {
        Files.createDirectories(directory);
        Path unfinished = directory.resolve("." + CONTEXT);
        try (OutputStream out = Files.newOutputStream(unfinished)) {
            JournalCodec.writeContext(context, out);
        }
        Files.move(
                unfinished,
                directory.resolve(CONTEXT),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Makes all lines written so far visible to readers. */
    @Override
    public void complete() throws IOException {
        flush();
        if (delivery != null) {
            for (Path file : hidden.values()) {
                Durable.keep(file);
            }
        }
        for (Path file : hidden.values()) {
            Path visible = file.resolveSibling(file.getFileName().toString().substring(1));
            Files.move(file, visible, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            if (delivery != null) {
                Durable.keep(visible.getParent());
            }
        }
        hidden.clear();
        completed++;
    }

    private void flush() throws IOException {
        for (Map.Entry<Long, ByteArrayOutputStream> day : lines.entrySet()) {
            append(day.getKey(), day.getValue());
        }
        // Many days must not keep a buffer each.
        lines.clear();
        lastDay = Long.MIN_VALUE;
    }

    /** Records of one day often come together. */
    private ByteArrayOutputStream ofDay(long day) {
        if (day != lastDay) {
            lastDay = day;
            ofLastDay = lines.computeIfAbsent(day, d -> new ByteArrayOutputStream());
        }
        return ofLastDay;
    }

    private void append(long day, ByteArrayOutputStream ofDay) throws IOException {
        if (ofDay.size() == 0) {
            return;
        }
        Path file = hidden.get(day);
        if (file == null) {
            file = begin(LocalDate.ofEpochDay(day));
            hidden.put(day, file);
        }
        try (OutputStream out = Files.newOutputStream(file, StandardOpenOption.APPEND)) {
            ofDay.writeTo(out);
        }
        buffered -= ofDay.size();
        ofDay.reset();
    }

    /** The first free part of a day, or the delivery's own; what an interrupted run left hidden is overwritten. */
    private Path begin(LocalDate day) throws IOException {
        Path folder = Files.createDirectories(directory.resolve(day.toString()));
        Path file = folder.resolve("." + (delivery == null ? free(folder) : ofDelivery(delivery)));
        Files.write(file, new byte[0]);
        return file;
    }

    private static String free(Path folder) {
        int part = 1;
        while (Files.exists(folder.resolve(name(part)))) {
            part++;
        }
        return name(part);
    }

    /** What is written after a completion must not replace what was written before it. */
    private String ofDelivery(String name) {
        return "part-" + name + (completed == 0 ? "" : "." + completed) + ".jsonl";
    }

    private static String name(int part) {
        String digits = Integer.toString(part);
        return "part-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits + ".jsonl";
    }
}
