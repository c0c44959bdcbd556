package org.naulon.connectors.intake;

import java.util.List;
import org.naulon.model.context.Context;

/**
 * What a running system knows after it looked at its context feeds; what was bad in them is among the {@link FeedRejections}.
 *
 * @param context in force: what the feeds say, or what was in force before when one of them is broken
 * @param broken why feeds cannot be put in force; a bad row among good ones breaks no feed
 * @param kept whether the context of before is in force instead of what the feeds say
 */
public record FeedsRead(Context context, List<BrokenFeed> broken, boolean kept) {
    public FeedsRead {
        broken = List.copyOf(broken);
    }
}
