package org.naulon.model.intake;

import java.time.Instant;

/**
 * How long after its payments a source delivers, where somebody saw the records arrive: in a running system, not in a pass
 * over files that lie there already.
 *
 * @param lastAt when the last record arrived
 * @param meanLagSeconds from the time of the payment to the arrival, mean of all records; below 0 when a source is ahead of
 *     the clock
 * @param longestLagSeconds the longest of them
 */
public record Arrivals(Instant lastAt, long meanLagSeconds, long longestLagSeconds) {}
