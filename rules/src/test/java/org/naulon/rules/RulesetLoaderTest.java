package org.naulon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RulesetLoaderTest {
    @Test
    void loadsTheShippedRulesetWithItsNineRules() {
        assertThat(RulesetLoader.shipped().catalogue().keySet())
                .containsExactly(
                        "COR-01", "HAW-01", "LAU-01", "LAU-02", "LAU-04", "SMG-01", "SMG-02", "SMG-03", "SMG-05");
    }
}
