package org.naulon.flink.stage;

import java.util.Comparator;
import org.naulon.model.transfer.Change;

/** The fixed order of changes within one instant. */
final class Changes {
    /** By the transfer's own time and id; a transfer that vanishes goes first. */
    static final Comparator<Change> ORDER = Comparator.comparing((Change change) -> change.after() != null)
            .thenComparing(change -> (change.after() != null ? change.after() : change.before()).at())
            .thenComparing(change -> (change.after() != null ? change.after() : change.before()).id())
            .thenComparing(change -> change.before() != null);

    private Changes() {}
}
