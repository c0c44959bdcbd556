package org.naulon.model.intake;

import java.time.Instant;
import org.naulon.model.party.ContentId;
import org.naulon.model.transfer.Source;

/**
 * What a person gave in the place of a rejected record. The place is the position in the original bytes: the same bytes
 * under another name are corrected with it.
 *
 * @param rejected where the rejected record stands
 * @param sha256 of the corrected bytes
 * @param at when it was given
 * @param by who gave it, as that person is known here
 */
public record Correction(Source rejected, String sha256, Instant at, String by) {
    /** The only correction that the place of a rejection can have. */
    public static String id(Rejection rejection) {
        return id(rejection.sha256(), rejection.position());
    }

    /** Derived from the place, so that no place is corrected twice. */
    public String id() {
        return id(rejected.sha256(), rejected.position());
    }

    private static String id(String sha256, String position) {
        return ContentId.of("c", sha256 + "|" + position);
    }
}
