package org.naulon.flink.wire;

import org.naulon.model.report.Filed;

/** What assemble files. */
public final class FiledFormat extends WireFormat<Filed> {
    public FiledFormat() {
        super(Filed.class, 2, true);
    }

    @Override
    public void write(Filed filed, WireOutput out) {
        Fields.json(filed, out);
    }

    @Override
    public Filed read(WireInput in) {
        return Fields.json(Filed.class, in);
    }
}
