package org.naulon.flink.wire;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.naulon.model.transfer.Change;

/** Changes of transfers. */
public final class ChangeFormat extends WireFormat<Change> {
    public ChangeFormat() {
        super(Change.class, 1, true);
    }

    @Override
    public void write(Change change, DataOutputView out) throws IOException {
        out.writeBoolean(change.before() != null);
        if (change.before() != null) {
            Fields.transfer(change.before(), out);
        }
        out.writeBoolean(change.after() != null);
        if (change.after() != null) {
            Fields.transfer(change.after(), out);
        }
    }

    @Override
    public Change read(DataInputView in) throws IOException {
        return new Change(in.readBoolean() ? Fields.transfer(in) : null, in.readBoolean() ? Fields.transfer(in) : null);
    }
}
