package org.naulon.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Role;
import org.naulon.model.signal.Text;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;
import org.naulon.rules.detect.Family;
import org.naulon.rules.detect.Remittances;

/**
 * SMG-05: several relatives pay one stranger for the first time, much and in a hurry, at a place where people are held or with
 * an urgent purpose. The payers may be victims; the report goes to the protection queue.
 */
@Answers(
        rule = FamilyBurst.RULE,
        measures = {"payments", "kinPayers", "minKinPayers", "totalMinor", "minTotalMinor", "hours"})
public final class FamilyBurst implements Fact {
    static final String RULE = "SMG-05";

    private final Family firstPayments;
    private final Instant moment;
    private final Numbers numbers;
    private final Rig rig;
    private final List<Family.Kept> recent;
    private final List<Transfer> payments;
    private List<Transfer> burst;

    /** The thresholds of the rule. */
    record Numbers(
            Duration window,
            long minPayments,
            long minKinPayers,
            double remittanceFactor,
            long peerMonthly,
            Duration close,
            Duration baseline,
            Duration minHistory) {
        static Numbers of(Parameters p) {
            return new Numbers(
                    p.days("SMG-05.windowDays"),
                    p.whole("SMG-05.minPayments"),
                    p.whole("SMG-05.minKinPayers"),
                    p.number("SMG-05.remittanceFactor"),
                    p.whole("SMG-05.peerMonthlyBaseMinor"),
                    p.hours("SMG-05.closeHours"),
                    p.days("SMG-05.baselineDays"),
                    p.days("all.baselineMinHistoryDays"));
        }
    }

    FamilyBurst(Family firstPayments, Instant moment, Numbers numbers, Rig rig) {
        this.firstPayments = firstPayments;
        this.moment = moment;
        this.numbers = numbers;
        this.rig = rig;
        this.recent = firstPayments.payments(moment.minus(numbers.window()), moment);
        this.payments = recent.stream().map(Family.Kept::transfer).toList();
    }

    /** Whether a payment went to a place where people are held for money, or says that it is urgent. */
    static boolean isAtRisk(Transfer payment, Rig rig) {
        return rig.spellings().isDetentionRisk(payment.payee())
                || rig.purposes().is("URGENT", payment);
    }

    @Override
    public String ruleId() {
        return RULE;
    }

    @Override
    public boolean isDeterminable() {
        return Measures.allHaveBase(burst());
    }

    /** Payments in the window by people who were new to the payee. */
    public long getPayments() {
        return payments.size();
    }

    public long getMinPayments() {
        return numbers.minPayments();
    }

    /** Payers in the window, kin or not; cheaper than to ask who is kin. */
    public long getDistinctPayers() {
        return Measures.payers(payments);
    }

    /** Whether some of the family's payments went to a place where people are held for money, or say that they are urgent. */
    public boolean isDanger() {
        return burst().stream().anyMatch(payment -> isAtRisk(payment, rig));
    }

    /** Payments of the family with most payers, none of whom paid this payee before. */
    public long getBurstPayments() {
        return burst().size();
    }

    public long getKinPayers() {
        return payers(burst());
    }

    public long getMinKinPayers() {
        return numbers.minKinPayers();
    }

    /** What the family paid, minor units of the reporting currency. */
    public long getTotal() {
        return Measures.sum(burst());
    }

    /**
     * Four times what this family sends in a month: the median of what its payers together sent in the 180 days before the
     * window, in periods of 30 days. A family known for less than 60 days, or that sends in fewer than half of the months,
     * has its peers' figure.
     */
    public long getMinTotal() {
        return Math.round(numbers.remittanceFactor() * monthly());
    }

    /** Whether two payments came within a day, or each sooner after the one before. */
    public boolean isHurried() {
        List<Long> gaps = new ArrayList<>();
        for (int i = 1; i < burst().size(); i++) {
            gaps.add(Duration.between(burst().get(i - 1).at(), burst().get(i).at())
                    .getSeconds());
        }
        boolean close = gaps.stream().anyMatch(gap -> gap < numbers.close().getSeconds());
        boolean shrinking = gaps.size() >= 2;
        for (int i = 1; i < gaps.size(); i++) {
            shrinking &= gaps.get(i) < gaps.get(i - 1);
        }
        return close || shrinking;
    }

