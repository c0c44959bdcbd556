package org.naulon.model.signal;

/** How heavy a rule is, with its weight in the score (domain A.0, engineering defaults). */
public enum Severity {
    LOW(0.25),
    MEDIUM(0.45),
    HIGH(0.65),
    CRITICAL(0.85);

    private final double weight;

    Severity(double weight) {
        this.weight = weight;
    }

    /** Share of the score that a signal of full strength gives, 0 to 1. */
    public double weight() {
        return weight;
    }
}
