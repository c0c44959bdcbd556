package org.naulon.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.mapping.Profiles;
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
     * @throws CorrectionRefused when the readers do not take it, or it was corrected before
     * @throws IOException when the results cannot be written
     */
    public long take(Rejection rejection, InputStream bytes, Instant at, String by)
            throws IOException, CorrectionRefused {
        if (rejection.sha256().isEmpty()) {
            throw new CorrectionRefused("nothing could be read there; put the file right in the inbox");
        }
        Corrections corrections = Corrections.of(results);
        if (corrections.of(rejection) != null) {
            throw new CorrectionRefused("it was corrected before, and a record is corrected once");
        }
        Source rejected = new Source(rejection.sha256(), rejection.position(), rejection.file());
        CorrectedPlace place = CorrectedPlace.of(rejected);
        Path work = corrections.workFolder();
        try {
            Archive.Original given = new Archive(work.resolve("given")).keep(bytes);
            CorrectionTrial trial = CorrectionTrial.of(place, given.path(), work.resolve("trial"), profiles);
            trial.refuseUnlessGoodFor(rejection);
            // A crash behind this line leaves a correction that the next pass reads into its journal.
            Correction correction = new Correction(rejected, given.sha256(), at, by);
            if (!corrections.keep(correction, work, given.path())) {
                throw new CorrectionRefused("it was corrected meanwhile, and a record is corrected once");
            }
            if (!running && place.folder() != Folder.CONTEXT) {
                write(place, rejected, corrections.open(correction), work);
            }
            return trial.records();
        } finally {
            delete(work);
        }
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
