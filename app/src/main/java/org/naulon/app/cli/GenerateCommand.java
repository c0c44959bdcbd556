package org.naulon.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.naulon.app.run.WorkFolder;
import org.naulon.app.world.WorldGenerator;
import org.naulon.app.world.WorldOptions;
import org.naulon.app.world.WorldSummary;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code naulon generate DIR}: writes an invented world as inbox files, with the truth about it beside. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Writes an invented world: DIR/inbox and DIR/truth.json. The same seed gives the same bytes.")
final class GenerateCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "Folder to write into; it must be empty or not exist.")
    private Path folder;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the world (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--records", paramLabel = "N", description = "About how many records (default: ${DEFAULT-VALUE}).")
    private long records = WorldOptions.DEFAULT_RECORDS;

    @Option(names = "--start", paramLabel = "DATE", description = "First day (default: ${DEFAULT-VALUE}).")
    private LocalDate start = LocalDate.of(2025, 1, 1);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        WorldOptions options;
        try {
            options = new WorldOptions(seed, records, start);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
        if (Files.exists(folder) && !WorkFolder.isEmpty(folder)) {
            throw new CommandLine.ParameterException(spec.commandLine(), "DIR " + folder + " is no empty folder.");
        }
        WorldSummary world = WorldGenerator.write(folder, options, written -> {});
        spec.commandLine()
                .getOut()
                .printf(
                        "%,d records of %,d households with %d stories and %d innocent look-alikes in %s; the truth is %s%n",
                        world.records(),
                        world.households(),
                        world.stories(),
                        world.innocents(),
                        world.inbox(),
                        world.truth());
        return 0;
    }
}
