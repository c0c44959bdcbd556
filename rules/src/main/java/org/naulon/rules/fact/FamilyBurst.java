package org.naulon.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Role;
import org.naulon.model.signal.Text;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;

/**
 * SMG-05: several relatives pay one stranger for the first time, much and in a hurry, at a place where people are held or with
 * an urgent purpose. The payers may be victims; the report goes to the protection queue.
 */
@Answers(
        rule = FamilyBurst.RULE,
        measures = {"payments", "kinPayers", "minKinPayers", "totalMinor", "hours"})
public final class FamilyBurst extends WindowFact {
    static final String RULE = "SMG-05";

    private final Numbers numbers;
    private List<Transfer> burst;

    /** The thresholds of the rule. */
    record Numbers(
            Duration window,
            long minPayments,
            long minKinPayers,
            double remittanceFactor,
            long peerMonthly,
            Duration close) {
        static Numbers of(Parameters p) {
            return new Numbers(
                    p.days("SMG-05.windowDays"),
                    p.whole("SMG-05.minPayments"),
                    p.whole("SMG-05.minKinPayers"),
                    p.number("SMG-05.remittanceFactor"),
                    p.whole("SMG-05.peerMonthlyBaseMinor"),
                    p.hours("SMG-05.closeHours"));
        }
    }

    FamilyBurst(Look look, Numbers numbers, Rig rig) {
        super(look, numbers.window(), rig);
        this.numbers = numbers;
    }

    @Override
    public String ruleId() {
        return RULE;
    }

    public long getMinPayments() {
        return numbers.minPayments();
    }

    /** Payers in the window, kin or not; cheaper than to ask who is kin. */
    public long getDistinctPayers() {
        return Measures.payers(credits());
    }

    /** Whether some payments went to a place where people are held for money, or say that they are urgent. */
    public boolean isDanger() {
        return credits().stream().anyMatch(this::atRisk);
    }

    /** Payments of the largest family of payers none of whom paid this payee before. */
    public long getBurstPayments() {
        return burst().size();
    }

    public long getKinPayers() {
        return Measures.distinct(burst(), credit -> credit.payer().id());
    }

    public long getMinKinPayers() {
        return numbers.minKinPayers();
    }

    /** What the family paid, minor units of the reporting currency. */
    public long getTotal() {
        return Measures.sum(burst());
    }

    /** Four times what a family usually sends in a month; the family's own other payments are not visible from here. */
    public double getMinTotal() {
        return numbers.remittanceFactor() * numbers.peerMonthly();
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
        Party self = look.self();
        Map<String, Object> measures = new TreeMap<>();
        measures.put("payments", getBurstPayments());
        measures.put("kinPayers", getKinPayers());
        measures.put("minKinPayers", numbers.minKinPayers());
        measures.put("totalMinor", getTotal());
        measures.put(
                "hours",
                Duration.between(
                                burst().get(0).at(),
                                burst().get(burst().size() - 1).at())
                        .toHours());
        List<String> reasons = new ArrayList<>();
        if (rig.reference().isEmergency(rig.registers().sector(self, look.moment()))) {
            reasons.add(Suppression.EMERGENCY_SERVICE.reason());
        }
        boolean kinPayee = burst().stream().anyMatch(credit -> rig.kinship().kin(credit, look.history()));
        double strength = Measures.strength(getKinPayers(), numbers.minKinPayers());
        return List.of(new Claim(
                self,
                kinPayee ? Role.UNKNOWN : Role.ORGANISER,
                self.id(),
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

    private boolean atRisk(Transfer credit) {
        return rig.spellings().isDetentionRisk(credit.payee()) || rig.purposes().is("URGENT", credit);
    }

    private List<Transfer> burst() {
        if (burst == null) {
            Map<Integer, List<Transfer>> families = new HashMap<>();
            List<Transfer> fresh = newPayers();
            int[] family = new int[fresh.size()];
            for (int i = 0; i < family.length; i++) {
                family[i] = i;
                for (int j = 0; j < i; j++) {
                    if (rig.kinship().kin(fresh.get(i).payer(), fresh.get(j).payer())) {
                        join(family, i, family[j]);
                    }
                }
            }
            for (int i = 0; i < family.length; i++) {
                families.computeIfAbsent(family[i], root -> new ArrayList<>()).add(fresh.get(i));
            }
            burst = List.of();
            families.forEach((root, payments) -> {
                if (payments.size() > burst.size()) {
                    burst = payments;
                }
            });
        }
        return burst;
    }

    /** Everybody of one's family so far becomes family of the other. */
    private static void join(int[] family, int member, int root) {
        int old = family[member];
        for (int k = 0; k <= member; k++) {
            if (family[k] == old) {
                family[k] = root;
            }
        }
    }

    private List<Transfer> newPayers() {
        Instant start = look.moment().minus(numbers.window());
        List<Transfer> before = look.history().credits(look.moment().minus(Facts.FARTHEST), start);
        return credits().stream()
                .filter(credit -> before.stream()
                        .noneMatch(old -> old.payer().id().equals(credit.payer().id())))
                .toList();
    }
}
