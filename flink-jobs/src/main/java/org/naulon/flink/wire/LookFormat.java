package org.naulon.flink.wire;

import org.naulon.flink.stage.Look;

/** What reaches the second look. */
public final class LookFormat extends WireFormat<Look> {
    private final FindingFormat findings = new FindingFormat();
    private final LinkFormat links = new LinkFormat();

    public LookFormat() {
        super(Look.class, 3, true);
    }

    @Override
    public void write(Look look, WireOutput out) {
        out.flag(look.finding() != null);
        if (look.finding() != null) {
            findings.write(look.finding(), out);
        } else {
            links.write(look.link(), out);
        }
    }

    @Override
    public Look read(WireInput in) {
        return in.flag() ? new Look(findings.read(in), null) : new Look(null, links.read(in));
    }
}
