package org.naulon.connectors.iso20022;

import java.util.HashMap;
import java.util.Map;

/** Tells entries of one statement apart that say the same or have one reference: the second one is {@code #2}. */
final class SeenEntries {
    /** Entries that are remembered; a statement of more begins to count anew, so that memory stays bounded. */
    private static final int MAX_ENTRIES = 100_000;

    private final Map<String, Integer> seen = new HashMap<>();

    /** The id, told apart from those of the same kind; a booking and its reversal share one. */
    String distinct(String id, boolean reversed) {
        if (seen.size() >= MAX_ENTRIES) {
            seen.clear();
        }
        int count = seen.merge(reversed ? id + " reversed" : id, 1, Integer::sum);
        return count == 1 ? id : id + "#" + count;
    }
}
