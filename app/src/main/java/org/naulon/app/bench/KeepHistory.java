package org.naulon.app.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.apache.flink.util.Collector;
import org.naulon.flink.stage.Delivery;
import org.naulon.flink.stage.InEventOrder;
import org.naulon.flink.stage.PartyState;
import org.naulon.flink.wire.DeliveryFormat;
import org.naulon.flink.wire.PartyFormat;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.party.PartyCard;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.LivingSignals;
import org.naulon.rules.detect.Detection;
import org.naulon.rules.detect.Profile;

/** The profile stage without its judge: keeps each party's history for as long as the real one, and asks nothing. */
final class KeepHistory extends InEventOrder<Delivery, PartyState, Finding> {
    private static final long serialVersionUID = 1;

    private static final Comparator<Delivery> ORDER = Comparator.comparing(Delivery::change, Detection.CHANGES);

    KeepHistory() {
        super(Delivery::partyId, new DeliveryFormat(), new PartyFormat(), Profile.RETENTION.plus(Duration.ofDays(1)));
    }

    @Override
    protected Comparator<Delivery> order() {
        return ORDER;
    }

    @Override
    protected PartyState opened(String key) {
        return new PartyState(new Profile(new PartyHistory(key), new LivingSignals()), new PartyCard(key), false);
    }

    @Override
    protected void take(PartyState state, Delivery event, Context context, Collector<Finding> out) {
        state.profile().history().take(event.change());
    }

    @Override
    protected boolean forget(PartyState state, Instant now) {
        state.profile().forget(now);
        return state.profile().isEmpty();
    }

    @Override
    protected boolean lastsToTheEnd() {
        return true;
    }
}
