package org.naulon.model.transfer;

import java.util.List;

/**
 * What one more observation of a settle key changes about which of them count as accepted (contracts 1.4). The new one may
 * lead where another one led; then that one becomes the duplicate.
 *
 * @param before those near the new one that counted as accepted without it
 * @param after those near it, and perhaps itself, that count as accepted now
 */
public record Acceptance(List<Observation> before, List<Observation> after) {
    public Acceptance {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What the new observation adds to the counts. */
    public Counts added() {
        int accepted = after.size() - before.size();
        return new Counts(accepted, 1L - accepted);
    }
}
