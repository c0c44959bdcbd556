package org.naulon.connectors.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.journal.Durable;
import org.naulon.model.intake.Statement;
import org.naulon.model.journal.Json;

/**
 * What the receipts and statements of all deliveries say, in one file, so that a start does not open each of them. It is a copy:
 * a line holds as long as the receipt has the size and the time of change that it had when it was copied; whatever else stands
 * here, or does not, a start only takes longer.
 *
 * <pre>
 * receipts/index.jsonl   one JSON object a receipt
 * </pre>
 */
final class ReceiptIndex {
    /** {@code mostOpened} of a running system: opening so many takes less than a second. */
    static final int USUAL = 1000;

    /** Statements of one delivery that are copied; those of a larger one are read where they are. */
    static final int MOST_STATEMENTS = 100;

    private static final String NAME = "index.jsonl";

    private final Receipts receipts;
    private final Path index;
    private final Path statements;
    private final int mostOpened;

    /**
     * @param folder of the receipts
     * @param statements folder with those of each delivery
     * @param mostOpened receipts that are opened at a start before they are worth a new index
     */
    ReceiptIndex(Receipts receipts, Path folder, Path statements, int mostOpened) {
        this.receipts = receipts;
        this.index = folder.resolve(NAME);
        this.statements = statements;
        this.mostOpened = mostOpened;
    }

    /** Hands on every receipt with its statements, one at a time. */
    void each(Taker taker) throws IOException {
        Map<String, Path> all = receipts.all();
        Set<String> copied = new HashSet<>();
        copies(all, (line, entry) -> {
            if (copied.add(entry.label)) {
                hand(entry.label, entry.kept, entry.statements, taker);
            }
        });
        boolean worthIt = all.size() - copied.size() > mostOpened;
        Path unfinished = index.resolveSibling("." + NAME);
        try (OutputStream out = worthIt
                ? new BufferedOutputStream(Files.newOutputStream(unfinished), 1 << 16)
                : OutputStream.nullOutputStream()) {
            if (worthIt) {
                Set<String> once = new HashSet<>();
                copies(all, (line, entry) -> {
                    if (once.add(entry.label)) {
                        write(out, line.getBytes(StandardCharsets.UTF_8));
                    }
                });
            }
            for (Map.Entry<String, Path> receipt : all.entrySet()) {
                if (!copied.contains(receipt.getKey())) {
                    Entry entry = entry(receipt.getKey(), receipt.getValue());
                    hand(entry.label, entry.kept, entry.statements, taker);
                    write(out, Json.line(entry));
                }
            }
        }
        if (worthIt) {
            Durable.publish(unfinished, index);
        }
    }

    private void hand(String label, Receipts.Kept kept, @Nullable List<Statement> copied, Taker taker)
            throws IOException {
        taker.take(kept, copied == null ? statements(label, Integer.MAX_VALUE) : copied);
    }

    /** The statements of a delivery, or the first ones up to a bound. */
    List<Statement> statements(String label, int most) throws IOException {
        List<Statement> read = new ArrayList<>();
        Path file = statements.resolve(label + ".jsonl");
        if (Files.exists(file)) {
            try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null && read.size() < most; line = lines.readLine()) {
                    read.add(Json.read(line.getBytes(StandardCharsets.UTF_8), Statement.class));
                }
            } catch (JsonProcessingException e) {
                throw new IOException(file + " holds something else than statements", null);
            }
        }
        return read;
    }

    /** The lines that hold still. What is no line of an index ends it: it is made anew when that is worth it. */
    private void copies(Map<String, Path> all, Copies copies) throws IOException {
        if (!Files.exists(index)) {
            return;
        }
        try (BufferedReader lines = Files.newBufferedReader(index, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Entry entry = Json.read(line.getBytes(StandardCharsets.UTF_8), Entry.class);
                if (entry == null || entry.label == null || entry.kept == null) {
                    return;
                }
                Path receipt = all.get(entry.label);
                if (receipt != null && entry.isOf(receipt)) {
                    copies.take(line, entry);
                }
            }
        } catch (JsonProcessingException | CharacterCodingException e) {
            // Somebody has written here.
        }
    }

    private Entry entry(String label, Path receipt) throws IOException {
        BasicFileAttributes before = Files.readAttributes(receipt, BasicFileAttributes.class);
        Receipts.Kept kept = Receipts.read(receipt);
        List<Statement> read = statements(label, MOST_STATEMENTS + 1);
        return new Entry(label, before.size(), lastChange(before), kept, read.size() > MOST_STATEMENTS ? null : read);
    }

    private static void write(OutputStream out, byte[] line) throws IOException {
        out.write(line);
        out.write('\n');
    }

    private static long lastChange(BasicFileAttributes attributes) {
        return attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
    }

    /** Takes what is kept of one delivery. */
    @FunctionalInterface
    interface Taker {
        void take(Receipts.Kept kept, List<Statement> statements) throws IOException;
    }

    /** Takes a line of the index. */
    @FunctionalInterface
    private interface Copies {
        void take(String line, Entry entry) throws IOException;
    }

    /**
     * A line of the index.
     *
     * @param size of the receipt's file in bytes
     * @param changed when it was written, nanoseconds since 1970
     * @param statements null when they are too many to be copied
     */
    private record Entry(
            String label,
            long size,
            long changed,
            Receipts.Kept kept,
            @Nullable List<Statement> statements) {
        boolean isOf(Path receipt) throws IOException {
            BasicFileAttributes now = Files.readAttributes(receipt, BasicFileAttributes.class);
            return now.size() == size && lastChange(now) == changed;
        }
    }
}
