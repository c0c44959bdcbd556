package org.naulon.app.cli;

import java.util.Set;
import java.util.TreeSet;
import picocli.CommandLine;

/** The commands of the command line, for tests outside its package. */
public final class Commands {
    private Commands() {}

    public static Set<String> names() {
        return new TreeSet<>(new CommandLine(new Naulon()).getSubcommands().keySet());
    }
}
