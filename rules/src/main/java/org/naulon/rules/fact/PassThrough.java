package org.naulon.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Role;
import org.naulon.model.transfer.TimePrecision;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;

/**
 * LAU-01: money hardly rests. A cycle is one inflow of at least 3,000 EUR of which at least 90 % goes out within 48 hours and
 * at most 5 % is left at the end of that day; three cycles in 30 days.
 */
@Answers(
        rule = PassThrough.RULE,
        measures = {"cycles", "minCycles", "days", "totalMinor"})
public final class PassThrough extends WindowFact {
    static final String RULE = "LAU-01";

    private final Numbers numbers;
    private List<List<Transfer>> cycles;

    /** The thresholds of the rule. */
    record Numbers(
            Duration window,
            long minInflow,
            Duration passWithin,
            double minPassThrough,
            double maxBalance,
            long minCycles) {
        static Numbers of(Parameters p) {
            return new Numbers(
                    p.days("LAU-01.windowDays"),
                    p.whole("LAU-01.minInflowBaseMinor"),
                    p.hours("LAU-01.passHours"),
                    p.number("LAU-01.minPassThrough"),
                    p.number("LAU-01.maxBalanceShare"),
                    p.whole("LAU-01.minCycles"));
        }
    }

    PassThrough(Look look, Numbers numbers, Rig rig) {
        super(look, numbers.window(), rig);
        this.numbers = numbers;
    }

    @Override
    public String ruleId() {
        return RULE;
    }

    /** Not when amounts are unknown in EUR, or when it hangs on the order within a day of dates without a time. */
    @Override
    public boolean isDeterminable() {
        if (!Measures.allHaveBase(credits())) {
            return false;
        }
        return getCycles() >= numbers.minCycles() || search(true).size() < numbers.minCycles();
    }

    /** Number of inflows that went out again. */
    public long getCycles() {
        return cycles().size();
    }

    public long getMinCycles() {
        return numbers.minCycles();
    }

    @Override
    public List<Claim> claims() {
        Party self = look.self();
        long found = getCycles();
        List<Transfer> evidence =
                cycles().stream().flatMap(List::stream).sorted(Transfer.BY_TIME).toList();
        Map<String, Object> measures = new TreeMap<>();
        measures.put("cycles", found);
        measures.put("minCycles", numbers.minCycles());
        measures.put("days", Claims.days(evidence));
        measures.put(
                "totalMinor",
                Measures.sum(evidence.stream()
                        .filter(transfer -> transfer.payee().id().equals(self.id()))
                        .toList()));
        List<String> reasons = new ArrayList<>();
        if (rig.registers().isLicensed(self, look.moment())) {
            reasons.add(Suppression.LICENSED.reason());
        }
        if (rig.groups().payroll(look.history(), look.moment())) {
            reasons.add(Suppression.PAYROLL.reason());
        }
        return List.of(new Claim(
                self,
                Role.MULE,
                self.id(),
                Measures.strength(found, numbers.minCycles()),
                measures,
                evidence,
                List.of(),
                Role.UNKNOWN,
                reasons,
                Map.of()));
    }

    /**
     * The cycles, each with its inflow and outflows.
     *
     * @param anyOrder whether dates without a time of day are taken as coming after an inflow of the same day
     */
    private List<List<Transfer>> search(boolean anyOrder) {
        List<List<Transfer>> found = new ArrayList<>();
        Set<String> used = new HashSet<>();
        for (Transfer credit : credits()) {
            if (credit.baseMinor() >= numbers.minInflow()) {
                List<Transfer> out = outflows(credit, used, anyOrder);
                if (isCycle(credit, out)) {
                    out.forEach(debit -> used.add(debit.id()));
                    out.add(0, credit);
                    found.add(out);
                }
            }
        }
        return found;
    }

    /** Debits until the inflow is used up or the last day ends; no payment serves two inflows. */
    private List<Transfer> outflows(Transfer credit, Set<String> used, boolean anyOrder) {
        Instant endOfDay = credit.at()
                .plus(numbers.passWithin())
                .truncatedTo(ChronoUnit.DAYS)
                .plus(1, ChronoUnit.DAYS)
                .minusMillis(1);
        Instant end = endOfDay.isAfter(look.moment()) ? look.moment() : endOfDay;
        Instant start = credit.at().truncatedTo(ChronoUnit.DAYS).minusMillis(1);
        List<Transfer> out = new ArrayList<>();
        long left = credit.baseMinor();
        for (Transfer debit : look.history().debits(start, end)) {
            if (left <= 0) {
                break;
            }
            if (debit.hasBase() && !used.contains(debit.id()) && follows(credit, debit, anyOrder)) {
                out.add(debit);
                left -= debit.baseMinor();
            }
        }
        return out;
    }

    /** Within one day, two dates without a time of day have no order. */
    private static boolean follows(Transfer credit, Transfer debit, boolean anyOrder) {
        if (credit.precision() == TimePrecision.INSTANT && debit.precision() == TimePrecision.INSTANT) {
            return debit.at().isAfter(credit.at());
        }
        return anyOrder ? !debit.day().isBefore(credit.day()) : debit.day().isAfter(credit.day());
    }

    private boolean isCycle(Transfer credit, List<Transfer> out) {
        Instant within = credit.at().plus(numbers.passWithin());
        long soon = 0;
        long all = 0;
        for (Transfer debit : out) {
            all += debit.baseMinor();
            soon += debit.at().isAfter(within) ? 0 : debit.baseMinor();
        }
        return soon >= numbers.minPassThrough() * credit.baseMinor()
                && credit.baseMinor() - all <= numbers.maxBalance() * credit.baseMinor();
    }

    private List<List<Transfer>> cycles() {
        if (cycles == null) {
            cycles = search(false);
        }
        return cycles;
    }
}
