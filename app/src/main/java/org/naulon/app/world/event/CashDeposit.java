package org.naulon.app.world.event;

import java.time.Instant;
import org.naulon.app.world.people.Actor;
import org.naulon.app.world.people.City;

/** Notes paid in at a branch of the bank, to the credit of the holder. */
public record CashDeposit(Instant at, String serviceReference, Actor holder, City branch, long minor, String currency)
        implements Event {

    @Override
    public String reference() {
        return serviceReference;
    }

    @Override
    public int records() {
        return 1;
    }
}
