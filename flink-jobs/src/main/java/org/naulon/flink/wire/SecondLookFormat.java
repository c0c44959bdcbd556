package org.naulon.flink.wire;

import org.naulon.rules.detect.SecondLook;

/** What the second look keeps of a party. */
public final class SecondLookFormat extends KeptFormat<SecondLook> {
    private static final LinkFormat LINKS = new LinkFormat();

    public SecondLookFormat() {
        super(5);
    }

    @Override
    void writeState(SecondLook look, WireOutput out) {
        Fields.all(look.known(), FindingFormat::signal, out);
        Fields.all(look.links(), LINKS::write, out);
        signals(look.signals(), out);
    }

    @Override
    SecondLook readState(WireInput in) {
        SecondLook look = new SecondLook();
        look.restore(Fields.all(FindingFormat::signal, in), Fields.all(LINKS::read, in));
        signals(in, look.signals());
        return look;
    }
}
