package org.naulon.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.mapping.Profiles;

/**
 * Takes single deliveries of a running system, one at a time: when {@link #take} returns, the journal keeps every record or
 * it is among the rejections.
 *
 * <p>What breaks off before leaves the original in the archive and perhaps some lines. The transport still has the delivery
 * and brings it again; its records are then duplicates of those, which settlement counts as such.
 */
final class Desk {
    private final Path work;
    private final JournalStore journal;
    private final Path rejections;
    private final Path statements;
    private final Profiles profiles;

    /**
     * @param work folder of archive and rejections as {@link Intake} has them; created when missing
     * @param journal stays open when the desk is done
     */
    Desk(Path work, JournalStore journal, Profiles profiles) throws IOException {
        this.work = Files.createDirectories(work);
        this.journal = journal;
        this.rejections = work.resolve("rejections.jsonl");
        this.statements = work.resolve("statements.jsonl");
        this.profiles = profiles;
        dropTornLine(rejections);
        dropTornLine(statements);
    }

    /** Takes one delivery and answers the SHA-256 of its bytes. */
    synchronized String take(Folder folder, String name, InputStream delivered) throws IOException {
        String sha256;
        // An appender of its own for each delivery: in a directory, what a failed one has written stays hidden.
        try (Ledger ledger = new Ledger(
                journal, rejections, statements, () -> {}, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            sha256 = new Delivery(new Archive(work.resolve("archive")), ledger, profiles).take(folder, name, delivered);
            ledger.complete();
        }
        return sha256;
    }

    /** What a crash has left of the last line would otherwise spoil the next one; its delivery comes again. */
    private static void dropTornLine(Path lines) throws IOException {
        if (!Files.exists(lines)) {
            return;
        }
        try (RandomAccessFile file = new RandomAccessFile(lines.toFile(), "rw")) {
            long end = file.length();
            while (end > 0) {
                file.seek(end - 1);
                if (file.read() == '\n') {
                    break;
                }
                end--;
            }
            file.setLength(end);
        }
    }
}