    @Override
    public List<Claim> claims() {
        Party payee = burst().get(burst().size() - 1).payee();
        Map<String, Object> measures = new TreeMap<>();
        measures.put("payments", getBurstPayments());
        measures.put("kinPayers", getKinPayers());
        measures.put("minKinPayers", numbers.minKinPayers());
        measures.put("totalMinor", getTotal());
        measures.put("minTotalMinor", getMinTotal());
        measures.put(
                "hours",
                Duration.between(
                                burst().get(0).at(),
                                burst().get(burst().size() - 1).at())
                        .toHours());
        List<String> reasons = new ArrayList<>();
        if (rig.reference().isEmergency(rig.registers().sector(payee, moment))) {
            reasons.add(Suppression.EMERGENCY_SERVICE.reason());
        }
        boolean kinPayee = burst().stream()
                .anyMatch(payment -> rig.kinship().kin(payment.payer(), payment.payee())
                        || rig.kinship().declared(payment));
        double strength = Measures.strength(getKinPayers(), numbers.minKinPayers());
        return List.of(new Claim(
                payee,
                kinPayee ? Role.UNKNOWN : Role.ORGANISER,
                payee.id(),
                kinPayee ? strength / 2 : strength,
                measures,
                List.copyOf(burst()),
                List.copyOf(Look.routes(burst(), rig.spellings())),
                Role.VICTIM,
                reasons,
                kinPayee
                        ? Map.of(
                                "kinPayee",
                                new Text(
                                        "The payee seems to be kin of the payers.",
                                        "Le bénéficiaire semble être un proche des payeurs."))
                        : Map.of()));
    }

    private static long payers(List<Transfer> family) {
        return Measures.distinct(family, payment -> payment.payer().id());
    }

    private long monthly() {
        Map<String, Remittances> family = new TreeMap<>();
        Set<String> payers = new HashSet<>();
        burst().forEach(payment -> payers.add(payment.payer().id()));
        for (Family.Kept kept : recent) {
            if (payers.contains(kept.transfer().payer().id()) && kept.remittances() != null) {
                family.put(kept.transfer().payer().id(), kept.remittances());
            }
        }
        long end = Remittances.period(moment.minus(numbers.window()));
        long known =
                family.values().stream().mapToLong(Remittances::first).min().orElse(end);
        long start = Math.max(known, end - numbers.baseline().toDays() / Remittances.DAYS);
        if ((end - start) * Remittances.DAYS < numbers.minHistory().toDays()) {
            return numbers.peerMonthly();
        }
        long[] months = new long[(int) (end - start)];
        for (int i = 0; i < months.length; i++) {
            long month = start + i;
            months[i] =
                    family.values().stream().mapToLong(payer -> payer.in(month)).sum();
        }
        long median = Measures.median(months);
        return median > 0 ? median : numbers.peerMonthly();
    }

    private List<Transfer> burst() {
        if (burst == null) {
            burst = List.of();
            for (List<Transfer> family : families()) {
                long more = payers(family) - payers(burst);
                if (more > 0 || more == 0 && family.size() > burst.size()) {
                    burst = family;
                }
            }
        }
        return burst;
    }

    /** The new payers' payments by family: payers with a common sign are of one, and so are those whom one more joins. */
    private Iterable<List<Transfer>> families() {
        List<Transfer> fresh = newPayers();
        int[] joined = new int[fresh.size()];
        Map<String, Integer> bySign = new HashMap<>();
        for (int i = 0; i < joined.length; i++) {
            joined[i] = i;
            Party payer = fresh.get(i).payer();
            Set<String> signs = rig.kinship().signs(payer);
            signs.add("id:" + payer.id());
            for (String sign : signs) {
                Integer other = bySign.putIfAbsent(sign, i);
                if (other != null) {
                    joined[root(joined, i)] = root(joined, other);
                }
            }
        }
        Map<Integer, List<Transfer>> families = new LinkedHashMap<>();
        for (int i = 0; i < joined.length; i++) {
            families.computeIfAbsent(root(joined, i), root -> new ArrayList<>()).add(fresh.get(i));
        }
        return families.values();
    }

    private static int root(int[] joined, int member) {
        int root = member;
        while (joined[root] != root) {
            root = joined[root];
        }
        return root;
    }

    private List<Transfer> newPayers() {
        Set<String> known = new HashSet<>();
        firstPayments
                .payments(Instant.MIN, moment.minus(numbers.window()))
                .forEach(kept -> known.add(kept.transfer().payer().id()));
        return payments.stream()
                .filter(payment -> !known.contains(payment.payer().id()))
                .toList();
    }
}
