package org.naulon.connectors.yaml;

import java.util.Comparator;

/** What is wrong at a line, from 1, of a configuration file. */
public record Problem(String file, int line, String what) {
    /** In the order in which a reader goes through the files. */
    public static final Comparator<Problem> BY_PLACE =
            Comparator.comparing(Problem::file).thenComparingInt(Problem::line);

    @Override
    public String toString() {
        return file + ":" + line + ": " + what;
    }
}
