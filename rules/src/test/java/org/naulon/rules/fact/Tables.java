package org.naulon.rules.fact;

import org.naulon.rules.RulesetLoader;

/** The shipped tables for tests. */
final class Tables {
    private static final Reference SHIPPED = RulesetLoader.shipped().reference();

    private Tables() {}

    static Reference shipped() {
        return SHIPPED;
    }
}
