package org.naulon.flink.wire;

import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.naulon.model.path.CycleSearch;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.detect.Cycles;

/** What the path stage keeps: the payments above the floor, the bounds of the search, the signals that still grow. */
public final class CyclesFormat extends KeptFormat<Cycles> {
    public CyclesFormat() {
        super(1);
    }

    @Override
    void writeState(Cycles cycles, DataOutputView out) throws IOException {
        CycleSearch.Bounds bounds = cycles.search().bounds();
        out.writeLong(bounds.floorBaseMinor());
        out.writeLong(bounds.window().toMillis());
        out.writeInt(bounds.minHops());
        out.writeInt(bounds.maxHops());
        out.writeDouble(bounds.minPassedOn());
        out.writeDouble(bounds.maxPassedOn());
        out.writeDouble(bounds.minReturned());
        out.writeInt(bounds.maxDegree());
        out.writeInt(bounds.maxSteps());
        Collection<Transfer> transfers = cycles.search().transfers();
        out.writeInt(transfers.size());
        for (Transfer transfer : transfers) {
            Fields.transfer(transfer, out);
        }
        findings(cycles.signals().findings(), out);
    }

    @Override
    Cycles readState(DataInputView in) throws IOException {
        CycleSearch search = new CycleSearch(new CycleSearch.Bounds(
                in.readLong(),
                Duration.ofMillis(in.readLong()),
                in.readInt(),
                in.readInt(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble(),
                in.readInt(),
                in.readInt()));
        for (int left = in.readInt(); left > 0; left--) {
            search.restore(Fields.transfer(in));
        }
        return new Cycles(search, signals(in));
    }
}
