package org.naulon.flink.wire;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.naulon.flink.stage.Look;

/** What reaches the second look. */
public final class LookFormat extends WireFormat<Look> {
    private final FindingFormat findings = new FindingFormat();
    private final LinkFormat links = new LinkFormat();

    public LookFormat() {
        super(Look.class, 1, true);
    }

    @Override
    public void write(Look look, DataOutputView out) throws IOException {
        out.writeBoolean(look.finding() != null);
        if (look.finding() != null) {
            findings.write(look.finding(), out);
        } else {
            links.write(look.link(), out);
        }
    }

    @Override
    public Look read(DataInputView in) throws IOException {
        return in.readBoolean() ? new Look(findings.read(in), null) : new Look(null, links.read(in));
    }
}
