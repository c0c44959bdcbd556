package org.naulon.flink.stage;

import org.apache.flink.api.common.functions.RuntimeContext;
import org.naulon.rules.Judge;

/** Accumulators of the job: how often each rule could not tell because data was missing. */
public final class Undetermined {
    /** Followed by the id of a rule. */
    public static final String PREFIX = "undetermined.";

    private Undetermined() {}

    /** Publishes what a judge counted, at the end of its stage. */
    static void publish(Judge judge, RuntimeContext context) {
        judge.outcomes().forEach((rule, answers) -> {
            if (answers.undetermined() > 0) {
                context.getLongCounter(PREFIX + rule).add(answers.undetermined());
            }
        });
    }
}
