package org.naulon.flink.wire;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.naulon.model.signal.Finding;

/** Findings; few enough to travel as JSON. */
public final class FindingFormat extends WireFormat<Finding> {
    public FindingFormat() {
        super(Finding.class, 1, true);
    }

    @Override
    public void write(Finding finding, DataOutputView out) throws IOException {
        Fields.json(finding, out);
    }

    @Override
    public Finding read(DataInputView in) throws IOException {
        return Fields.json(Finding.class, in);
    }
}
