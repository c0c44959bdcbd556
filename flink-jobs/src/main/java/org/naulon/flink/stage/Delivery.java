package org.naulon.flink.stage;

import org.naulon.flink.wire.ChangeFormat;
import org.naulon.flink.wire.Packed;
import org.naulon.model.transfer.Change;

/**
 * A change on its way to one of the parties that it concerns.
 *
 * @param partyId whose history it changes
 * @param packed the change, packed once for all its parties
 */
public record Delivery(String partyId, Packed<Change> packed) {
    private static final ChangeFormat CHANGES = new ChangeFormat();

    static Packed<Change> packed(Change change) {
        return Packed.of(CHANGES, change);
    }

    public Change change() {
        return packed.value();
    }
}
