package org.naulon.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.naulon.app.original.HarmlessText;
import org.naulon.connectors.intake.Corrections;
import org.naulon.model.intake.RejectReason;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code naulon rejects}: what a run did not take, by reason and file. */
@Command(
        name = "rejects",
        mixinStandardHelpOptions = true,
        description =
                "Groups the rejections of a run by reason and file; docs/rejections.md says what to do about each.",
        subcommands = {RejectsShowCommand.class, RejectsCorrectCommand.class, RejectsWithdrawCommand.class})
final class RejectsCommand implements Callable<Integer> {
    private static final int MOST_SHOWN = 10_000;

    // Optional for picocli only: it would ask for it in front of a subcommand too.
    @Parameters(arity = "0..1", paramLabel = "DIR", description = RejectsFile.DIR)
    private @Nullable Path folder;

    @Option(names = "--reason", paramLabel = "CODE", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private @Nullable RejectReason reason;

    @Option(names = "--file", paramLabel = "PATH", description = "Only those of this file, as it is listed.")
    private @Nullable String file;

    @ArgGroup
    private @Nullable Settled settled;

    @Option(names = "--limit", paramLabel = "N", description = "Groups to list, 1 to 10000 (default: 20).")
    private int limit = 20;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    /** Whether somebody has done something about a rejection. */
    private static final class Settled {
        @Option(names = "--corrected", description = "Only those that were corrected.")
        private boolean corrected;

        @Option(names = "--open", description = "Only those that were not corrected.")
        private boolean open;
    }

    @Override
    public Integer call() throws IOException {
        if (folder == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Which DIR?");
        }
        if (limit < 1 || limit > MOST_SHOWN) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "--limit must be from 1 to " + MOST_SHOWN + ", not " + limit + ".");
        }
        RejectsGroup.Gathering gathering = new RejectsGroup.Gathering();
        RejectsFile rejects = RejectsFile.of(folder, spec);
        Corrections corrections = rejects.corrections();
        long[] corrected = new long[1];
        rejects.read(reason, file, rejection -> {
            boolean done = corrections.of(rejection) != null;
            if (settled == null || done == settled.corrected) {
                corrected[0] += done ? 1 : 0;
                gathering.add(rejection);
            }
        });
        PrintWriter out = spec.commandLine().getOut();
        list(gathering, out);
        if (corrected[0] > 0) {
            out.printf("%d of them are corrected%n", corrected[0]);
        }
        return 0;
    }

    private void list(RejectsGroup.Gathering gathering, PrintWriter out) {
        List<RejectsGroup> groups = gathering.groups();
        out.printf("rejected %d, groups %d%n", gathering.count(), groups.size());
        for (RejectsGroup group : groups.subList(0, Math.min(limit, groups.size()))) {
            out.printf("%8d  %-16s  %s%n", group.count(), group.reason(), HarmlessText.of(group.file()));
            out.printf("          %s%n", HarmlessText.of(group.message()));
            boolean more = group.count() > group.positions().size();
            out.printf(
                    "          at %s%s%n", HarmlessText.of(String.join(", ", group.positions())), more ? ", ..." : "");
        }
        if (groups.size() > limit) {
            out.printf("%d groups more: see --limit, --reason and --file%n", groups.size() - limit);
        }
        if (gathering.beyond() > 0) {
            out.printf("%d rejections more in groups that were not held%n", gathering.beyond());
        }
    }
}
