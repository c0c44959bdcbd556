package org.naulon.flink.stage;

import java.time.Duration;
import org.apache.flink.api.common.functions.OpenContext;
import org.naulon.flink.wire.WireFormat;
import org.naulon.model.signal.Finding;
import org.naulon.rules.Judge;
import org.naulon.rules.Ruleset;
import org.naulon.rules.RulesetSnapshot;

/**
 * A stage that asks the rules: each of its tasks has a judge of its own, and says at its end how often data was missing.
 *
 * @param <I> events
 * @param <S> state of an owner
 */
abstract class JudgingStage<I, S> extends InEventOrder<I, S, Finding> {
    private final RulesetSnapshot ruleset;
    private final org.naulon.model.context.Context register;
    private transient Judge judge;

    JudgingStage(
            Owner<I> owner,
            WireFormat<I> events,
            WireFormat<Kept<S>> states,
            Duration retention,
            RulesetSnapshot ruleset,
            org.naulon.model.context.Context register) {
        super(owner, events, states, retention);
        this.ruleset = ruleset;
        this.register = register;
    }

    /** The judge of this task, from when it is open. */
    final Judge judge() {
        return judge;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        judge = new Judge(Ruleset.of(ruleset), register);
    }

    @Override
    public final void close() throws Exception {
        if (judge != null) {
            Undetermined.publish(judge, getRuntimeContext());
            judge.close();
        }
        super.close();
    }
}
