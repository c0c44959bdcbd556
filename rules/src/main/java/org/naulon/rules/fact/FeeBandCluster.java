package org.naulon.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Role;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;

/**
 * SMG-02: amounts to one payee at a hub cluster around one price that is published for a route through that hub. Single
 * payments are tested, and what each payer paid in two to four instalments.
 */
@Answers(
        rule = FeeBandCluster.RULE,
        measures = {"credits", "distinctPayers", "modeAmountMinor", "modeShare", "minModeShare", "days"})
public final class FeeBandCluster extends WindowFact {
    static final String RULE = "SMG-02";

    private final Numbers numbers;
    private Cluster cluster;

    /** The thresholds of the rule. */
    record Numbers(
            Duration window,
            long minCredits,
            long minSenders,
            double minModeShare,
            double modeTolerance,
            Duration instalments,
            long minInstalments,
            long maxInstalments,
            double feeTolerance,
            long freshMonths) {
        static Numbers of(Parameters p) {
            return new Numbers(
                    p.days("SMG-02.windowDays"),
                    p.whole("SMG-02.minCredits"),
                    p.whole("SMG-02.minSenders"),
                    p.number("SMG-02.minModeShare"),
                    p.number("SMG-02.modeTolerance"),
                    p.days("SMG-02.instalmentDays"),
                    p.whole("SMG-02.minInstalments"),
                    p.whole("SMG-02.maxInstalments"),
                    p.number("all.feeTolerance"),
                    p.whole("all.feeFreshMonths"));
        }
    }

    /** A price, the share of the amounts near it, and the routes that it fits. */
    private record Cluster(Measures.Mode mode, double share, SortedSet<String> routes) {}

    FeeBandCluster(Look look, Numbers numbers, Rig rig) {
        super(look, numbers.window(), rig);
        this.numbers = numbers;
    }

    @Override
    public String ruleId() {
        return RULE;
    }

    public long getMinCredits() {
        return numbers.minCredits();
    }

    public long getDistinctPayers() {
        return Measures.payers(credits());
    }

    public long getMinSenders() {
        return numbers.minSenders();
    }

    /** Whether a payout place is a hub of any route. */
    public boolean isAtHub() {
        return credits().stream()
                .anyMatch(credit -> !rig.spellings().stops(credit.payee()).isEmpty());
    }

    /** Share of the amounts within the tolerance around the best fitting price; 0 when no price fits a route of the hub. */
    public double getModeShare() {
        return cluster().share();
    }

    public double getMinModeShare() {
        return numbers.minModeShare();
    }

    @Override
    public List<Claim> claims() {
        Party self = look.self();
        Cluster found = cluster();
        Map<String, Object> measures = new TreeMap<>();
        measures.put("credits", getCredits());
        measures.put("distinctPayers", getDistinctPayers());
        measures.put("modeAmountMinor", found.mode().amount());
        measures.put("modeShare", Claims.share(found.share()));
        measures.put("minModeShare", numbers.minModeShare());
        measures.put("days", Claims.days(credits()));
        List<String> reasons = new ArrayList<>();
        Claims.addBusiness(reasons, self, look.moment(), rig);
        if (Claims.mostlyKin(rig, credits(), look)) {
            reasons.add(Suppression.KIN.reason());
        }
        if (Claims.rentOrTuition(rig, credits(), look)) {
            reasons.add(Suppression.RENT_OR_TUITION.reason());
        }
        double strength = Measures.strength(getDistinctPayers(), numbers.minSenders());
        return List.of(new Claim(
                self,
                Role.ORGANISER,
                self.id(),
                isFresh(found) ? strength : strength / 2,
                measures,
                List.copyOf(credits()),
                List.copyOf(found.routes()),
                Role.FAMILY,
                reasons,
                Claims.innocence(rig, credits(), look)));
    }

    /** A fee band older than 36 months loses half its weight. */
    private boolean isFresh(Cluster found) {
        int year = look.moment()
                .atOffset(ZoneOffset.UTC)
                .minusMonths(numbers.freshMonths())
                .getYear();
        return found.routes().stream()
                .anyMatch(route ->
                        rig.reference().routes().newestBand(route, found.mode().amount(), numbers.feeTolerance())
                                >= year);
    }

    private Cluster cluster() {
        if (cluster == null) {
            Cluster single = cluster(Measures.amounts(credits()));
            long[] sums = instalments();
            cluster = sums.length < numbers.minSenders() ? single : better(single, cluster(sums));
        }
        return cluster;
    }

    private static Cluster better(Cluster one, Cluster other) {
        return other.share() > one.share() ? other : one;
    }

    private Cluster cluster(long[] amounts) {
        Measures.Mode mode = Measures.mode(amounts, numbers.modeTolerance());
        SortedSet<String> routes = rig.reference().routes().feeBand(mode.amount(), numbers.feeTolerance());
        routes.retainAll(Look.routes(credits(), rig.spellings()));
        double share = amounts.length == 0 || routes.isEmpty() ? 0 : (double) mode.count() / amounts.length;
        return new Cluster(mode, share, routes);
    }

    /** What each payer paid in all, where that was in two to four payments within 45 days; others as they are. */
    private long[] instalments() {
        Map<String, List<Transfer>> byPayer = new TreeMap<>();
        credits().forEach(credit -> byPayer.computeIfAbsent(credit.payer().id(), id -> new ArrayList<>())
                .add(credit));
        List<Long> sums = new ArrayList<>();
        for (List<Transfer> payments : byPayer.values()) {
            Instant first = payments.get(0).at();
            Instant last = payments.get(payments.size() - 1).at();
            boolean together = payments.size() >= numbers.minInstalments()
                    && payments.size() <= numbers.maxInstalments()
                    && !last.isAfter(first.plus(numbers.instalments()));
            if (together) {
                sums.add(Measures.sum(payments));
            } else {
                payments.forEach(payment -> sums.add(payment.baseMinor()));
            }
        }
        return sums.stream().mapToLong(Long::longValue).toArray();
    }
}
