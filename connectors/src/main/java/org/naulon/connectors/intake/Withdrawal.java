package org.naulon.connectors.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.naulon.connectors.journal.Durable;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.model.intake.Correction;

/**
 * Takes one correction back, with what a running system has made of it. Nothing is deleted: all of it is moved to
 * {@code corrections/withdrawn/<id>-<number>/}, the receipt first and the correction last: one that breaks off can be begun again,
 * and a system that is started in between takes the correction anew.
 */
final class Withdrawal {
    private static final String WITHDRAWN = "corrections/withdrawn";

    /** There once a system kept its journal elsewhere: until then all that it took stands in its work folder. */
    private static final String JOURNAL_ELSEWHERE = ".journal-elsewhere";

    private final Path results;
    private final Correction given;
    private final String label;

    Withdrawal(Path results, Correction given) {
        this.results = results;
        this.given = given;
        this.label = "corrections-" + given.id();
    }

    /** Notes beside what a system takes that its journal is not in its work folder, before anything is written to it. */
    static void noteJournal(Path work, JournalStore journal) throws IOException {
        boolean here = journal instanceof JournalDirectory directory
                && absolute(directory.path()).equals(absolute(work.resolve("journal")));
        Path note = work.resolve(JOURNAL_ELSEWHERE);
        if (!here && !Files.exists(note)) {
            Files.createFile(note);
            Durable.keep(work);
        }
    }

    private static Path absolute(Path path) {
        return path.toAbsolutePath().normalize();
    }

    /** @throws CorrectionRefused when its record is in a journal from which nothing can be taken, or may be */
    void run() throws IOException, CorrectionRefused {
        Receipts receipts = new Receipts(results.resolve("receipts"));
        Receipts.Kept taken = receipts.find(label);
        List<Path> lines = lines();
        boolean hasRecords =
                taken != null && taken.receipt().accepted() + taken.receipt().duplicates() > 0;
        // A record may be in a topic before its receipt is written.
        boolean mayHaveRecords = hasRecords || !isOfContext() && Files.exists(results.resolve(JOURNAL_ELSEWHERE));
        if (mayHaveRecords && lines.isEmpty()) {
            throw new CorrectionRefused(
                    "its record stands in a journal outside of this work folder, or will, and none is taken out"
                            + " of there: deliver a record of the same payment that says CANCELLED or returns it");
        }
        Path aside = aside();
        if (taken != null) {
            move(receipts.file(label), aside.resolve("receipt.json"));
        }
        for (Path part : lines) {
            move(part, aside.resolve(part.getParent().getFileName() + "-" + part.getFileName()));
        }
        for (String beside : List.of("rejections", "statements")) {
            Path file = results.resolve(beside).resolve(label + ".jsonl");
            if (Files.exists(file)) {
                move(file, aside.resolve(beside + ".jsonl"));
            }
        }
        move(Corrections.folder(results, given.id()), aside.resolve("correction"));
        // A running system that was about to take it looks for the correction behind its receipt, and here it is the
        // other way
        // round: one of the two sees what the other has done.
        if (Files.exists(receipts.file(label)) && !Files.exists(aside.resolve("receipt.json"))) {
            try {
                move(receipts.file(label), aside.resolve("receipt.json"));
            } catch (NoSuchFileException e) {
                // The system has taken it back itself.
            }
        }
    }

    private boolean isOfContext() throws IOException {
        return CorrectedPlace.of(given.rejected()).folder() == Folder.CONTEXT;
    }

    /** The parts of a journal in the work folder that this correction alone has written. */
    private List<Path> lines() throws IOException {
        List<Path> parts = new ArrayList<>();
        Path journal = results.resolve("journal");
        if (!Files.isDirectory(journal)) {
            return parts;
        }
        try (Stream<Path> days = Files.list(journal)) {
            for (Path day : days.filter(Files::isDirectory).sorted().toList()) {
                try (Stream<Path> files = Files.list(day)) {
                    files.filter(file -> file.getFileName().toString().startsWith("part-" + label))
                            .sorted()
                            .forEach(parts::add);
                }
            }
        }
        return parts;
    }

    private Path aside() throws IOException {
        Path withdrawn = Files.createDirectories(results.resolve(WITHDRAWN));
        int number = 1;
        while (Files.exists(withdrawn.resolve(given.id() + "-" + number))) {
            number++;
        }
        return Files.createDirectory(withdrawn.resolve(given.id() + "-" + number));
    }

    private static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }
}
