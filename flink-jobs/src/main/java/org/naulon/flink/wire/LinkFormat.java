package org.naulon.flink.wire;

import org.naulon.rules.detect.OfficialLink;

/** Payments that reach officials. */
public final class LinkFormat extends WireFormat<OfficialLink> {
    public LinkFormat() {
        super(OfficialLink.class, 4, true);
    }

    @Override
    public void write(OfficialLink link, WireOutput out) {
        Fields.all(link.path(), Fields::transfer, out);
        out.flag(link.relatedSince() != null);
        if (link.relatedSince() != null) {
            out.instant(link.relatedSince());
        }
    }

    @Override
    public OfficialLink read(WireInput in) {
        return new OfficialLink(Fields.all(Fields::transfer, in), in.flag() ? in.instant() : null);
    }
}
