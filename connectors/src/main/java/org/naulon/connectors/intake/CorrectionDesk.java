package org.naulon.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.mapping.MappedTable;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.packed.Unpacking;
import org.naulon.model.intake.Correction;
import org.naulon.model.intake.Rejection;
import org.naulon.model.transfer.Source;

/**
 * Takes corrected records into the results of a run, through the readers of the folder that the originals came from. What
 * they refuse changes nothing; what they take is kept among the {@link Corrections}, in the archive and in the journal.
 *
 * <p>Into the work folder of a running system it puts them among the corrections only: archive and journal are written by the
 * {@link Desk} and by nobody else, which takes them within a second, or after its next start.
 */
public final class CorrectionDesk {
    private static final String ONCE =
            "a record is corrected once: './naulon rejects withdraw' takes a correction back";

    private final Path results;
    private final Profiles profiles;
    private final boolean running;

    private CorrectionDesk(Path results, Profiles profiles, boolean running) {
        this.results = results;
        this.profiles = profiles;
        this.running = running;
    }

    /**
     * For the results of a pass.
     *
     * @param results their folder
     * @param profiles by which tables are read
     */
    public static CorrectionDesk ofAPass(Path results, Profiles profiles) {
        return new CorrectionDesk(results, profiles, false);
    }

    /**
     * For a running system, whether it runs or not.
     *
     * @param work its work folder
     * @param profiles by which tables are read
     */
    public static CorrectionDesk ofARunningSystem(Path work, Profiles profiles) {
        return new CorrectionDesk(work, profiles, true);
    }

    /**
     * Takes the correction of one rejection.
     *
     * @param bytes the corrected record as a file of its own: a row below its header, a message of one transaction
     * @param at when it was given
     * @param by who gave it
     * @return records taken; 0 for rows of a context feed, which are none (decision 3) and are read by the next pass
     * @throws CorrectionRefused when the readers do not take it, it is of another kind, or the record was corrected before
     * @throws IOException when the results cannot be written
     */
    public long take(Rejection rejection, InputStream bytes, Instant at, String by)
            throws IOException, CorrectionRefused {
        return tried(rejection, bytes, (corrections, given, work) -> {
            // A crash behind this line leaves a correction that the next pass reads into its journal.
            Source rejected = rejected(rejection);
            Correction correction = new Correction(rejected, given.sha256(), at, by);
            if (!corrections.keep(correction, work, given.path())) {
                throw new CorrectionRefused("it was corrected meanwhile; " + ONCE);
            }
            CorrectedPlace place = CorrectedPlace.of(rejected);
            if (!running && place.folder() != Folder.CONTEXT) {
                write(place, rejected, corrections.open(correction), work);
            }
        });
    }

    /** Does everything that {@link #take} does before it changes anything, and nothing more. */
    public long check(Rejection rejection, InputStream bytes) throws IOException, CorrectionRefused {
        return tried(rejection, bytes, (corrections, given, work) -> {});
    }

    /**
     * Takes a correction back. The rejection is open again and may have another one.
     *
     * <p>Of the results of a pass the next pass reads the journal without it. Of a running system the caller must see to it that
     * none is at work, unless it is a row of a context feed.
     *
     * @throws CorrectionRefused when there is none, or it cannot be taken back
     */
    public void withdraw(Rejection rejection) throws IOException, CorrectionRefused {
        Correction given = Corrections.of(results).of(rejection);
        if (given == null) {
            throw new CorrectionRefused("nobody has corrected it");
        }
        new Withdrawal(results, given).run();
    }

    /** Whether a rejection is of a context feed, whose rows stand in no journal. */
    public static boolean isOfContext(Rejection rejection) throws IOException {
        return CorrectedPlace.of(rejected(rejection)).folder() == Folder.CONTEXT;
    }

    private long tried(Rejection rejection, InputStream bytes, Next next) throws IOException, CorrectionRefused {
        if (rejection.sha256().isEmpty()) {
            throw new CorrectionRefused("nothing could be read there; put the file right in the inbox");
        }
        if (MappedTable.isOfTotals(rejection)) {
            throw new CorrectionRefused(
                    "a totals row is no record and is not corrected: correct the rows of its file that"
                            + " were rejected, or have the sender deliver the file again");
        }
        Corrections corrections = Corrections.of(results);
        if (corrections.of(rejection) != null) {
            throw new CorrectionRefused("it was corrected before; " + ONCE);
        }
        CorrectedPlace place = CorrectedPlace.of(rejected(rejection));
        Path work = corrections.workFolder();
        try {
            Archive.Original given = new Archive(work.resolve("given")).keep(bytes);
            CorrectionTrial trial = CorrectionTrial.of(place, given.path(), work.resolve("trial"), profiles);
            trial.refuseUnlessGoodFor(rejection, expected(place.folder(), rejection, work.resolve("original")));
            next.go(corrections, given, work);
            return trial.records();
        } finally {
            delete(work);
        }
    }

    /** What happens to a record that was found good. */
    @FunctionalInterface
    private interface Next {
        void go(Corrections corrections, Archive.Original given, Path work) throws IOException, CorrectionRefused;
    }

    /** The kinds of the file in which the rejected record stands; none when its bytes are no longer there. */
    private Set<String> expected(Folder folder, Rejection rejection, Path unpacked) throws IOException {
        Path original = new Archive(results.resolve("archive")).path(rejection.sha256());
        if (!Files.isRegularFile(original)) {
            return Set.of();
        }
        String within;
        try (OutputStream out = Files.newOutputStream(unpacked)) {
            within = Unpacking.unpack(original, rejection.position(), out);
        }
        return within == null
                ? RecordKind.of(folder, original, rejection.position(), profiles)
                : RecordKind.of(folder, unpacked, within, profiles);
    }

    private static Source rejected(Rejection rejection) {
        return new Source(rejection.sha256(), rejection.position(), rejection.file());
    }

    private void write(CorrectedPlace place, Source rejected, InputStream record, Path work) throws IOException {
        JournalDirectory journal = new JournalDirectory(results.resolve("journal"));
        try (record;
                Ledger ledger = new Ledger(
                        journal,
                        journal.append(),
                        work.resolve("rejections"),
                        work.resolve("statements"),
                        SourceBoard.ofAPass(),
                        () -> {})) {
            new Delivery(new Archive(results.resolve("archive")), ledger, profiles)
                    .correcting(rejected)
                    .take(place.folder(), place.name(), place.path(), record);
            ledger.complete();
        }
    }

    private static void delete(Path folder) throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> all = Files.walk(folder)) {
            deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }
}
