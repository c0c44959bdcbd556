package org.naulon.app.cli;

import java.util.List;
import org.naulon.app.original.HarmlessText;
import org.naulon.app.serve.InvalidSettings;
import org.naulon.connectors.journal.InvalidJournal;
import org.naulon.connectors.journal.JournalFailed;
import org.naulon.connectors.mapping.InvalidProfiles;
import org.naulon.rules.InvalidRuleset;
import picocli.CommandLine;

/** Turns a failure into the one line that its user can act on. */
final class Failure {
    private static final int MAX_LINE = 2_000;

    private Failure() {}

    /** What is printed when a command fails: one line, or one for each problem of a configuration below what it is about. */
    static String text(Throwable failure) {
        List<String> problems = problems(failure);
        if (problems.size() < 2) {
            return line(failure);
        }
        String joined = String.join("; ", problems);
        String message = failure.getMessage();
        StringBuilder text = new StringBuilder(
                message.substring(0, message.length() - joined.length()).strip());
        problems.forEach(
                problem -> text.append(System.lineSeparator()).append("  ").append(HarmlessText.of(problem)));
        return text.toString();
    }

    private static List<String> problems(Throwable failure) {
        if (failure instanceof InvalidRuleset invalid) {
            return invalid.problems();
        }
        if (failure instanceof InvalidProfiles invalid) {
            return invalid.problems();
        }
        if (failure instanceof InvalidJournal invalid) {
            return invalid.problems();
        }
        return failure instanceof InvalidSettings invalid ? invalid.problems() : List.of();
    }

    /** The message of the cause that knows most: the innermost one that says anything. */
    static String line(Throwable failure) {
        if (isConfiguration(failure)) {
            return failure.getMessage();
        }
        String line = "";
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage();
            if (cause instanceof JournalFailed) {
                // What a broker's client says of itself does not tell which journal it is about.
                line = message;
                break;
            }
            if (message != null && !message.isBlank()) {
                line = named(cause) + message.strip();
            } else if (line.isEmpty() || cause.getCause() == null) {
                line = cause.getClass().getSimpleName();
            }
        }
        String oneLine = line.replaceAll("\\s*\\R\\s*", " ");
        return oneLine.length() <= MAX_LINE ? oneLine : oneLine.substring(0, MAX_LINE) + "…";
    }

    /** What is wrong with a command line, and where its command is explained. */
    static String usage(CommandLine.ParameterException wrong) {
        String line = HarmlessText.of(String.valueOf(wrong.getMessage()).strip().replaceAll("\\s*\\R\\s*", " "));
        String end = line.endsWith(".") || line.endsWith("?") ? " " : ". ";
        String meant = "";
        if (wrong instanceof CommandLine.UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            meant = "Did you mean " + unmatched.getSuggestions().get(0) + "? ";
        }
        String command = wrong.getCommandLine().getCommandSpec().qualifiedName();
        return line + end + meant + "See ./" + command + " --help";
    }

    static int exitCode(Throwable failure) {
        return isConfiguration(failure) ? 2 : 1;
    }

    private static boolean isConfiguration(Throwable failure) {
        return failure instanceof InvalidRuleset
                || failure instanceof InvalidProfiles
                || failure instanceof InvalidJournal
                || failure instanceof InvalidSettings;
    }

    /** Exceptions of the file system say only a path, so their name is part of the sentence. */
    private static String named(Throwable cause) {
        if (cause instanceof java.nio.file.FileSystemException) {
            String name = cause.getClass().getSimpleName().replaceAll("Exception$", "");
            return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT) + ": ";
        }
        return "";
    }
}
