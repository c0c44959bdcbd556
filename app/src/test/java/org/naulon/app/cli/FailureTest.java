package org.naulon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.app.serve.InvalidSettings;
import org.naulon.connectors.mapping.InvalidProfiles;
import org.naulon.rules.InvalidRuleset;

class FailureTest {
    @Test
    void everyProblemOfAConfigurationStandsInALineOfItsOwn() {
        assertThat(Failure.text(
                        new InvalidSettings(List.of("a.yaml line 1: one; and more", "a.yaml line 2: \u001B[31m"))))
                .isEqualToNormalizingNewlines("""
                        the configuration has 2 problems:
                          a.yaml line 1: one; and more
                          a.yaml line 2: \\x1B[31m""");
        assertThat(Failure.text(new InvalidProfiles(List.of("one", "two", "three"))))
                .isEqualToNormalizingNewlines("the mapping profiles have 3 problems:\n  one\n  two\n  three");
        assertThat(Failure.text(new InvalidRuleset(List.of("one")))).isEqualTo("the ruleset has 1 problem: one");
    }

    @Test
    void anythingElseIsOneLine() {
        assertThat(Failure.text(new IllegalStateException("a bug\nof ours"))).isEqualTo("a bug of ours");
    }
}
