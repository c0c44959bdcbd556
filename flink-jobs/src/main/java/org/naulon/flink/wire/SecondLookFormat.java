package org.naulon.flink.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.naulon.model.signal.Finding;
import org.naulon.rules.detect.OfficialLink;
import org.naulon.rules.detect.SecondLook;

/** What the second look keeps of a party. */
public final class SecondLookFormat extends KeptFormat<SecondLook> {
    private static final LinkFormat LINKS = new LinkFormat();

    public SecondLookFormat() {
        super(1);
    }

    @Override
    void writeState(SecondLook look, DataOutputView out) throws IOException {
        findings(look.findings(), out);
        Collection<OfficialLink> links = look.links();
        out.writeInt(links.size());
        for (OfficialLink link : links) {
            LINKS.write(link, out);
        }
        findings(look.signals().findings(), out);
    }

    @Override
    SecondLook readState(DataInputView in) throws IOException {
        List<Finding> findings = findings(in);
        int count = in.readInt();
        List<OfficialLink> links = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            links.add(LINKS.read(in));
        }
        SecondLook look = new SecondLook();
        look.restore(findings, links);
        findings(in).forEach(look.signals()::restore);
        return look;
    }
}
