package org.naulon.app.world.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.naulon.app.world.people.Actor;

/**
 * Money handed to one hawala office to be paid out by another, or a settlement between the two.
 *
 * @param payer customer who hands the money in; null for a settlement
 * @param payee customer who is paid out; null for a settlement
 * @param token the code that both books carry; empty for a settlement
 */
public record HawalaTransfer(
        Instant at,
        Office from,
        Office to,
        String entry,
        String token,
        @Nullable Actor payer,
        @Nullable Actor payee,
        long minor,
        String currency,
        Course course)
        implements Event {

    /** Which books tell of it. */
    public enum Course {
        /** The entry of the office that took the money, and the mirror entry of the one that paid it out. */
        BOTH_BOOKS(2),
        /** Only the book of the office that took the money. */
        ONE_BOOK(1),
        /** Taken on deposit, and released ten days later: two lines of one book. */
        HELD_THEN_RELEASED(2),
        /** Between the offices. */
        SETTLEMENT(1);

        private final int records;

        Course(int records) {
            this.records = records;
        }
    }

    @Override
    public String reference() {
        return from.id() + "/" + entry;
    }

    @Override
    public int records() {
        return course.records;
    }
}
