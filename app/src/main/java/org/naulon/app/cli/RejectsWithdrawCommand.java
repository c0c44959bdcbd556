package org.naulon.app.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.naulon.app.serve.WorkLock;
import org.naulon.connectors.intake.CorrectionDesk;
import org.naulon.connectors.intake.CorrectionRefused;
import org.naulon.connectors.intake.Corrections;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.intake.Rejection;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code naulon rejects withdraw DIR FILE POSITION}: takes a correction back. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Takes a correction back; the rejection is open again and may get another one.")
final class RejectsWithdrawCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DIR", description = RejectsFile.DIR)
    private Path folder;

    @Parameters(index = "1", paramLabel = "FILE", description = "Path below the inbox, as it is listed.")
    private String path;

    @Parameters(index = "2..*", arity = "1..*", paramLabel = "POSITION", description = "Such as: line 12")
    private List<String> words;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws IOException, CorrectionRefused {
        RejectsFile rejects = RejectsFile.of(folder, spec);
        Corrections corrections = rejects.corrections();
        List<Rejection> found = rejects.at(path, String.join(" ", words).strip());
        Rejection rejection = found.stream()
                .filter(one -> corrections.of(one) != null)
                .findFirst()
                .orElse(found.get(0));
        // Not to read anything anew: what was read is moved aside.
        Profiles none = Profiles.shipped();
        if (!rejects.ofARunningSystem()) {
            CorrectionDesk.ofAPass(folder, none).withdraw(rejection);
            say("Withdrawn: the next 'naulon detect' into " + folder + " judges without it.");
        } else if (CorrectionDesk.isOfContext(rejection)) {
            CorrectionDesk.ofARunningSystem(folder, none).withdraw(rejection);
            say("Withdrawn: a running system reads its context feeds without it within a few seconds.");
        } else {
            Closeable lock = stopped();
            try {
                CorrectionDesk.ofARunningSystem(folder, none).withdraw(rejection);
            } finally {
                lock.close();
            }
            say("Withdrawn: when the system starts the next time it detects without it.");
        }
        return 0;
    }

    private Closeable stopped() throws IOException {
        try {
            return WorkLock.on(folder);
        } catch (IOException held) {
            // Its own words tell of starting and not of withdrawing.
            throw new IOException(
                    "the record is in the journal of a running system: stop the system, withdraw, and start it again",
                    null);
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
