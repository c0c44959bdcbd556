package org.naulon.flink.wire;

import java.util.ArrayList;
import java.util.List;
import org.naulon.model.transfer.Observation;

/** What settle keeps of a key: the observations seen. */
public final class SettleFormat extends KeptFormat<List<Observation>> {
    private static final ObservationFormat OBSERVATIONS = new ObservationFormat();

    public SettleFormat() {
        super(3);
    }

    @Override
    void writeState(List<Observation> seen, WireOutput out) {
        Fields.all(seen, OBSERVATIONS::write, out);
    }

    @Override
    List<Observation> readState(WireInput in) {
        return new ArrayList<>(Fields.all(OBSERVATIONS::read, in));
    }
}
