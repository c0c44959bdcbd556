package org.naulon.flink.stage;

import org.naulon.model.signal.Signal;
import org.naulon.rules.detect.OfficialLink;

/**
 * What reaches the second look of a party: a signal on it, or a payment of it that reaches an official; the other is null.
 */
public record Look(Signal signal, OfficialLink link) {
    /** The party whose second look it is. */
    public String partyId() {
        return signal != null ? signal.subject().partyId() : link.source().id();
    }

    /** Fixed order within one instant. */
    String order() {
        return signal != null
                ? "1"
                : "2" + link.path().get(0).id() + link.credit().id();
    }

    /** Records that show the payments; each further version of a payment has one more. */
    int sources() {
        return link == null
                ? 0
                : link.path().stream()
                        .mapToInt(transfer -> transfer.sources().size())
                        .sum();
    }
}
