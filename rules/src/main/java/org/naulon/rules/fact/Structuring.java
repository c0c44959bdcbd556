package org.naulon.rules.fact;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.naulon.model.money.Money;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Role;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;

/**
 * LAU-02: cash paid in or drawn in pieces that stay below the reporting threshold: three pieces in five business days, or many
 * more just below the threshold than beside it.
 */
@Answers(
        rule = Structuring.RULE,
        measures = {"pieces", "minTransactions", "threshold", "sumFactor", "density", "days"})
public final class Structuring implements Fact {
    static final String RULE = "LAU-02";

    private final Look look;
    private final Numbers numbers;
    private final Rig rig;
    private List<Transfer> pieces;
    private List<Transfer> cash;

    /** The thresholds of the rule. */
    record Numbers(
            int businessDays,
            long minTransactions,
            double lowerShare,
            double minSumFactor,
            Duration densityWindow,
            long densityTransactions,
            double densityFactor,
            double binShare) {
        static Numbers of(Parameters p) {
            return new Numbers(
                    (int) p.whole("LAU-02.businessDays"),
                    p.whole("LAU-02.minTransactions"),
                    p.number("LAU-02.lowerShare"),
                    p.number("LAU-02.minSumFactor"),
                    p.days("LAU-02.densityDays"),
                    p.whole("LAU-02.densityTransactions"),
                    p.number("LAU-02.densityFactor"),
                    p.number("LAU-02.binShare"));
        }
    }

    Structuring(Look look, Numbers numbers, Rig rig) {
        this.look = look;
        this.numbers = numbers;
        this.rig = rig;
    }

    @Override
    public String ruleId() {
        return RULE;
    }

    @Override
    public boolean isDeterminable() {
        return true;
    }

    /** Cash payments in the longer window; the first and cheapest question. */
    public long getCashPayments() {
        return cash().size();
    }

    public long getMinTransactions() {
        return numbers.minTransactions();
    }

    /** Cash payments of at least 70 % of the threshold and below it, in five business days. */
    public long getPieces() {
        return pieces().size();
    }

    /** Sum of the pieces in thresholds. */
    public double getSumFactor() {
        double sum = 0;
        for (Transfer piece : pieces()) {
            sum += ofThreshold(piece);
        }
        return sum;
    }

    public double getMinSumFactor() {
        return numbers.minSumFactor();
    }

    /** How much denser cash payments are just below the threshold than beside; 0 with too few of them. */
    public double getDensity() {
        if (cash().size() < numbers.densityTransactions()) {
            return 0;
        }
        double width = numbers.binShare();
        int below = count(1 - width, 1);
        int neighbours = count(1 - 2 * width, 1 - width) + count(1, 1 + width);
        return below / Math.max(1.0, neighbours / 2.0);
    }

    public double getMinDensity() {
        return numbers.densityFactor();
    }

    @Override
    public List<Claim> claims() {
        Party self = look.self();
        boolean counted = getPieces() >= numbers.minTransactions() && getSumFactor() >= numbers.minSumFactor();
        List<Transfer> evidence = counted ? pieces() : between(1 - numbers.binShare(), 1);
        Money threshold = threshold(evidence.get(evidence.size() - 1));
        Map<String, Object> measures = new TreeMap<>();
        measures.put("pieces", evidence.size());
        measures.put("minTransactions", numbers.minTransactions());
        measures.put("threshold", threshold.toString());
        measures.put("sumFactor", Claims.share(getSumFactor()));
        measures.put("density", Claims.share(getDensity()));
        measures.put("days", Claims.days(evidence));
        List<String> reasons = new ArrayList<>();
        if (steadyTakings(self)) {
            reasons.add(Suppression.STEADY_TAKINGS.reason());
        }
        return List.of(new Claim(
                self,
                Role.FACILITATOR,
                self.id(),
                counted
                        ? Measures.strength(getSumFactor(), numbers.minSumFactor())
                        : Measures.strength(getDensity(), numbers.densityFactor()),
                measures,
                List.copyOf(evidence),
                List.of(),
                Role.UNKNOWN,
                reasons,
                Map.of()));
    }

    /** A registered business that pays in its takings once a day, and these hardly vary. */
    private boolean steadyTakings(Party self) {
        if (rig.registers().sector(self, look.moment()).isEmpty()) {
            return false;
        }
        Map<LocalDate, Long> days = new TreeMap<>();
        boolean onceADay = true;
        for (Transfer transfer : look.credits(numbers.densityWindow())) {
            if (transfer.channel() == Channel.CASH && transfer.hasBase()) {
                onceADay &= days.put(transfer.day(), transfer.baseMinor()) == null;
            }
        }
        long[] totals = days.values().stream().mapToLong(Long::longValue).toArray();
        return onceADay
                && totals.length >= numbers.minTransactions()
                && Measures.variation(totals) <= rig.parameters().number("all.roscaMaxVariation");
    }

    private List<Transfer> pieces() {
        if (pieces == null) {
            Instant since = businessDaysBefore(look.moment());
            pieces = between(numbers.lowerShare(), 1).stream()
                    .filter(transfer -> transfer.at().isAfter(since))
                    .toList();
        }
        return pieces;
    }

    private int count(double from, double below) {
        return between(from, below).size();
    }

    private List<Transfer> between(double from, double below) {
        return cash().stream()
                .filter(transfer -> ofThreshold(transfer) >= from && ofThreshold(transfer) < below)
                .toList();
    }

    private List<Transfer> cash() {
        if (cash == null) {
            List<Transfer> credits = ofCash(look.credits(numbers.densityWindow()));
            List<Transfer> debits = ofCash(look.debits(numbers.densityWindow()));
            cash = debits.isEmpty() ? credits : credits.isEmpty() ? debits : Look.inTime(credits, debits);
        }
        return cash;
    }

    private static List<Transfer> ofCash(List<Transfer> transfers) {
        List<Transfer> cash = List.of();
        for (Transfer transfer : transfers) {
            if (transfer.channel() == Channel.CASH) {
                cash = cash.isEmpty() ? new ArrayList<>() : cash;
                cash.add(transfer);
            }
        }
        return cash;
    }

    /** The amount in thresholds of the place: in its own currency where that is the threshold's, else by the base amounts. */
    private double ofThreshold(Transfer transfer) {
        Money threshold = threshold(transfer);
        if (threshold.currency().equals(transfer.currency())) {
            return (double) transfer.amountMinor() / threshold.minor();
        }
        long base = rig.rates().toBase(threshold.minor(), threshold.currency(), transfer.day());
        return transfer.hasBase() && base > 0 ? (double) transfer.baseMinor() / base : 0;
    }

    private Money threshold(Transfer transfer) {
        Party holder = transfer.payee().id().equals(look.history().partyId()) ? transfer.payee() : transfer.payer();
        return rig.reference().thresholds().of(holder.country(), "CASH");
    }

    private Instant businessDaysBefore(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
        for (int left = numbers.businessDays() - 1; left > 0; left--) {
            do {
                day = day.minusDays(1);
            } while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY);
        }
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }
}
