package org.naulon.connectors.intake;

import java.util.List;
import org.naulon.model.context.Context;
import org.naulon.model.intake.Rejection;

/**
 * What a running system knows after it looked at its context feeds.
 *
 * @param context in force: what the feeds say, or what was in force before when one of them could not be read whole
 * @param broken why feeds could not be read whole; bad rows of a feed that was are among the rejections only
 */
public record FeedsRead(Context context, List<Rejection> broken) {
    public FeedsRead {
        broken = List.copyOf(broken);
    }
}
