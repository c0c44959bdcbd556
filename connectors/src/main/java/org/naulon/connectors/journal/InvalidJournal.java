package org.naulon.connectors.journal;

import java.util.List;

/** The URI of a journal that cannot be used as it is, or a topic that would lose lines, with every problem found. */
public final class InvalidJournal extends RuntimeException {
    private final transient List<String> problems;

    /**
     * @param journal its name without options, which may hold secrets
     * @param problems one line each, not empty
     */
    InvalidJournal(String journal, List<String> problems) {
        super("the journal " + journal + " has " + problems.size()
                + (problems.size() == 1 ? " problem: " : " problems: ") + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
