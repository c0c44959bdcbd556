package org.naulon.app.serve;

import org.naulon.flink.journal.EventTime;

/**
 * How far a detection has come.
 *
 * @param to event time up to which payments were judged, milliseconds since 1970; {@link EventTime#NOT_BEGUN} when it has not
 *     begun or is not known
 * @param ahead records that are dated too far ahead of the clock and wait for their day
 * @param caughtUp whether the journal, as it was at the start, was read to its end
 */
public record Judged(long to, long ahead, boolean caughtUp) {
    static final Judged NOTHING = new Judged(EventTime.NOT_BEGUN, 0, false);

    /** Whether a payment was judged. */
    public boolean hasBegun() {
        return to != EventTime.NOT_BEGUN;
    }
}
