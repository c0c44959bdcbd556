package org.naulon.app.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.hawala.HawalaLedger;
import org.naulon.connectors.mapping.CanonicalLayout;
import org.naulon.connectors.mapping.InvalidProfiles;
import org.naulon.connectors.mapping.MappedTable;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.mapping.Trial;
import org.naulon.connectors.moneytransfer.MoneyTransferTable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.spreadsheet.WorkbookReader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code naulon mapping}: what mapping profiles make of a file, and whether they are valid. */
@Command(
        name = "mapping",
        mixinStandardHelpOptions = true,
        description = "Tries mapping profiles on a file, or checks profiles.")
final class MappingCommand implements Runnable {
    private static final int MOST_ROWS = 1000;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Try or check?");
    }

    /** {@code naulon mapping try FILE}: exit 0 when a profile reads the file, 1 when none does or every row would be rejected. */
    @Command(
            name = "try",
            mixinStandardHelpOptions = true,
            description = "Shows which profile reads a table, its first rows in canonical fields, and what is missing.")
    int tryFile(
            @Parameters(paramLabel = "FILE", description = "A table of a provider.") Path file,
            @Option(names = "--profiles", paramLabel = "DIR", description = "Mapping profiles beside the shipped ones.")
                    @Nullable
                    Path folder,
            @Option(names = "--rows", paramLabel = "N", defaultValue = "3", description = "Rows to show (default: 3).")
                    int rows)
            throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "FILE " + file + " is no file.");
        }
        if (rows < 0 || rows > MOST_ROWS) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--rows must be from 0 to " + MOST_ROWS + ", not " + rows + ".");
        }
        Profiles profiles =
                folder == null ? Profiles.shipped() : Profiles.shipped().with(existing(folder));
        Map<CanonicalLayout, MappedTable> tables = Map.of(
                CanonicalLayout.MONEY_TRANSFER, MoneyTransferTable.reader(profiles),
                CanonicalLayout.HAWALA, HawalaLedger.reader(profiles));
        String name = file.getFileName().toString();
        try (InputStream in = open(file)) {
            boolean workbook = isArchive(in);
            Trial trial = workbook
                    ? WorkbookReader.attempt(profiles, tables, in, name, rows)
                    : Trial.of(profiles, tables, () -> open(file), name, rows);
            new TrialPage(spec.commandLine().getOut()).print(trial, workbook);
            return trial.isRead() ? 0 : 1;
        } catch (BadRecord bad) {
            spec.commandLine().getOut().println("no workbook: " + bad.reason() + ": " + bad.getMessage());
            return 1;
        }
    }

    private static InputStream open(Path file) throws IOException {
        return new BufferedInputStream(Files.newInputStream(file));
    }

    private static boolean isArchive(InputStream in) throws IOException {
        in.mark(2);
        byte[] first = in.readNBytes(2);
        in.reset();
        return first.length == 2 && first[0] == 'P' && first[1] == 'K';
    }

    /** {@code naulon mapping check DIR}: exit 2 with every problem when there is one. */
    @Command(
            name = "check",
            mixinStandardHelpOptions = true,
            description = "Validates the mapping profiles of a folder and lists every problem.")
    int check(@Parameters(paramLabel = "DIR", description = "Folder with *.yaml files.") Path folder)
            throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        try {
            Collection<String> names = Profiles.check(existing(folder));
            out.println(names.size() + " valid: " + String.join(", ", names));
            return 0;
        } catch (InvalidProfiles invalid) {
            PrintWriter err = spec.commandLine().getErr();
            invalid.problems().forEach(err::println);
            err.println(invalid.problems().size() + " to mend");
            return 2;
        }
    }

    private Path existing(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new CommandLine.ParameterException(spec.commandLine(), folder + " is no folder.");
        }
        return folder;
    }
}
