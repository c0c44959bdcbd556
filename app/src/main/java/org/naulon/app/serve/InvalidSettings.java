package org.naulon.app.serve;

import java.util.List;

/** A configuration that must not be used, with every problem that was found in it. */
public final class InvalidSettings extends RuntimeException {
    private final transient List<String> problems;

    /** @param problems one line each with file and line, not empty */
    public InvalidSettings(List<String> problems) {
        super("the configuration has " + problems.size() + (problems.size() == 1 ? " problem: " : " problems: ")
                + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
