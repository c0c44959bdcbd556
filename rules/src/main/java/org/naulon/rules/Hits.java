package org.naulon.rules;

import java.util.ArrayList;
import java.util.List;
import org.naulon.rules.fact.Fact;

/** Where a rule puts its answer; the one global of every rule. */
public final class Hits {
    private final List<Fact> facts = new ArrayList<>();

    /**
     * Says that a rule holds for a fact.
     *
     * @throws IllegalArgumentException when the fact belongs to another rule, whose claim it would make
     */
    public void add(String ruleId, Fact fact) {
        if (!ruleId.equals(fact.ruleId())) {
            throw new IllegalArgumentException("rule " + ruleId + " cannot claim a fact of " + fact.ruleId());
        }
        facts.add(fact);
    }

    /** What was added since the last call. */
    List<Fact> drain() {
        if (facts.isEmpty()) {
            return List.of();
        }
        List<Fact> drained = List.copyOf(facts);
        facts.clear();
        return drained;
    }
}
