package org.naulon.flink.wire;

import java.time.Duration;
import org.naulon.model.path.CycleSearch;
import org.naulon.model.signal.LivingSignals;
import org.naulon.rules.detect.Cycles;

/** What the path stage keeps: the payments above the floor, the bounds of the search, the signals that still grow. */
public final class CyclesFormat extends KeptFormat<Cycles> {
    public CyclesFormat() {
        super(2);
    }

    @Override
    void writeState(Cycles cycles, WireOutput out) {
        CycleSearch.Bounds bounds = cycles.search().bounds();
        out.whole(bounds.floorBaseMinor());
        out.whole(bounds.window().toMillis());
        out.count(bounds.minHops());
        out.count(bounds.maxHops());
        out.real(bounds.minPassedOn());
        out.real(bounds.maxPassedOn());
        out.real(bounds.minReturned());
        out.count(bounds.maxDegree());
        out.count(bounds.maxSteps());
        Fields.all(cycles.search().transfers(), Fields::transfer, out);
        signals(cycles.signals(), out);
    }

    @Override
    Cycles readState(WireInput in) {
        CycleSearch search = new CycleSearch(new CycleSearch.Bounds(
                in.whole(),
                Duration.ofMillis(in.whole()),
                in.count(),
                in.count(),
                in.real(),
                in.real(),
                in.real(),
                in.count(),
                in.count()));
        Fields.all(Fields::transfer, in).forEach(search::restore);
        Cycles cycles = new Cycles(search, new LivingSignals());
        signals(in, cycles.signals());
        return cycles;
    }
}
