package org.naulon.flink.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.naulon.flink.wire.CardFormat;
import org.naulon.flink.wire.DeliveryFormat;
import org.naulon.flink.wire.FamilyPaymentFormat;
import org.naulon.flink.wire.LinkFormat;
import org.naulon.flink.wire.PartyFormat;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.party.PartyCard;
import org.naulon.model.signal.Finding;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.RulesetSnapshot;
import org.naulon.rules.detect.Detection;
import org.naulon.rules.detect.FamilyPayment;
import org.naulon.rules.detect.OfficialLink;
import org.naulon.rules.detect.Profile;

/**
 * Profile: keeps each party's history and asks the rules about it.
 *
 * <p>Keeps a party's transfers for {@link Profile#RETENTION}, at most {@link PartyHistory#MAX_PER_SIDE} a side, and its card
 * until the input ends. A late transfer is judged in all windows that it falls into.
 */
public final class ProfileParty extends JudgingStage<Delivery, PartyState> {
    /** Payments that reach officials, for the second look. */
    public static final OutputTag<OfficialLink> LINKS = new OutputTag<>("links", new LinkFormat().info());

    /** Payments that may meet others of a family. */
    public static final OutputTag<FamilyPayment> FAMILY = new OutputTag<>("family", new FamilyPaymentFormat().info());

    /** Cards of the register of parties, once a day for each party that moved. */
    public static final OutputTag<PartyCard.Document> CARDS = new OutputTag<>("cards", new CardFormat().info());

    /** Accumulator of the job: how many parties there are. */
    public static final String PARTIES = "parties";

    /** Accumulator of the job: how many of the delivered changes have been judged. */
    public static final String JUDGED = "judged";

    private static final long DAY = Duration.ofDays(1).toMillis();

    private static final Comparator<Delivery> ORDER = Comparator.comparing(Delivery::change, Detection.CHANGES);

    private final boolean publishesCards;
    private final LongCounter parties = new LongCounter();
    private final LongCounter judged = new LongCounter();

    /** @param publishesCards whether the register of parties is wanted */
    public ProfileParty(RulesetSnapshot ruleset, org.naulon.model.context.Context register, boolean publishesCards) {
        super(
                Delivery::partyId,
                new DeliveryFormat(),
                new PartyFormat(),
                Profile.RETENTION.plus(Duration.ofDays(1)),
                ruleset,
                register);
        this.publishesCards = publishesCards;
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        getRuntimeContext().addAccumulator(PARTIES, parties);
        getRuntimeContext().addAccumulator(JUDGED, judged);
    }

    @Override
    protected Comparator<Delivery> order() {
        return ORDER;
    }

    @Override
    protected PartyState opened(String key) {
        parties.add(1);
        return PartyState.opened(key);
    }

    @Override
    protected void take(PartyState state, Delivery event, Context context, Collector<Finding> out) {
        judged.add(1);
        Profile profile = state.profile();
        profile.take(event.change(), judge()).forEach(out::collect);
        profile.links(event.change(), judge()).forEach(link -> context.output(LINKS, link));
        profile.familyPayments(event.change(), judge()).forEach(payment -> context.output(FAMILY, payment));
        Transfer after = event.change().after();
        if (publishesCards && after != null) {
            note(state, event, after);
        }
    }

    /** At the start of the next day the profile tells what it kept for the end of this one. */
    @Override
    protected long momentAfter(long time) {
        return (Math.floorDiv(time, DAY) + 1) * DAY;
    }

    @Override
    protected void atMoment(PartyState state, Context context, Collector<Finding> out) {
        if (context.timestamp() % DAY == 0) {
            state.profile().endOfDay(judge()).forEach(out::collect);
            if (context.timerService().currentWatermark() != Long.MAX_VALUE) {
                publish(state, context);
            }
        }
    }

    @Override
    protected boolean hasMoreToSay(PartyState state) {
        return state.profile().hasMoreToSay();
    }

    @Override
    protected void atEnd(PartyState state, Context context, Collector<Finding> out) {
        publish(state, context);
    }

    private static void publish(PartyState state, Context context) {
        if (state.cardChanged()) {
            state.cardChanged(false);
            context.output(CARDS, state.card().document());
        }
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

    private static void note(PartyState state, Delivery event, Transfer after) {
        boolean isNew = event.change().before() == null;
        if (after.payer().id().equals(event.partyId())) {
            state.card().note(after.payer(), after.at(), false, isNew);
        }
        if (after.payee().id().equals(event.partyId())) {
            state.card().note(after.payee(), after.at(), true, isNew);
        }
        state.cardChanged(true);
    }
}
