package org.naulon.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.naulon.model.context.Context;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.money.Rates;
import org.naulon.model.signal.Signal;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;
import org.naulon.rules.detect.Family;
import org.naulon.rules.detect.FamilyPayment;
import org.naulon.rules.detect.OfficialLink;

/**
 * Makes the facts that rules are asked about.
 *
 * <p>Where a corridor has numbers of its own, those of the payment count that made the rules be asked: the latest one in the
 * windows. Corridors say where money moves, never who people are.
 */
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
    private final Numbers everywhere;
    private final Map<String, Numbers> byCorridor = new HashMap<>();

    /** The numbers of the rules along one corridor, or wherever no corridor has its own. */
    private record Numbers(
            FanIn.Numbers fanIn,
            FeeBandCluster.Numbers feeBand,
            RouteSequence.Numbers sequence,
            FamilyBurst.Numbers burst,
            BrokerProfile.Numbers broker,
            PassThrough.Numbers passThrough,
            Structuring.Numbers structuring,
            OfficialCredit.Numbers official,
            FamilyPayments meetings) {
        static Numbers of(Parameters p, Rig rig) {
            RouteSequence.Numbers sequence = RouteSequence.Numbers.of(p);
            FamilyBurst.Numbers burst = FamilyBurst.Numbers.of(p);
            return new Numbers(
                    FanIn.Numbers.of(p),
                    FeeBandCluster.Numbers.of(p),
                    sequence,
                    burst,
                    BrokerProfile.Numbers.of(p),
                    PassThrough.Numbers.of(p),
                    Structuring.Numbers.of(p),
                    OfficialCredit.Numbers.of(p),
                    new FamilyPayments(sequence, burst, rig));
        }
    }

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
        everywhere = Numbers.of(parameters, rig);
        parameters.corridors().forEach(corridor -> byCorridor.put(corridor, Numbers.of(parameters.in(corridor), rig)));
    }

    /** The facts about a party, with windows that end at a moment. */
    public List<Fact> of(PartyHistory history, Instant moment) {
        Look look = new Look(history, moment);
        Numbers numbers = byCorridor.isEmpty() ? everywhere : along(look.latest());
        return List.of(
                new FanIn(look, numbers.fanIn(), rig),
                new FeeBandCluster(look, numbers.feeBand(), rig),
                new BrokerProfile(look, numbers.broker(), rig),
                new PassThrough(look, numbers.passThrough(), rig),
                new Structuring(look, numbers.structuring(), rig));
    }

    /** The fact about the payments of a family that met, with windows that end at a moment. */
    public List<Fact> of(Family family, Instant moment) {
        Numbers numbers = along(family.latest(moment));
        return List.of(
                family.meeting() == FamilyPayment.Meeting.FIRST_PAYMENTS
                        ? new FamilyBurst(family, moment, numbers.burst(), rig)
                        : new RouteSequence(family, moment, numbers.sequence(), numbers.meetings(), rig));
    }

    /**
     * Where a change of one of a payer's payments meets other payments of a family; nowhere for most.
     *
     * @param payer history that has taken in the change
     */
    public List<FamilyPayment> familyPayments(PartyHistory payer, Change change) {
        Transfer after = change.after();
        return along(after != null ? after : change.before()).meetings().of(payer, change);
    }

    /** The fact about a cycle of payments among those around it, both in time order. */
    public List<Fact> of(List<Transfer> cycle, List<Transfer> around) {
        return List.of(new Cycle(cycle, around, rig));
    }

    /** The fact about a payment that reaches an official. */
    public List<Fact> of(OfficialLink link, Collection<Signal> sourceSignals) {
        return List.of(
                new OfficialCredit(link, sourceSignals, along(link.credit()).official(), rig));
    }

    /**
     * The ways by which a payment reaches an official: from the payer itself, and from whoever paid the payer in the week before
     * when the payer passed on most of what came in.
     */
    public List<OfficialLink> links(PartyHistory payer, Transfer debit) {
        OfficialCredit.Numbers official = along(debit).official();
        List<OfficialLink> links = new ArrayList<>();
        links.add(new OfficialLink(List.of(debit), relatedSince(payer, debit)));
        Instant since = debit.at().minus(official.via());
        List<Transfer> inflows = payer.credits(since, debit.at());
        List<Transfer> outflows = payer.debits(since, debit.at());
        boolean passesOn = Measures.allHaveBase(inflows)
                && Measures.allHaveBase(outflows)
                && Measures.passThrough(inflows, outflows, official.via()) >= official.minPassThrough();
        if (passesOn) {
            inflows.stream()
                    .filter(inflow -> inflow.baseMinor() >= official.minAmount())
                    .forEach(inflow -> links.add(new OfficialLink(List.of(inflow, debit), null)));
        }
        return links;
    }

    /** The numbers along the corridor of a payment: from the payer's country to the payee's, where both are known. */
    private Numbers along(@Nullable Transfer payment) {
        if (payment == null || byCorridor.isEmpty()) {
            return everywhere;
        }
        String corridor = payment.payer().country() + "-" + payment.payee().country();
        return byCorridor.getOrDefault(corridor, everywhere);
    }

    private static Instant relatedSince(PartyHistory payer, Transfer debit) {
        Instant since = debit.at().minus(FARTHEST);
        String officialId = debit.payee().id();
        return Stream.concat(
                        payer.debits(since, debit.at()).stream()
                                .filter(earlier -> earlier.payee().id().equals(officialId)),
                        payer.credits(since, debit.at()).stream()
                                .filter(earlier -> earlier.payer().id().equals(officialId)))
                .map(Transfer::at)
                .min(Comparator.naturalOrder())
                .filter(earliest -> earliest.isBefore(debit.at()))
                .orElse(debit.at());
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
