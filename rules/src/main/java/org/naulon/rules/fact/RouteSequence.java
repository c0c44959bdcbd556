package org.naulon.rules.fact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.naulon.model.party.Names;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Role;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;

/**
 * SMG-03: one payer pays different unrelated people at hubs of one route, each further along the route than the one before.
 * The payer is protected; each payee gets the signal.
 */
@Answers(
        rule = RouteSequence.RULE,
        measures = {"payees", "minPayees", "days", "totalMinor"})
public final class RouteSequence extends WindowFact {
    static final String RULE = "SMG-03";

    /** Payments at hubs beyond which only the latest are searched; the search is quadratic. */
    private static final int MAX_STEPS = 64;

    private final Numbers numbers;
    private List<Transfer> longest;
    private String route = "";

    /** The thresholds of the rule. */
    record Numbers(Duration window, long minPayees, Duration minGap, Duration maxGap, long minAmount) {
        static Numbers of(Parameters p) {
            return new Numbers(
                    p.days("SMG-03.windowDays"),
                    p.whole("SMG-03.minPayees"),
                    p.days("SMG-03.minGapDays"),
                    p.days("SMG-03.maxGapDays"),
                    p.whole("SMG-03.minAmountBaseMinor"));
        }
    }

    private record Step(Transfer debit, int order) {}

    RouteSequence(Look look, Numbers numbers, Rig rig) {
        super(look, numbers.window(), rig);
        this.numbers = numbers;
    }

    @Override
    public String ruleId() {
        return RULE;
    }

    @Override
    public boolean isDeterminable() {
        return true;
    }

    /** Payees in the window; cheaper than to ask for a sequence. */
    public long getDistinctPayees() {
        return Measures.distinct(debits(), debit -> debit.payee().id());
    }

    /** Length of the longest sequence that ends with a new debit. */
    public long getSequenceLength() {
        return longest().size();
    }

    public long getMinPayees() {
        return numbers.minPayees();
    }

    @Override
    public List<Claim> claims() {
        List<Transfer> sequence = longest();
        Party payer = sequence.get(0).payer();
        Map<String, Object> measures = new TreeMap<>();
        measures.put("payees", sequence.size());
        measures.put("minPayees", numbers.minPayees());
        measures.put("days", Claims.days(sequence));
        measures.put("totalMinor", Measures.sum(sequence));
        List<Claim> claims = new ArrayList<>();
        for (Transfer debit : sequence) {
            claims.add(new Claim(
                    debit.payee(),
                    Role.FACILITATOR,
                    payer.id(),
                    Math.min(1, 0.4 + 0.2 * (sequence.size() - 2)),
                    measures,
                    sequence,
                    List.of(route),
                    Role.FAMILY,
                    reasons(debit),
                    Map.of()));
        }
        return claims;
    }

    private List<String> reasons(Transfer debit) {
        List<String> reasons = new ArrayList<>();
        Claims.addBusiness(reasons, debit.payee(), look.moment(), rig);
        return reasons;
    }

    private List<Transfer> longest() {
        if (longest == null) {
            longest = List.of();
            if (mayEndNow()) {
                stepsByRoute().forEach((id, steps) -> {
                    List<Transfer> sequence = longest(steps);
                    if (sequence.size() > longest.size()) {
                        longest = sequence;
                        route = id;
                    }
                });
            }
        }
        return longest;
    }

    /** Whether a new debit went to a hub; most did not, and no other debit can end a sequence. */
    private boolean mayEndNow() {
        List<Transfer> debits = debits();
        for (int i = debits.size() - 1; i >= 0 && look.isNew(debits.get(i)); i--) {
            if (!rig.spellings().stops(debits.get(i).payee()).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Map<String, List<Step>> stepsByRoute() {
        Map<String, List<Step>> routes = new TreeMap<>();
        for (Transfer debit : debits()) {
            Party payee = debit.payee();
            List<Routes.Stop> stops = rig.spellings().stops(payee);
            if (stops.isEmpty()
                    || !debit.hasBase()
                    || debit.baseMinor() < numbers.minAmount()
                    || rig.kinship().kin(debit.payer(), payee)
                    || rig.kinship().declared(debit)) {
                continue;
            }
            for (Routes.Stop stop : stops) {
                List<Step> steps = routes.computeIfAbsent(stop.routeId(), id -> new ArrayList<>());
                if (steps.size() == MAX_STEPS) {
                    steps.remove(0);
                }
                steps.add(new Step(debit, stop.order()));
            }
        }
        return routes;
    }

    /** The longest sequence that ends with a new step, by dynamic programming over the steps in time. */
    private List<Transfer> longest(List<Step> steps) {
        List<List<Transfer>> endingAt = new ArrayList<>();
        List<Transfer> longestNew = List.of();
        for (int i = 0; i < steps.size(); i++) {
            List<Transfer> best = List.of();
            for (int j = 0; j < i; j++) {
                if (follows(steps.get(j), steps.get(i), endingAt.get(j))
                        && endingAt.get(j).size() > best.size()) {
                    best = endingAt.get(j);
                }
            }
            List<Transfer> sequence = new ArrayList<>(best);
            sequence.add(steps.get(i).debit());
            endingAt.add(sequence);
            if (look.isNew(steps.get(i).debit()) && sequence.size() > longestNew.size()) {
                longestNew = sequence;
            }
        }
        return longestNew;
    }

    private boolean follows(Step earlier, Step later, List<Transfer> sequence) {
        Duration gap = Duration.between(earlier.debit().at(), later.debit().at());
        if (earlier.order() >= later.order()
                || gap.compareTo(numbers.minGap()) < 0
                || gap.compareTo(numbers.maxGap()) > 0) {
            return false;
        }
        return sequence.stream()
                .noneMatch(debit -> same(debit.payee(), later.debit().payee()));
    }

    /** One name in two cities may be one traveller without a document, so it is not taken for two people. */
    private static boolean same(Party one, Party other) {
        String name = Names.normal(one.name());
        return one.id().equals(other.id()) || !name.isEmpty() && name.equals(Names.normal(other.name()));
    }
}
