package org.naulon.flink.wire;

import org.naulon.flink.stage.Look;

/** What reaches the second look. */
public final class LookFormat extends WireFormat<Look> {
    private final LinkFormat links = new LinkFormat();

    public LookFormat() {
        super(Look.class, 5, true);
    }

    @Override
    public void write(Look look, WireOutput out) {
        out.flag(look.signal() != null);
        if (look.signal() != null) {
            FindingFormat.signal(look.signal(), out);
        } else {
            links.write(look.link(), out);
        }
    }

    @Override
    public Look read(WireInput in) {
        return in.flag() ? new Look(FindingFormat.signal(in), null) : new Look(null, links.read(in));
    }
}
