package org.naulon.flink.wire;

import org.naulon.model.transfer.Change;

/** Changes of transfers. */
public final class ChangeFormat extends WireFormat<Change> {
    public ChangeFormat() {
        super(Change.class, 3, true);
    }

    @Override
    public void write(Change change, WireOutput out) {
        out.flag(change.before() != null);
        if (change.before() != null) {
            Fields.transfer(change.before(), out);
        }
        out.flag(change.after() != null);
        if (change.after() != null) {
            Fields.transfer(change.after(), out);
        }
        out.count(change.version());
    }

    @Override
    public Change read(WireInput in) {
        return new Change(in.flag() ? Fields.transfer(in) : null, in.flag() ? Fields.transfer(in) : null, in.count());
    }
}
