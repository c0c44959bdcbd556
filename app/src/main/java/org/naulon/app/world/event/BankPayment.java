package org.naulon.app.world.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.naulon.app.world.people.Actor;

/**
 * A credit transfer between two accounts.
 *
 * @param uetr null for a payment in a message version that knows none; its reference is then the end-to-end id
 * @param minor amount in minor units
 * @param purpose ISO 20022 external purpose code
 */
public record BankPayment(
        Instant at,
        String endToEndId,
        @Nullable String uetr,
        Actor payer,
        Actor payee,
        long minor,
        String currency,
        String purpose,
        String text,
        Course course)
        implements Event {

    /** Which records tell of the payment. */
    public enum Course {
        /** One transaction of a pacs.008. */
        PLAIN(1),
        /** An archive's MT103 and nothing else. */
        MT103_ONLY(1),
        /** The same payment as pacs.008, as MT103 and as an entry of a camt.054. */
        SEEN_THREE_TIMES(3),
        /** A pacs.008 and the pacs.004 that sends the money back. */
        RETURNED(2);

        private final int records;

        Course(int records) {
            this.records = records;
        }
    }

    @Override
    public String reference() {
        return uetr == null ? endToEndId : uetr;
    }

    @Override
    public int records() {
        return course.records;
    }
}
