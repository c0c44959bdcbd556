package org.naulon.connectors.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.journal.Durable;
import org.naulon.model.journal.Json;

/** The receipts of deliveries that were taken whole: {@code ab/bank-ab12….json}. */
final class Receipts {
    private final Path folder;

    Receipts(Path folder) {
        this.folder = folder;
    }

    /** The receipt of these bytes when they came for this folder before. */
    @Nullable
    Kept find(Folder of, String sha256) throws IOException {
        Path file = file(of, sha256);
        return Files.exists(file) ? Json.read(Files.readAllBytes(file), Kept.class) : null;
    }

    /** From here on the delivery is known. */
    void keep(Folder of, Kept kept) throws IOException {
        Path file = file(of, kept.receipt().sha256());
        Files.createDirectories(file.getParent());
        Path unfinished = file.resolveSibling("." + file.getFileName());
        Files.write(unfinished, Json.line(kept));
        Durable.publish(unfinished, file);
    }

    private Path file(Folder of, String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(of.folderName() + "-" + sha256 + ".json");
    }

    /**
     * A receipt that is kept.
     *
     * @param file path below the inbox under which the bytes came first
     * @param reading how often the bytes were read into the journal, from 1
     */
    record Kept(String file, int reading, Receipt receipt) {}
}
