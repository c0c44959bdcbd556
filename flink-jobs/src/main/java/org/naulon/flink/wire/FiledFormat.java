package org.naulon.flink.wire;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.naulon.model.report.Filed;

/** What assemble files. */
public final class FiledFormat extends WireFormat<Filed> {
    public FiledFormat() {
        super(Filed.class, 1, true);
    }

    @Override
    public void write(Filed filed, DataOutputView out) throws IOException {
        Fields.json(filed, out);
    }

    @Override
    public Filed read(DataInputView in) throws IOException {
        return Fields.json(Filed.class, in);
    }
}
