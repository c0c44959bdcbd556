package org.naulon.connectors.intake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.naulon.connectors.journal.Durable;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.intake.Correction;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.intake.Statement;
import org.naulon.model.journal.Json;

/**
 * Where a running system takes deliveries: when {@link #take} returns, the original is archived, the journal keeps every
 * good record, and every other one is among the rejections. The transport may forget the delivery then, and not before.
 *
 * <pre>
 * archive/ab/ab12…               original bytes by SHA-256
 * rejections/bank-ab12….jsonl    what could not be taken of a delivery, one JSON object a line
 * statements/bank-ab12….jsonl    account statements of a delivery
 * receipts/ab/bank-ab12….json    the delivery was taken; written last
 * receipts/index.jsonl           copy of many receipts, see {@link ReceiptIndex}
 * corrections/c-1f0c…/           corrected records, see {@link Corrections}; their deliveries are called corrections-c-1f0c…
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
    private final FeedDesk feeds;
    private final ReceiptIndex index;
    /** Those that were taken, by id, so that a look for new ones opens no file. */
    private final Map<String, Corrections.Stamp> corrected = new HashMap<>();
    /** Those that were there when the feeds were read the last time, taken by then or not. */
    private final Map<String, Corrections.Stamp> inFeeds = new HashMap<>();

    /**
     * @param work folder of archive, rejections and receipts; created when missing; one desk at a time
     * @param journal stays open when the desk is done
     * @param board where it is written how well the sources deliver; it is told of all deliveries that were taken before
     */
    public Desk(Path work, JournalStore journal, Profiles profiles, SourceBoard board) throws IOException {
        this.work = work;
        this.journal = journal;
        this.profiles = profiles;
        this.board = board;
        this.archive = new Archive(work.resolve("archive"));
        this.receipts = new Receipts(work.resolve("receipts"));
        this.feeds = new FeedDesk(work, journal, archive, profiles, board);
        Files.createDirectories(work.resolve("rejections"));
        Files.createDirectories(work.resolve("statements"));
        this.index =
                new ReceiptIndex(receipts, work.resolve("receipts"), work.resolve("statements"), ReceiptIndex.USUAL);
        index.each(this::recall);
        Withdrawal.noteJournal(work, journal);
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
        Archive.Original original = kept(delivered);
        String path = folder.folderName() + "/" + name;
        synchronized (this) {
            return book(new Arrival(
                    folder.folderName() + "-" + original.sha256(),
                    path,
                    original.sha256(),
                    delivery -> delivery.take(folder, name, path, original)));
        }
    }

    /**
     * Reads the context feeds of a folder, with the corrections of their rows. When one of them cannot be read whole, has more
     * bad rows than good ones, or is gone of which rows are in force, what was in force stays in force; with nothing before it,
     * what could be read is.
     */
    public synchronized FeedsRead context(Path folder) throws IOException {
        inFeeds.clear();
        inFeeds.putAll(Corrections.stampsOf(work));
        FeedsRead read = feeds.read(folder);
        Corrections.stampsOf(work).forEach(inFeeds::putIfAbsent);
        return read;
    }

    /**
     * Takes the corrections that were given since the last time. One of a context feed has no records: it holds when the feeds
     * are read the next time.
     *
     * @return each with the receipt for its record
     */
    public synchronized List<Corrected> corrections() throws IOException {
        List<Corrected> taken = new ArrayList<>();
        Map<String, Corrections.Stamp> present = Corrections.stampsOf(work);
        if (corrected.entrySet().containsAll(present.entrySet())) {
            return taken;
        }
        Corrections given = Corrections.of(work);
        for (Correction correction : given.all()) {
            String label = "corrections-" + correction.id();
            Corrections.Stamp stamp = present.get(correction.id());
            if (stamp == null || stamp.equals(corrected.get(correction.id()))) {
                // One that came behind the look above has its turn at the next.
                continue;
            }
            try {
                if (receipts.find(label) == null) {
                    Corrected one = book(correction, label, given);
                    if (!stamp.equals(Corrections.stampOf(work, correction.id()))) {
                        // Withdrawn while it was read, which only a row of a context feed can be: it has no records.
                        Files.deleteIfExists(receipts.file(label));
                        continue;
                    }
                    taken.add(one);
                }
            } catch (IOException e) {
                if (!stamp.equals(Corrections.stampOf(work, correction.id()))) {
                    continue;
                }
                if (taken.isEmpty()) {
                    throw e;
                }
                // Whoever asks hears of those that were taken, and the next time of this one.
                return taken;
            }
            corrected.put(correction.id(), stamp);
        }
        return taken;
    }

    /**
     * Whether corrections were taken back since the last time, also where others stand in their place by now; such as of a
     * context feed, which must be read anew then.
     */
    public synchronized boolean withdrawn() throws IOException {
        Set<Map.Entry<String, Corrections.Stamp>> present =
                Corrections.stampsOf(work).entrySet();
        boolean ofTaken = corrected.entrySet().retainAll(present);
        return inFeeds.entrySet().retainAll(present) || ofTaken;
    }

    /**
     * A correction that was taken.
     *
     * @param rejected in whose place it was given; empty when they are no longer among the rejections
     * @param ofContext whether it is a row of a context feed
     */
    public record Corrected(Correction correction, List<Rejection> rejected, boolean ofContext, Receipt receipt) {}

    private Corrected book(Correction correction, String label, Corrections given) throws IOException {
        CorrectedPlace place = CorrectedPlace.of(correction.rejected());
        Archive.Original original;
        try (InputStream bytes = given.open(correction)) {
            original = kept(bytes);
        }
        Receipt receipt = book(new Arrival(
                label, place.path(), original.sha256(), delivery -> delivery.correcting(correction.rejected())
                        .take(place.folder(), place.name(), place.path(), original)));
        return new Corrected(correction, rejected(correction), place.folder() == Folder.CONTEXT, receipt);
    }

    private List<Rejection> rejected(Correction correction) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(work.resolve("rejections"))) {
            files = all.filter(file -> mayHold(file.getFileName().toString(), correction))
                    .sorted()
                    .toList();
        }
        List<Rejection> rejected = new ArrayList<>();
        for (Path file : files) {
            try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    Rejection rejection = Json.read(line.getBytes(StandardCharsets.UTF_8), Rejection.class);
                    if (Correction.id(rejection).equals(correction.id())) {
                        rejected.add(rejection);
                    }
                }
            }
        }
        return rejected;
    }

    /** Files of deliveries bear their hash; those of the context and of corrections do not. */
    private static boolean mayHold(String file, Correction correction) {
        return !file.startsWith(".")
                && (file.contains(correction.rejected().sha256())
                        || file.startsWith(Folder.CONTEXT.folderName())
                        || file.startsWith("corrections"));
    }

    private Archive.Original kept(InputStream delivered) throws IOException {
        Archive.Original original = archive.keep(delivered);
        Durable.keep(original.path());
        Durable.keep(original.path().getParent());
        return original;
    }

    private void recall(Receipts.Kept kept, List<Statement> statements) {
        if (kept.delivered().files() > 0) {
            board.book(kept.file(), kept.delivered());
        }
        statements.forEach(board::statement);
    }

    private Receipt book(Arrival arrival) throws IOException {
        Receipts.Kept known = receipts.find(arrival.label);
        if (known != null && isReadAsBefore(arrival, known.receipt())) {
            return known.receipt().again();
        }
        int reading = known == null ? 1 : known.reading() + 1;
        SourceBoard draft = board.draft();
        SourceBoard stated = board.draft();
        if (known != null) {
            index.statements(arrival.label, Integer.MAX_VALUE).forEach(stated::statement);
        }
        Tally tally = read(arrival, reading == 1 ? arrival.label : arrival.label + "-" + reading, draft);
        DeliveredTally delivered = new DeliveredTally();
        long before = 0;
        if (known != null) {
            before = known.receipt().accepted() + known.receipt().duplicates();
            delivered.add(known.delivered());
            delivered.withdraw(known.delivered());
        }
        delivered.add(draft.total());
        SourceHealth.Delivered sum = delivered.delivered();
        Receipt receipt = tally.receipt(arrival.sha256, before);
        receipts.keep(arrival.label, new Receipts.Kept(arrival.path, reading, receipt, sum));
        if (known != null && known.delivered().files() > 0) {
            board.withdraw(known.file(), known.delivered());
        }
        board.withdrawStatements(stated);
        board.book(draft);
        return receipt;
    }

    /** What was rejected may be understood by now. */
    private boolean isReadAsBefore(Arrival arrival, Receipt before) throws IOException {
        if (before.rejected() == 0) {
            return true;
        }
        Tally tally = new Tally(null);
        arrival.reading.read(new Delivery(archive, tally, profiles));
        return tally.receipt(arrival.sha256, 0).rejected() == before.rejected();
    }

    private Tally read(Arrival arrival, String delivery, SourceBoard draft) throws IOException {
        Path rejected = work.resolve("rejections/." + arrival.label + ".jsonl");
        Path stated = work.resolve("statements/." + arrival.label + ".jsonl");
        Tally tally;
        try (Ledger ledger = new Ledger(journal, journal.append(delivery), rejected, stated, draft, () -> {})) {
            tally = new Tally(ledger);
            arrival.reading.read(new Delivery(archive, tally, profiles));
            ledger.complete();
        }
        publish(rejected, work.resolve("rejections/" + arrival.label + ".jsonl"));
        publish(stated, work.resolve("statements/" + arrival.label + ".jsonl"));
        return tally;
    }

    /** An empty file tells nothing, except in the place of one whose reading is no longer true. */
    static void publish(Path hidden, Path visible) throws IOException {
        if (Files.size(hidden) > 0 || Files.exists(visible)) {
            // One that is visible is never taken away: whoever follows the folder may be about to open it.
            Durable.publish(hidden, visible);
        } else {
            Files.delete(hidden);
        }
    }

    /**
     * A delivery whose bytes are in the archive.
     *
     * @param label by which its files are called
     * @param path below the inbox, or below the corrections
     */
    private record Arrival(String label, String path, String sha256, Reading reading) {}

    /** Reads the bytes of an arrival. */
    @FunctionalInterface
    private interface Reading {
        void read(Delivery delivery) throws IOException;
    }
}
