package org.naulon.app.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.naulon.app.original.Comparison;
import org.naulon.app.original.HarmlessText;
import org.naulon.app.original.OneRecord;
import org.naulon.app.original.Tables;
import org.naulon.app.original.Unpacked;
import org.naulon.connectors.intake.CorrectionDesk;
import org.naulon.connectors.intake.CorrectionRefused;
import org.naulon.connectors.intake.Corrections;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.intake.Rejection;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code naulon rejects correct DIR FILE POSITION CORRECTED}: takes the corrected record in the place of a rejected one. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description = "Takes a corrected record in the place of a rejected one, which stays listed as corrected.")
final class RejectsCorrectCommand implements Callable<Integer> {
    private static final int MOST_NAME = 200;

    @Parameters(index = "0", paramLabel = "DIR", description = RejectsFile.DIR)
    private Path folder;

    @Parameters(index = "1", paramLabel = "FILE", description = "Path below the inbox, as it is listed.")
    private String path;

    @Parameters(
            index = "2..*",
            arity = "2..*",
            paramLabel = "POSITION CORRECTED",
            description = {
                "Such as: line 12 fixed.csv",
                "CORRECTED is a file with nothing but the record: a row below its header, a message of one transaction;",
                "'show --save' writes such a file to begin with."
            })
    private List<String> words;

    @Option(names = "--by", paramLabel = "NAME", description = "Who corrects (default: the user of this machine).")
    private String by = System.getProperty("user.name", "");

    @Option(names = "--profiles", paramLabel = "DIR", description = "Mapping profiles beside the shipped ones.")
    private @Nullable Path profiles;

    @Option(names = "--dry-run", description = "Says what would be taken, and changes nothing.")
    private boolean dryRun;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException, CorrectionRefused {
        RejectsFile rejects = RejectsFile.of(folder, spec);
        Path corrected = Path.of(words.get(words.size() - 1));
        if (!Files.isRegularFile(corrected)) {
            throw wrong("CORRECTED " + corrected + " is no file.");
        }
        Profiles mapping = RejectsFile.profiles(profiles, spec);
        if (by.isBlank() || by.length() > MOST_NAME) {
            throw wrong("--by must be a name of at most " + MOST_NAME + " characters.");
        }
        String position = String.join(" ", words.subList(0, words.size() - 1)).strip();
        Rejection rejection = open(rejects.at(path, position), rejects.corrections());
        CorrectionDesk desk = rejects.ofARunningSystem()
                ? CorrectionDesk.ofARunningSystem(folder, mapping)
                : CorrectionDesk.ofAPass(folder, mapping);
        // Before anything is taken: what fails or takes long here must leave nothing behind.
        List<String> differences = differences(rejects.original(rejection), rejection, corrected, mapping);
        PrintWriter out = spec.commandLine().getOut();
        long records;
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(corrected))) {
            records = dryRun
                    ? desk.check(rejection, bytes)
                    : desk.take(rejection, bytes, Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS), by);
        }
        differences.forEach(out::println);
        if (dryRun) {
            out.println("Good: " + counted(records) + " would be taken. Nothing was changed.");
        } else {
            out.println(rejects.ofARunningSystem() ? kept(records) : taken(records));
        }
        return 0;
    }

    private static List<String> differences(
            @Nullable Path original, Rejection rejection, Path corrected, Profiles mapping) {
        if (original == null) {
            return List.of();
        }
        Tables tables = Tables.of(rejection, mapping);
        try (Unpacked before = Unpacked.of(original, rejection.position());
                Unpacked after = Unpacked.of(corrected, "")) {
            OneRecord rejected = OneRecord.at(before, tables);
            return Comparison.of(rejected.lines(), rejected.firstOf(after).lines());
        } catch (IOException unreadable) {
            // A record may be rejected because its file can only be read in part; its correction is none the worse.
            return List.of("(what it says otherwise cannot be told: "
                    + HarmlessText.of(String.valueOf(unreadable.getMessage())) + ")");
        }
    }

    private static String counted(long records) {
        return records == 0 ? "the row" : records + (records == 1 ? " record" : " records");
    }

    private static String kept(long records) {
        return "Kept for the running system: "
                + counted(records)
                + ". It takes what is kept within a few seconds, or when it starts the next time.";
    }

    private String taken(long records) {
        return records == 0
                ? "The row is taken as context by the next 'naulon detect' into " + folder + "."
                : "Taken into the journal: " + counted(records) + ". The next 'naulon detect' into " + folder
                        + " judges and counts them.";
    }

    /** Of several at one position the first that is not corrected. */
    private static Rejection open(List<Rejection> found, Corrections corrections) {
        return found.stream()
                .filter(rejection -> corrections.of(rejection) == null)
                .findFirst()
                .orElse(found.get(0));
    }

    private CommandLine.ParameterException wrong(String why) {
        return new CommandLine.ParameterException(spec.commandLine(), why);
    }
}
