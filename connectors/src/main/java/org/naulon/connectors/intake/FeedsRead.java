package org.naulon.connectors.intake;

import java.util.List;
import org.naulon.model.context.Context;
import org.naulon.model.intake.Rejection;

/**
 * What a running system knows after it looked at its context feeds.
 *
 * @param context in force: what the feeds say, or what was in force before when one of them is broken
 * @param broken why feeds cannot be put in force; a bad row among good ones breaks no feed
 * @param kept whether the context of before is in force instead of what the feeds say
 * @param open bad rows, and feeds that could not be read, about which nobody has done anything
 * @param closed those that somebody has corrected, or of bytes that were there before and that another version has replaced
 */
public record FeedsRead(
        Context context, List<BrokenFeed> broken, boolean kept, List<Rejection> open, List<Rejection> closed) {
    public FeedsRead {
        broken = List.copyOf(broken);
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }
}
