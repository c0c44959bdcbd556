package org.naulon.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.naulon.connectors.journal.Durable;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.journal.JournalWriter;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.context.Context;

/**
 * Where a running system takes deliveries: when {@link #take} returns, the original is archived, the journal keeps every
 * good record, and every other one is among the rejections. The transport may forget the delivery then, and not before.
 *
 * <pre>
 * archive/ab/ab12…               original bytes by SHA-256
 * rejections/bank-ab12….jsonl    what could not be taken of a delivery, one JSON object a line
 * statements/bank-ab12….jsonl    account statements of a delivery
 * receipts/ab/bank-ab12….json    the delivery was taken; written last
 * </pre>
 *
 * <p>What breaks off before the receipt is repeated from the beginning when the transport brings the delivery again. All
 * files bear the name of the bytes, so that a repetition replaces what a broken one has left. Bytes with a receipt are not
 * read into the journal again, unless some were rejected and are read differently by now, such as by a new mapping profile.
 */
public final class Desk {
    private final Path work;
    private final JournalStore journal;
    private final Profiles profiles;
    private final Archive archive;
    private final Receipts receipts;
    private final SourceBoard board;

    /**
     * @param work folder of archive, rejections and receipts; created when missing; one desk at a time
     * @param journal stays open when the desk is done
     * @param board where it is written how well the sources deliver
     */
    public Desk(Path work, JournalStore journal, Profiles profiles, SourceBoard board) throws IOException {
        this.work = work;
        this.journal = journal;
        this.profiles = profiles;
        this.board = board;
        this.archive = new Archive(work.resolve("archive"));
        this.receipts = new Receipts(work.resolve("receipts"));
        Files.createDirectories(work.resolve("rejections"));
        Files.createDirectories(work.resolve("statements"));
    }

    /**
     * Takes one delivery. Several are archived side by side, which lasts as long as their senders please; they are read one
     * after another.
     *
     * @param folder any but the context
     * @param name what the sender calls it: a label below the folder, never a path on this machine
     * @throws IOException when it was not taken, because its transport broke off or this machine failed
     */
    public Receipt take(Folder folder, String name, InputStream delivered) throws IOException {
        if (folder == Folder.CONTEXT) {
            throw new IllegalArgumentException("context feeds are taken together, not one by one: " + name);
        }
        Archive.Original original = archive.keep(delivered);
        Durable.keep(original.path());
        Durable.keep(original.path().getParent());
        synchronized (this) {
            return book(new Arrival(folder, name, original));
        }
    }

    /** Reads the context feeds of a folder, which hold for everything that is detected from now on. */
    public synchronized Context context(Path folder) throws IOException {
        Path rejected = work.resolve("rejections/.context.jsonl");
        Path stated = work.resolve("statements/.context.jsonl");
        Context context;
        try (Ledger ledger = new Ledger(journal, journal.append(), rejected, stated, board, () -> {});
                Stream<Path> files = Files.list(folder)) {
            Delivery delivery = new Delivery(archive, ledger, profiles);
            List<Path> feeds = files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
            for (Path feed : feeds) {
                try (InputStream bytes = Files.newInputStream(feed)) {
                    delivery.take(Folder.CONTEXT, feed.getFileName().toString(), bytes);
                }
            }
            context = delivery.context().snapshot();
        }
        publish(rejected, "context");
        Files.delete(stated);
        new JournalWriter(work.resolve("journal")).write(context);
        return context;
    }

    private Receipt book(Arrival arrival) throws IOException {
        Receipts.Kept known = receipts.find(arrival.folder, arrival.sha256());
        if (known != null && isReadAsBefore(arrival, known.receipt())) {
            return known.receipt().again();
        }
        int reading = known == null ? 1 : known.reading() + 1;
        Tally tally = read(arrival, reading == 1 ? arrival.label() : arrival.label() + "-" + reading);
        long before =
                known == null ? 0 : known.receipt().accepted() + known.receipt().duplicates();
        Receipt receipt = tally.receipt(arrival.sha256(), before);
        receipts.keep(arrival.folder, new Receipts.Kept(arrival.path(), reading, receipt));
        return receipt;
    }

    /** What was rejected may be understood by now. */
    private boolean isReadAsBefore(Arrival arrival, Receipt before) throws IOException {
        if (before.rejected() == 0) {
            return true;
        }
        Tally tally = new Tally(null);
        arrival.read(new Delivery(archive, tally, profiles));
        return tally.receipt(arrival.sha256(), 0).rejected() == before.rejected();
    }

    private Tally read(Arrival arrival, String delivery) throws IOException {
        Path rejected = work.resolve("rejections/." + arrival.label() + ".jsonl");
        Path stated = work.resolve("statements/." + arrival.label() + ".jsonl");
        Tally tally;
        try (Ledger ledger = new Ledger(journal, journal.append(delivery), rejected, stated, board, () -> {})) {
            tally = new Tally(ledger);
            arrival.read(new Delivery(archive, tally, profiles));
            ledger.complete();
        }
        publish(rejected, arrival.label());
        publish(stated, arrival.label());
        return tally;
    }

    /** An empty file tells nothing, and one from a reading that is no longer true is taken away. */
    private static void publish(Path hidden, String label) throws IOException {
        Path visible = hidden.resolveSibling(label + ".jsonl");
        if (Files.size(hidden) > 0) {
            Durable.publish(hidden, visible);
        } else {
            Files.delete(hidden);
            Files.deleteIfExists(visible);
        }
    }

    /** A delivery whose bytes are in the archive. */
    private record Arrival(Folder folder, String name, Archive.Original original) {
        String sha256() {
            return original.sha256();
        }

        String path() {
            return folder.folderName() + "/" + name;
        }

        String label() {
            return folder.folderName() + "-" + original.sha256();
        }

        void read(Delivery delivery) throws IOException {
            delivery.take(folder, name, path(), original);
        }
    }
}
