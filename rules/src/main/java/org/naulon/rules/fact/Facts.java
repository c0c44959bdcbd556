package org.naulon.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.naulon.model.context.Context;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.money.Rates;
import org.naulon.model.signal.Finding;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;
import org.naulon.rules.detect.Family;
import org.naulon.rules.detect.FamilyPayment;
import org.naulon.rules.detect.OfficialLink;

/** Makes the facts that rules are asked about. */
public final class Facts {
    private static final List<Class<? extends Fact>> KINDS = List.of(
            FanIn.class,
            FeeBandCluster.class,
            RouteSequence.class,
            FamilyBurst.class,
            BrokerProfile.class,
            OfficialCredit.class,
            PassThrough.class,
            Structuring.class,
            Cycle.class);

    /** How far back any rule looks, whatever is still kept: the family pair's 365 days, with a month to spare. */
    public static final Duration FARTHEST = Duration.ofDays(396);

    private final Rig rig;
    private final FanIn.Numbers fanIn;
    private final FeeBandCluster.Numbers feeBand;
    private final RouteSequence.Numbers sequence;
    private final FamilyBurst.Numbers burst;
    private final BrokerProfile.Numbers broker;
    private final PassThrough.Numbers passThrough;
    private final Structuring.Numbers structuring;
    private final OfficialCredit.Numbers official;
    private final FamilyPayments meetings;

    public Facts(Parameters parameters, Reference reference, Context context) {
        Spellings spellings = new Spellings(reference.routes());
        Purposes purposes = new Purposes(reference, spellings);
        rig = new Rig(
                parameters,
                reference,
                new Rates(context.fxRates(), reference.indicativeRates()),
                spellings,
                purposes,
                new Registers(context),
                new Kinship(reference, parameters, spellings, purposes),
                new Groups(parameters, purposes));
        fanIn = FanIn.Numbers.of(parameters);
        feeBand = FeeBandCluster.Numbers.of(parameters);
        sequence = RouteSequence.Numbers.of(parameters);
        burst = FamilyBurst.Numbers.of(parameters);
        broker = BrokerProfile.Numbers.of(parameters);
        passThrough = PassThrough.Numbers.of(parameters);
        structuring = Structuring.Numbers.of(parameters);
        official = OfficialCredit.Numbers.of(parameters);
        meetings = new FamilyPayments(sequence, burst, rig);
    }

    /** The facts about a party, with windows that end at a moment. */
    public List<Fact> of(PartyHistory history, Instant moment) {
        return of(history, moment, moment);
    }

    /**
     * The facts about a party that was not looked at for a while.
     *
     * @param since the first moment that was not looked at
     * @param moment where windows end
     */
    public List<Fact> of(PartyHistory history, Instant since, Instant moment) {
        Look look = new Look(history, since, moment);
        return List.of(
                new FanIn(look, fanIn, rig),
                new FeeBandCluster(look, feeBand, rig),
                new BrokerProfile(look, broker, rig),
                new PassThrough(look, passThrough, rig),
                new Structuring(look, structuring, rig));
    }

    /** The fact about the payments of a family that met, with windows that end at a moment. */
    public List<Fact> of(Family family, Instant moment) {
        return List.of(
                family.meeting() == FamilyPayment.Meeting.FIRST_PAYMENTS
                        ? new FamilyBurst(family, moment, burst, rig)
                        : new RouteSequence(family, moment, sequence, meetings, rig));
    }

    /**
     * Where a change of one of a payer's payments meets other payments of a family; nowhere for most.
     *
     * @param payer history that has taken in the change
     */
    public List<FamilyPayment> familyPayments(PartyHistory payer, Change change) {
        return meetings.of(payer, change);
    }

    /** The fact about a cycle of payments in time order. */
    public List<Fact> of(List<Transfer> cycle) {
        return List.of(new Cycle(cycle, rig));
    }

    /** The fact about a payment that reaches an official. */
    public List<Fact> of(OfficialLink link, Collection<Finding> sourceSignals) {
        return List.of(new OfficialCredit(link, sourceSignals, official, rig));
    }

    /**
     * The ways by which a payment reaches an official: from the payer itself, and from whoever paid the payer in the week before
     * when the payer passed on most of what came in.
     */
    public List<OfficialLink> links(PartyHistory payer, Transfer debit) {
        List<OfficialLink> links = new ArrayList<>();
        links.add(new OfficialLink(List.of(debit), hasPriorRelation(payer, debit)));
        Instant since = debit.at().minus(official.via());
        List<Transfer> inflows = payer.credits(since, debit.at());
        List<Transfer> outflows = payer.debits(since, debit.at());
        boolean passesOn = Measures.allHaveBase(inflows)
                && Measures.allHaveBase(outflows)
                && Measures.passThrough(inflows, outflows, official.via()) >= official.minPassThrough();
        if (passesOn) {
            inflows.forEach(inflow -> links.add(new OfficialLink(List.of(inflow, debit), false)));
        }
        return links;
    }

    private boolean hasPriorRelation(PartyHistory payer, Transfer debit) {
        Instant since = debit.at().minus(FARTHEST);
        Instant until = debit.at().minus(official.priorRelation());
        String officialId = debit.payee().id();
        return payer.debits(since, until).stream()
                        .anyMatch(earlier -> earlier.payee().id().equals(officialId))
                || payer.credits(since, until).stream()
                        .anyMatch(earlier -> earlier.payer().id().equals(officialId));
    }

    /** What a kind of facts, by the simple name of its class, says of itself; nothing if there is no such kind. */
    public static Optional<Answers> answersOf(String fact) {
        return KINDS.stream()
                .filter(kind -> kind.getSimpleName().equals(fact))
                .map(kind -> kind.getAnnotation(Answers.class))
                .findFirst();
    }

    /** What the facts of a rule say of themselves; nothing if no fact belongs to the rule. */
    public static Optional<Answers> answersFor(String ruleId) {
        return KINDS.stream()
                .map(kind -> kind.getAnnotation(Answers.class))
                .filter(answers -> answers.rule().equals(ruleId))
                .findFirst();
    }
}
