package org.naulon.flink.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.detect.OfficialLink;

/** Payments that reach officials. */
public final class LinkFormat extends WireFormat<OfficialLink> {
    public LinkFormat() {
        super(OfficialLink.class, 1, true);
    }

    @Override
    public void write(OfficialLink link, DataOutputView out) throws IOException {
        out.writeByte(link.path().size());
        for (Transfer transfer : link.path()) {
            Fields.transfer(transfer, out);
        }
    }

    @Override
    public OfficialLink read(DataInputView in) throws IOException {
        int count = in.readByte();
        List<Transfer> path = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            path.add(Fields.transfer(in));
        }
        return new OfficialLink(path);
    }
}
