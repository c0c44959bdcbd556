package org.naulon.rules.detect;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Transfer;

/**
 * A payment that reaches a public official, seen from the party where the money came from.
 *
 * @param path one payment, or two when it went through an account that passed it on; in time order
 * @param relatedSince the earliest payment between the source and the official that is known, this one at the latest; null
 *     when the money went through another account
 */
public record OfficialLink(List<Transfer> path, @Nullable Instant relatedSince) {
    public OfficialLink {
        path = List.copyOf(path);
        if (path.isEmpty() || path.size() > 2) {
            throw new IllegalArgumentException("a link has one or two payments, not " + path.size());
        }
    }

    /** Where the money came from; the second look is keyed by it. */
    public Party source() {
        return path.get(0).payer();
    }

    /** The credit that the official received. */
    public Transfer credit() {
        return path.get(path.size() - 1);
    }
}
