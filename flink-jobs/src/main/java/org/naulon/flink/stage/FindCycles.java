package org.naulon.flink.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.apache.flink.util.Collector;
import org.naulon.flink.wire.ChangeFormat;
import org.naulon.flink.wire.CyclesFormat;
import org.naulon.model.path.CycleSearch;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.LivingSignals;
import org.naulon.model.transfer.Change;
import org.naulon.rules.RulesetSnapshot;
import org.naulon.rules.detect.Cycles;
import org.naulon.rules.detect.Detection;

/**
 * Path: one bounded graph operator over all payments above the floor, under a single key because one connected component
 * holds most accounts anyway.
 *
 * <p>Keeps payments and signals for twice the window of a cycle. A late payment closes the cycles that it ends; a cycle that
 * a late payment would have opened is found only when a later payment closes it.
 */
public final class FindCycles extends JudgingStage<Change, Cycles> {
    /** The one owner. */
    private static final String GRAPH = "path";

    private static final Duration CLEANING = Duration.ofDays(1);

    private final CycleSearch.Bounds bounds;

    public FindCycles(RulesetSnapshot ruleset, CycleSearch.Bounds bounds, org.naulon.model.context.Context register) {
        super(change -> GRAPH, new ChangeFormat(), new CyclesFormat(), CLEANING, ruleset, register);
        this.bounds = bounds;
    }

    @Override
    protected Comparator<Change> order() {
        return Detection.CHANGES;
    }

    @Override
    protected Cycles opened(String key) {
        return new Cycles(new CycleSearch(bounds), new LivingSignals());
    }

    @Override
    protected void take(Cycles cycles, Change event, Context context, Collector<Finding> out) {
        cycles.take(event, judge()).forEach(out::collect);
    }

    @Override
    protected boolean forget(Cycles cycles, Instant now) {
        cycles.forget(now.minus(bounds.window().multipliedBy(2)));
        return cycles.isEmpty();
    }
}
