package org.naulon.flink.wire;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.naulon.model.transfer.Observation;

/** What settle keeps of a key: the observations seen. */
public final class SettleFormat extends KeptFormat<List<Observation>> {
    private static final ObservationFormat OBSERVATIONS = new ObservationFormat();

    public SettleFormat() {
        super(1);
    }

    @Override
    void writeState(List<Observation> seen, DataOutputView out) throws IOException {
        out.writeInt(seen.size());
        for (Observation observation : seen) {
            OBSERVATIONS.write(observation, out);
        }
    }

    @Override
    List<Observation> readState(DataInputView in) throws IOException {
        int count = in.readInt();
        List<Observation> seen = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            seen.add(OBSERVATIONS.read(in));
        }
        return seen;
    }
}
