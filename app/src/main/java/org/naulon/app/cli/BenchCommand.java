package org.naulon.app.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.naulon.app.bench.Bench;
import org.naulon.app.bench.Comparison;
import org.naulon.rules.RulesetLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code naulon bench}: measures the house against its rivals in one run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures pipeline, rules, intake and indexing beside their rivals; prints medians and ratios.")
final class BenchCommand implements Callable<Integer> {
    private static final int MOST_ROUNDS = 99;
    /** Below it the start of Flink is all that would be measured. */
    private static final int LEAST_RECORDS = 10_000;

    /** A table of more than 1 GB; the other tables need a heap for the world that they hold. */
    private static final int MOST_RECORDS = 7_000_000;

    @Option(names = "--rounds", paramLabel = "N", description = "Measured rounds (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(
            names = "--records",
            paramLabel = "N",
            description = "Records of the generated world (default: ${DEFAULT-VALUE}).")
    private int records = 200_000;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "TABLE",
            description = "Only these tables, of pipelines, rules, intake, indexing (default: all).")
    private Set<Comparison> only = EnumSet.allOf(Comparison.class);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        if (rounds < 1 || rounds > MOST_ROUNDS) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--rounds must be from 1 to " + MOST_ROUNDS + ", not " + rounds + ".");
        }
        if (records < LEAST_RECORDS || records > MOST_RECORDS) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(),
                    "--records must be from " + LEAST_RECORDS + " to " + MOST_RECORDS + ", not " + records + ".");
        }
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Path home = Path.of(System.getProperty("naulon.home", ".")).toAbsolutePath();
        out.printf(
                "./naulon bench --rounds %d --records %d (medians; Java %s, %d processors)%n",
                rounds, records, Runtime.version(), Runtime.getRuntime().availableProcessors());
        out.flush();
        new Bench(home.resolve(".naulon/bench"), home.resolve("app/target/elasticsearch.zip"), rounds, records)
                .run(only, RulesetLoader.shipped(), out, line -> {
                    err.println("  " + line);
                    err.flush();
                });
        return 0;
    }
}
