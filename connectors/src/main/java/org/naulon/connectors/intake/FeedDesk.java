package org.naulon.connectors.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.naulon.connectors.journal.Durable;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.journal.JournalWriter;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.context.Context;
import org.naulon.model.intake.Rejection;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.journal.Json;

/** Puts the context feeds of a running system in force: all of them, or what was in force before. */
final class FeedDesk {
    private final Path work;
    private final JournalStore journal;
    private final Archive archive;
    private final Profiles profiles;
    private final SourceBoard board;

    /** @param work the desk's folder, with its rejections and statements */
    FeedDesk(Path work, JournalStore journal, Archive archive, Profiles profiles, SourceBoard board) {
        this.work = work;
        this.journal = journal;
        this.archive = archive;
        this.profiles = profiles;
        this.board = board;
    }

    /** With nothing in force before, what could be read is. */
    FeedsRead read(Path folder) throws IOException {
        Path rejected = work.resolve("rejections/.context.jsonl");
        Path visible = work.resolve("rejections/context.jsonl");
        Path stated = work.resolve("statements/.context.jsonl");
        Path snapshot = work.resolve("journal").resolve(JournalWriter.CONTEXT);
        boolean exists = Files.exists(snapshot);
        Context inForce = exists ? inForce(snapshot) : Context.EMPTY;
        SourceBoard draft = board.draft();
        FeedsRead read;
        try (Ledger ledger = new Ledger(journal, journal.append(), rejected, stated, draft, () -> {})) {
            read = new FeedFolder(ledger, Corrections.of(work)).read(folder, inForce, archive, profiles);
        }
        List<Rejection> closed = closed(visible, read);
        Files.delete(stated);
        board.replace(Folder.CONTEXT.folderName(), draft);
        boolean kept = !read.broken().isEmpty() && exists;
        if (!kept) {
            new JournalWriter(work.resolve("journal")).write(read.context());
        }
        // Last: what is closed is found in the file of before, which a start behind a crash must still find.
        if (Files.size(rejected) > 0 || Files.exists(visible)) {
            // One that is visible is never taken away: whoever follows the folder may be about to open it.
            Durable.publish(rejected, visible);
        } else {
            Files.delete(rejected);
        }
        return new FeedsRead(kept ? inForce : read.context(), read.broken(), kept, read.open(), closed);
    }

    private static Context inForce(Path snapshot) throws IOException {
        try (InputStream in = Files.newInputStream(snapshot)) {
            return JournalCodec.readContext(in);
        }
    }

    /** Those that are corrected, and those of before that are no longer met. */
    private static List<Rejection> closed(Path before, FeedsRead read) throws IOException {
        List<Rejection> closed = new ArrayList<>(read.closed());
        if (Files.exists(before)) {
            Set<Rejection> met = new HashSet<>(read.closed());
            met.addAll(read.open());
            try (BufferedReader lines = Files.newBufferedReader(before, StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Rejection rejection = Json.read(line.getBytes(StandardCharsets.UTF_8), Rejection.class);
                    if (met.add(rejection)) {
                        closed.add(rejection);
                    }
                }
            }
        }
        return closed;
    }
}
