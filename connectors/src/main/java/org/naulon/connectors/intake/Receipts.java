package org.naulon.connectors.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.journal.Durable;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.journal.Json;

/** The receipts of deliveries that were taken whole, by the label of a delivery: {@code ab/bank-ab12….json}. */
final class Receipts {
    private static final String END = ".json";
    /** Letters of the hash that name the folder of a receipt. */
    private static final int PART = 2;

    private final Path folder;

    Receipts(Path folder) {
        this.folder = folder;
    }

    /** The receipt of a delivery that was taken before. */
    @Nullable
    Kept find(String label) throws IOException {
        Path file = file(label);
        return Files.exists(file) ? read(file) : null;
    }

    /** From here on the delivery is known. */
    void keep(String label, Kept kept) throws IOException {
        Path file = file(label);
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling("." + file.getFileName());
        Files.write(unfinished, Json.line(kept));
        Durable.publish(unfinished, file);
    }

    /** The files of all receipts by their labels, without opening any. */
    Map<String, Path> all() throws IOException {
        Map<String, Path> all = new LinkedHashMap<>();
        if (!Files.isDirectory(folder)) {
            return all;
        }
        for (Path part : entries(folder)) {
            if (!Files.isDirectory(part)) {
                continue;
            }
            for (Path file : entries(part)) {
                String name = file.getFileName().toString();
                if (isReceipt(file, name)) {
                    all.put(name.substring(0, name.length() - END.length()), file);
                }
            }
        }
        return all;
    }

    /** Whether it lies where {@link #file} puts a receipt; what somebody else has left here is none. */
    private boolean isReceipt(Path file, String name) {
        if (!name.endsWith(END) || !Files.isRegularFile(file)) {
            return false;
        }
        String label = name.substring(0, name.length() - END.length());
        return label.length() >= label.lastIndexOf('-') + 1 + PART
                && file(label).equals(file);
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    static Kept read(Path file) throws IOException {
        try {
            return Json.read(Files.readAllBytes(file), Kept.class);
        } catch (JsonProcessingException e) {
            throw new IOException(file + " is no receipt", null);
        }
    }

    /** Behind its last dash a label has a hash, of the bytes or of the place that they correct. */
    Path file(String label) {
        int hash = label.lastIndexOf('-') + 1;
        return folder.resolve(label.substring(hash, hash + PART)).resolve(label + END);
    }

    /**
     * A receipt that is kept.
     *
     * @param file path below the inbox under which the bytes came first
     * @param reading how often the bytes were read into the journal, from 1
     * @param delivered what the source delivered with it: the good records of all readings, the rejections of the last
     */
    record Kept(String file, int reading, Receipt receipt, SourceHealth.Delivered delivered) {
        /** Of a receipt that was written before it knew what its source delivered, the counts are left. */
        Kept {
            if (delivered == null) {
                delivered = new SourceHealth.Delivered(
                        1, receipt.read(), null, null, receipt.rejected(), null, null, null, null, Map.of());
            }
        }
    }
}
