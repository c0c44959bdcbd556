package org.naulon.app.cli;

import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** {@code ./naulon}: exit 0 when done, 1 when a run failed, 2 on wrong usage or configuration. */
@Command(
        name = "naulon",
        mixinStandardHelpOptions = true,
        version = "naulon 0.1.0",
        description = "Finds the money behind migrant smuggling.",
        subcommands = {
            BenchCommand.class,
            DemoCommand.class,
            DetectCommand.class,
            GenerateCommand.class,
            MappingCommand.class,
            RejectsCommand.class,
            ServeCommand.class
        })
public final class Naulon implements Runnable {
    @Option(
            names = "--debug",
            scope = ScopeType.INHERIT,
            description = "Show the stack trace of a failure and the log of the engines.")
    private boolean debug;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Runs the command line and ends the process with its exit code. */
    public static void main(String[] args) {
        // Figures look the same on every machine.
        Locale.setDefault(Locale.ROOT);
        int exit = 1;
        try {
            exit = execute(args);
        } catch (Error failure) {
            System.err.println("naulon: " + Failure.line(failure));
        } finally {
            if (!List.of(args).contains("--debug")) {
                // What the engines' own threads still throw while the process ends tells its user nothing.
                Thread.setDefaultUncaughtExceptionHandler((thread, failure) -> {});
            }
            // Threads of the engines would keep a failed process alive.
            System.exit(exit);
        }
    }

    static int execute(String... args) {
        boolean debug = List.of(args).contains("--debug");
        Logging.quiet(!debug);
        return commandLine(debug).execute(args);
    }

    static CommandLine commandLine(boolean debug) {
        return Values.inWords(new CommandLine(new Naulon()))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, args) -> {
                    CommandLine command = wrong.getCommandLine();
                    command.getErr().println(command.getColorScheme().errorText("naulon: " + Failure.usage(wrong)));
                    return command.getCommandSpec().exitCodeOnInvalidInput();
                })
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    command.getErr().println(command.getColorScheme().errorText("naulon: " + Failure.text(failure)));
                    if (debug) {
                        failure.printStackTrace(command.getErr());
                    }
                    return Failure.exitCode(failure);
                });
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }
}
