package org.naulon.rules.fact;

import org.naulon.rules.RulesetLoader;

/** The shipped tables for tests. */
final class Tables {
    private static final Reference SHIPPED = RulesetLoader.shipped().reference();

    private static final Spellings SPELLINGS = new Spellings(SHIPPED.routes());

    private Tables() {}

    static Reference shipped() {
        return SHIPPED;
    }

    static Spellings spellings() {
        return SPELLINGS;
    }

    static Purposes purposes() {
        return new Purposes(SHIPPED, SPELLINGS);
    }
}
