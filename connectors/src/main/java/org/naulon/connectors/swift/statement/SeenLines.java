package org.naulon.connectors.swift.statement;

import java.util.HashMap;
import java.util.Map;

/** Tells lines of one statement apart that say the same: the second one is {@code #2}. */
final class SeenLines {
    /** Lines that are remembered; a statement of more begins to count anew, so that memory stays bounded. */
    private static final int MAX_LINES = 100_000;

    private final Map<String, Integer> seen = new HashMap<>();

    /** Forgets all; a statement that goes on over several messages is not a new one. */
    void newStatement() {
        seen.clear();
    }

    String distinct(String id) {
        if (seen.size() >= MAX_LINES) {
            seen.clear();
        }
        int count = seen.merge(id, 1, Integer::sum);
        return count == 1 ? id : id + "#" + count;
    }
}
