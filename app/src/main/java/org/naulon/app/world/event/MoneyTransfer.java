package org.naulon.app.world.event;

import java.time.Instant;
import org.naulon.app.world.people.Actor;
import org.naulon.app.world.people.City;

/**
 * Money sent through a transfer operator.
 *
 * @param minor amount in minor units of the currency of the payer's country
 * @param method payout method of contracts.md 1.1
 */
public record MoneyTransfer(
        Instant at,
        String controlNumber,
        Actor payer,
        Actor payee,
        long minor,
        City payout,
        String method,
        String purpose,
        String relationship,
        Course course)
        implements Event {

    /** The states that are delivered, each as a row of its own. */
    public enum Course {
        PAID("PAID"),
        ORDERED_THEN_PAID("ORDERED", "PAID"),
        CANCELLED("ORDERED", "CANCELLED"),
        REFUNDED("PAID", "REFUNDED");

        private final String[] states;

        Course(String... states) {
            this.states = states;
        }

        public String[] states() {
            return states.clone();
        }
    }

    @Override
    public String reference() {
        return controlNumber;
    }

    @Override
    public int records() {
        return course.states.length;
    }
}
