package org.naulon.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.naulon.model.party.Names;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Role;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;
import org.naulon.rules.detect.Family;
import org.naulon.rules.detect.FamilyPayment;

/**
 * SMG-03: one payer, or a family whose members take turns, pays different unrelated people at hubs of one route, each further
 * along the route than the one before. The payers are protected; each payee gets the signal.
 *
 * <p>A family's payments meet under each sign that its members share; a sequence is told under the first sign that all its
 * payers have, and under the payer when there is but one.
 */
@Answers(
        rule = RouteSequence.RULE,
        measures = {"payees", "minPayees", "payers", "days", "totalMinor"})
public final class RouteSequence implements Fact {
    static final String RULE = "SMG-03";

    /** Payments at hubs beyond which only the latest are searched; the search is quadratic. */
    private static final int MAX_STEPS = 64;

    private final Family family;
    private final Instant moment;
    private final Numbers numbers;
    private final FamilyPayments meetings;
    private final Rig rig;
    private final List<Transfer> payments;
    private List<Transfer> longest;
    private String route = "";

    /** The thresholds of the rule. */
    record Numbers(
            Duration window, long minPayees, Duration minGap, Duration maxGap, long minAmount, long maxFamilyPayers) {
        static Numbers of(Parameters p) {
            return new Numbers(
                    p.days("SMG-03.windowDays"),
                    p.whole("SMG-03.minPayees"),
                    p.days("SMG-03.minGapDays"),
                    p.days("SMG-03.maxGapDays"),
                    p.whole("SMG-03.minAmountBaseMinor"),
                    p.whole("SMG-03.maxFamilyPayers"));
        }
    }

    private record Step(Transfer payment, int order, String name) {}

    RouteSequence(Family family, Instant moment, Numbers numbers, FamilyPayments meetings, Rig rig) {
        this.family = family;
        this.moment = moment;
        this.numbers = numbers;
        this.meetings = meetings;
        this.rig = rig;
        this.payments = family.payments(moment.minus(numbers.window()), moment).stream()
                .map(Family.Kept::transfer)
                .toList();
    }

    @Override
    public String ruleId() {
        return RULE;
    }

    @Override
    public boolean isDeterminable() {
        return true;
    }

    /** Payments to strangers on routes in the window. */
    public long getPayments() {
        return payments.size();
    }

    /** Payees in the window; cheaper than to ask for a sequence. */
    public long getDistinctPayees() {
        return Measures.distinct(payments, payment -> payment.payee().id());
    }

    /** Payers in the window. */
    public long getDistinctPayers() {
        return Measures.distinct(payments, payment -> payment.payer().id());
    }

    /** Payers beyond which a sign is no family's but one that strangers share. */
    public long getMaxFamilyPayers() {
        return numbers.maxFamilyPayers();
    }

    /** Whether the longest sequence is told here and not where another sign brings the same payments together. */
    public boolean isToldHere() {
        if (longest().isEmpty()) {
            return false;
        }
        if (Measures.distinct(longest(), payment -> payment.payer().id()) == 1) {
            return family.meeting() == FamilyPayment.Meeting.PAYER;
        }
        SortedSet<String> shared = meetings.households(longest().get(0).payer());
        longest().forEach(payment -> shared.retainAll(meetings.households(payment.payer())));
        return family.meeting() == FamilyPayment.Meeting.FAMILY
                && shared.first().equals(family.of());
    }

    /** Length of the longest sequence that ends at this moment. */
    public long getSequenceLength() {
        return longest().size();
    }

    public long getMinPayees() {
        return numbers.minPayees();
    }

    @Override
    public List<Claim> claims() {
        List<Transfer> sequence = longest();
        Map<String, Object> measures = new TreeMap<>();
        measures.put("payees", sequence.size());
        measures.put("minPayees", numbers.minPayees());
        measures.put(
                "payers", Measures.distinct(sequence, payment -> payment.payer().id()));
        measures.put("days", Claims.days(sequence));
        measures.put("totalMinor", Measures.sum(sequence));
        List<Claim> claims = new ArrayList<>();
        for (Transfer payment : sequence) {
            claims.add(new Claim(
                    payment.payee(),
                    Role.FACILITATOR,
                    family.of(),
                    Math.min(1, 0.4 + 0.2 * (sequence.size() - 2)),
                    measures,
                    sequence,
                    List.of(route),
                    Role.FAMILY,
                    reasons(payment),
                    Map.of()));
        }
        return claims;
    }

    private List<String> reasons(Transfer payment) {
        List<String> reasons = new ArrayList<>();
        Claims.addBusiness(reasons, payment.payee(), moment, rig);
        for (Transfer other : longest()) {
            Claims.addBusiness(reasons, other.payer(), moment, rig);
        }
        return reasons;
    }

    private List<Transfer> longest() {
        if (longest == null) {
            longest = List.of();
            stepsByRoute().forEach((id, steps) -> {
                List<Transfer> sequence = longest(steps);
                if (sequence.size() > longest.size()) {
                    longest = sequence;
                    route = id;
                }
            });
        }
        return longest;
    }

    private Collection<Party> payers() {
        Map<String, Party> payers = new TreeMap<>();
        payments.forEach(payment -> payers.put(payment.payer().id(), payment.payer()));
        return payers.values();
    }

    private Map<String, List<Step>> stepsByRoute() {
        Map<String, List<Step>> routes = new TreeMap<>();
        // A relative of one who pays is no stranger to the others of the family.
        Collection<Party> payers = payers();
        for (Transfer payment : payments) {
            if (payers.stream().anyMatch(payer -> rig.kinship().kin(payer, payment.payee()))) {
                continue;
            }
            String name = Names.normal(payment.payee().name());
            for (Routes.Stop stop : rig.spellings().stops(payment.payee())) {
                List<Step> steps = routes.computeIfAbsent(stop.routeId(), id -> new ArrayList<>());
                if (steps.size() == MAX_STEPS) {
                    steps.remove(0);
                }
                steps.add(new Step(payment, stop.order(), name));
            }
        }
        return routes;
    }

    /** The longest sequence that ends with a step of this moment, by dynamic programming over the steps in time. */
    private List<Transfer> longest(List<Step> steps) {
        List<List<Step>> endingAt = new ArrayList<>();
        List<Step> longestNew = List.of();
        for (int i = 0; i < steps.size(); i++) {
            List<Step> best = List.of();
            for (int j = 0; j < i; j++) {
                if (follows(steps.get(j), steps.get(i), endingAt.get(j))
                        && endingAt.get(j).size() > best.size()) {
                    best = endingAt.get(j);
                }
            }
            List<Step> sequence = new ArrayList<>(best);
            sequence.add(steps.get(i));
            endingAt.add(sequence);
            if (steps.get(i).payment().at().equals(moment) && sequence.size() > longestNew.size()) {
                longestNew = sequence;
            }
        }
        return longestNew.stream().map(Step::payment).toList();
    }

    private boolean follows(Step earlier, Step later, List<Step> sequence) {
        Duration gap = Duration.between(earlier.payment().at(), later.payment().at());
        if (earlier.order() >= later.order()
                || gap.compareTo(numbers.minGap()) < 0
                || gap.compareTo(numbers.maxGap()) > 0) {
            return false;
        }
        return sequence.stream().noneMatch(step -> same(step, later));
    }

    /** One name in two cities may be one traveller without a document, so it is not taken for two people. */
    private static boolean same(Step one, Step other) {
        return one.payment().payee().id().equals(other.payment().payee().id())
                || !one.name().isEmpty() && one.name().equals(other.name());
    }
}
