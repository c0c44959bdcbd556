package org.naulon.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.journal.JournalWriter;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.context.Context;
import org.naulon.model.journal.JournalCodec;

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
        Path stated = work.resolve("statements/.context.jsonl");
        Path snapshot = work.resolve("journal").resolve(JournalWriter.CONTEXT);
        boolean exists = Files.exists(snapshot);
        Context inForce = exists ? inForce(snapshot) : Context.EMPTY;
        SourceBoard draft = board.draft();
        FeedsRead read;
        FeedRejections rejections = new FeedRejections(work);
        try (Ledger ledger = new Ledger(journal, journal.append(), rejected, stated, draft, () -> {})) {
            read = new FeedFolder(ledger, Corrections.of(work)).read(folder, inForce, archive, profiles);
        }
        Files.delete(stated);
        board.replace(Folder.CONTEXT.folderName(), draft);
        boolean kept = !read.broken().isEmpty() && exists;
        if (!kept) {
            new JournalWriter(work.resolve("journal")).write(read.context());
        }
        // Last: what has vanished is found in the file of before, which a start behind a crash must still find.
        rejections.replacedBy(rejected);
        Desk.publish(rejected, rejections.met());
        return new FeedsRead(kept ? inForce : read.context(), read.broken(), kept);
    }

    private static Context inForce(Path snapshot) throws IOException {
        try (InputStream in = Files.newInputStream(snapshot)) {
            return JournalCodec.readContext(in);
        }
    }
}
