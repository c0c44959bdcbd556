package org.naulon.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.naulon.app.run.DetectRun;
import org.naulon.app.run.Summary;
import org.naulon.app.run.WorkFolder;
import org.naulon.connectors.intake.Intake;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.journal.JournalUri;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.rules.Ruleset;
import org.naulon.rules.RulesetLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code naulon detect INBOX --out DIR}: one pass over an inbox into files, without Elasticsearch. */
@Command(
        name = "detect",
        mixinStandardHelpOptions = true,
        description = "One pass over an inbox: reports.ndjson, signals.ndjson, rejects.ndjson and summary.json.")
final class DetectCommand implements Callable<Integer> {
    @Parameters(paramLabel = "INBOX", description = "Folder with bank/, money-transfer/, hawala/ and context/.")
    private Path inbox;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder for the results.")
    private Path out;

    @Option(names = "--rules", paramLabel = "DIR", description = "Another ruleset than the shipped one.")
    private Path rules;

    @Option(names = "--profiles", paramLabel = "DIR", description = "Mapping profiles beside the shipped ones.")
    private Path profiles;

    @Option(
            names = "--journal",
            paramLabel = "URI",
            description =
                    "Where the journal is kept, file:DIR or kafka:TOPIC?brokers=HOST:PORT; it grows, and detection"
                            + " goes over all of it (default: a new one in the folder of the results).")
    private String journal;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Threads per stage, 1 to 64 (default: the processors of this machine).")
    private int parallelism = Math.min(Runtime.getRuntime().availableProcessors(), 64);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(inbox)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "INBOX " + inbox + " is no folder.");
        }
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--out " + out + " is no folder.");
        }
        if (WorkFolder.isWithin(out, inbox)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--out " + out + " lies in INBOX " + inbox + "; results need a folder of their own.");
        }
        if (!WorkFolder.mayHoldResults(out, inbox)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--out " + out
                            + " holds the inbox, or a work, archive or journal folder or an .ndjson file that is no result of"
                            + " detect.");
        }
        if (rules != null && !Files.isDirectory(rules)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--rules " + rules + " is no folder.");
        }
        if (profiles != null && !Files.isDirectory(profiles)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--profiles " + profiles + " is no folder.");
        }
        if (parallelism < 1 || parallelism > 64) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--parallelism must be from 1 to 64.");
        }
        refuseJournal();
        Ruleset ruleset = rules == null ? RulesetLoader.shipped() : RulesetLoader.load(rules);
        Profiles mapping =
                profiles == null ? Profiles.shipped() : Profiles.shipped().with(profiles);
        Summary summary;
        try (JournalStore store = journal == null ? null : JournalUri.open(journal);
                ProgressLine progress = new ProgressLine()) {
            DetectRun run =
                    DetectRun.of(inbox, out, ruleset, parallelism, progress).mappedBy(mapping);
            summary = (store == null ? run : run.journalled(store)).run().summary();
        }
        PrintWriter print = spec.commandLine().getOut();
        summary.lines().forEach(print::println);
        ignored()
                .forEach(name -> print.println("Left alone: " + name + " (an inbox has the folders "
                        + String.join(", ", Intake.FOLDERS) + ")"));
        print.println("Results in " + out);
        return 0;
    }

    private void refuseJournal() throws IOException {
        if (journal == null) {
            return;
        }
        List<String> problems = JournalUri.problems(journal);
        if (!problems.isEmpty()) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--journal: " + String.join("; ", problems));
        }
        Optional<Path> directory = JournalUri.directory(journal);
        if (directory.isPresent() && WorkFolder.isOurs(directory.get(), out)) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--journal " + journal + " lies where --out " + out + " puts what it makes anew with each run.");
        }
    }

    /** What lies in the inbox beside its folders; most often a folder whose name is misspelt. */
    private List<String> ignored() throws IOException {
        try (Stream<Path> entries = Files.list(inbox)) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith(".") && !Intake.FOLDERS.contains(name))
                    .sorted()
                    .toList();
        }
    }
}
