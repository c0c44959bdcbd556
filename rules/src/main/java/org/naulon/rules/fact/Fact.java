package org.naulon.rules.fact;

import java.util.List;

/**
 * What one rule is asked about: the measures of one typology beside the thresholds that apply, each a bean property, so
 * that a rule is one pattern over one fact.
 *
 * <p>Measures are computed when first asked for and kept for the one evaluation. A fact never changes.
 */
public interface Fact {
    /** Id of the rule that this fact belongs to, such as {@code SMG-01}. */
    String ruleId();

    /** Whether all data that the rule needs is there; if not, the rule answers UNDETERMINED. */
    boolean isDeterminable();

    /** What is claimed when the rule hits: one claim for each subject. Asked for only after a hit. */
    List<Claim> claims();
}
