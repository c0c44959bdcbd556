package org.naulon.rules;

import java.util.List;

/** A ruleset that must not run, with every problem that was found in it. */
public final class InvalidRuleset extends RuntimeException {
    private final transient List<String> problems;

    /** @param problems one line each, not empty */
    public InvalidRuleset(List<String> problems) {
        super("the ruleset has " + problems.size() + (problems.size() == 1 ? " problem: " : " problems: ")
                + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    public List<String> problems() {
        return problems;
    }
}
