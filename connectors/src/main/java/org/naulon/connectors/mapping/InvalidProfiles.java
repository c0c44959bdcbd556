package org.naulon.connectors.mapping;

import java.util.List;

/** Mapping profiles that must not be used, with every problem that was found in them. */
public final class InvalidProfiles extends RuntimeException {
    private final transient List<String> problems;

    /** @param problems one line each with file and line, not empty */
    public InvalidProfiles(List<String> problems) {
        super("the mapping profiles have " + problems.size() + (problems.size() == 1 ? " problem: " : " problems: ")
                + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
