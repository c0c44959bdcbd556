package org.naulon.app.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs a program as a user without rights when we are root, because Elasticsearch refuses to run as root.
 *
 * <p>The user owns the program's folder. Where it may not pass through the folders above it (a checkout below {@code /root},
 * say), it gets the one capability to do so and nothing else of root.
 */
final class OtherUser {
    /** {@code nobody} on Linux; owns nothing else. */
    private static final String NOBODY = "65534";

    private final List<String> prefix;

    private OtherUser(List<String> prefix) {
        this.prefix = List.copyOf(prefix);
    }

    /** Prepares the folder for whoever will run there: us, or another user when we are root. */
    static OtherUser owning(Path folder, Path java) throws IOException, InterruptedException {
        if (!isRoot()) {
            return new OtherUser(List.of());
        }
        if (run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString())) != 0) {
            throw new ElasticNotStarted("it does not run as root, and " + folder + " cannot be given to another user");
        }
        List<String> plain = List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups");
        List<String> passing = new ArrayList<>(plain);
        passing.add("--inh-caps=+dac_override");
        passing.add("--ambient-caps=+dac_override");
        List<String> runuser = List.of("runuser", "-u", "nobody", "--");
        List<String> su = List.of("su", "-s", "/bin/sh", "-c", "exec \"$0\" \"$@\"", "--", "nobody");
        for (List<String> prefix : List.of(plain, runuser, su, passing)) {
            if (works(prefix, folder, java)) {
                return new OtherUser(prefix);
            }
        }
        throw new ElasticNotStarted(
                "it does not run as root, and no other user can be used here: setpriv, runuser or su "
                        + "is needed, and a folder that other users can reach instead of " + folder);
    }

    List<String> command(List<String> program) {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(program);
        return command;
    }

    private static boolean works(List<String> prefix, Path folder, Path java) throws InterruptedException {
        List<String> probe = new ArrayList<>(prefix);
        probe.addAll(List.of("test", "-w", folder.toString(), "-a", "-x", java.toString()));
        try {
            return run(probe) == 0;
        } catch (IOException e) {
            // The tool is not installed.
            return false;
        }
    }

    private static boolean isRoot() throws IOException {
        return Files.isReadable(Path.of("/proc/self"))
                && Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
    }

    private static int run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            return -1;
        }
        return process.exitValue();
    }
}
