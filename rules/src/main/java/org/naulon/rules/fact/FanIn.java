package org.naulon.rules.fact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Role;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;

/** SMG-01: many unrelated senders pay one party within a window. */
@Answers(
        rule = FanIn.RULE,
        measures = {
            "distinctPayers",
            "minSenders",
            "payerCities",
            "payerCountries",
            "medianAmountMinor",
            "unrelatedShare",
            "days",
            "totalMinor"
        })
public final class FanIn extends WindowFact {
    static final String RULE = "SMG-01";

    private final Numbers numbers;
    private Map<String, Transfer> payers;
    private double unrelatedShare = -1;

    /** The thresholds of the rule. */
    record Numbers(
            Duration window,
            long minSenders,
            double minUnrelatedShare,
            long minCities,
            long minCountries,
            long minMedian,
            long maxMedian,
            Baseline.Numbers baseline) {
        static Numbers of(Parameters p) {
            return new Numbers(
                    p.days("SMG-01.windowDays"),
                    p.whole("SMG-01.minSenders"),
                    p.number("SMG-01.minUnrelatedShare"),
                    p.whole("SMG-01.minCities"),
                    p.whole("SMG-01.minCountries"),
                    p.whole("SMG-01.minMedianBaseMinor"),
                    p.whole("SMG-01.maxMedianBaseMinor"),
                    Baseline.Numbers.of(p, "SMG-01.peerMedianSenders", "SMG-01.peerMad"));
        }
    }

    FanIn(Look look, Numbers numbers, Rig rig) {
        super(look, numbers.window(), rig);
        this.numbers = numbers;
    }

    @Override
    public String ruleId() {
        return RULE;
    }

    public long getDistinctPayers() {
        return payers().size();
    }

    /** The least number of senders outside any season. */
    public long getMinSenders() {
        return numbers.minSenders();
    }

    /** The same, raised in the season of the country where the money arrives. */
    public double getSeasonalSenders() {
        Transfer last = credits().get(credits().size() - 1);
        return numbers.minSenders()
                * rig.reference().seasons().multiplier(last.day(), last.payee().country());
    }

    /** Share of the payers that are no kin of the payee. */
    public double getUnrelatedShare() {
        if (unrelatedShare < 0) {
            long unrelated = payers().values().stream()
                    .filter(credit -> !rig.kinship().kin(credit, look.history()))
                    .count();
            unrelatedShare = payers().isEmpty() ? 0 : (double) unrelated / payers().size();
        }
        return unrelatedShare;
    }

    public double getMinUnrelatedShare() {
        return numbers.minUnrelatedShare();
    }

    public long getPayerCities() {
        return Measures.distinct(credits(), credit -> rig.spellings().place(credit.payer()));
    }

    public long getMinCities() {
        return numbers.minCities();
    }

    public long getPayerCountries() {
        return Measures.distinct(credits(), credit -> credit.payer().country());
    }

    public long getMinCountries() {
        return numbers.minCountries();
    }

    /** Middle amount, minor units of the reporting currency. */
    public long getMedian() {
        return Measures.median(Measures.amounts(credits()));
    }

    public long getMinMedian() {
        return numbers.minMedian();
    }

    public long getMaxMedian() {
        return numbers.maxMedian();
    }

    /** Whether there are many more payers than this payee had before, or than its peers have. */
    public boolean isSpike() {
        return Baseline.isSpike(getDistinctPayers(), look, numbers.window(), numbers.baseline());
    }

    @Override
    public List<Claim> claims() {
        Party self = look.self();
        Map<String, Object> measures = new TreeMap<>();
        measures.put("distinctPayers", getDistinctPayers());
        measures.put("minSenders", numbers.minSenders());
        measures.put("payerCities", getPayerCities());
        measures.put("payerCountries", getPayerCountries());
        measures.put("medianAmountMinor", getMedian());
        measures.put("unrelatedShare", Claims.share(getUnrelatedShare()));
        measures.put("days", Claims.days(credits()));
        measures.put("totalMinor", Measures.sum(credits()));
        List<String> reasons = new ArrayList<>();
        Claims.addBusiness(reasons, self, look.moment(), rig);
        if (rig.groups().rosca(look.history(), look.moment())) {
            reasons.add(Suppression.ROSCA.reason());
        }
        if (Claims.rentOrTuition(rig, credits(), look)) {
            reasons.add(Suppression.RENT_OR_TUITION.reason());
        }
        return List.of(new Claim(
                self,
                Role.FACILITATOR,
                self.id(),
                Measures.strength(getDistinctPayers(), numbers.minSenders()),
                measures,
                List.copyOf(credits()),
                List.copyOf(Look.routes(credits(), rig.spellings())),
                Role.FAMILY,
                reasons,
                Claims.innocence(rig, credits(), look)));
    }

    /** The latest credit of each payer. */
    private Map<String, Transfer> payers() {
        if (payers == null) {
            payers = new TreeMap<>();
            for (Transfer credit : credits()) {
                if (Measures.isKnown(credit.payer())) {
                    payers.put(credit.payer().id(), credit);
                }
            }
            payers.remove(look.history().partyId());
        }
        return payers;
    }
}
