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
public final class PassThrough implements Fact {
    static final String RULE = "LAU-01";

    private final Look look;
    private final Numbers numbers;
    private final Rig rig;
    private List<Transfer> credits;
    private List<Transfer> evidence;
    private int cycles = -1;

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
        return Measures.allHaveBase(credits());
    }

    /** Number of credits in the window. */
    public int getCredits() {
        return credits().size();
    }

    /** Number of debits in the window. */
    public int getDebits() {
        return look.debits(numbers.window()).size();
    }

    /** Number of inflows that went out again. */
    public int getCycles() {
        if (cycles < 0) {
            search();
        }
        return cycles;
    }

    public long getMinCycles() {
        return numbers.minCycles();
    }

    @Override
    public List<Claim> claims() {
        Party self = look.self();
        int found = getCycles();
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
                List.copyOf(evidence),
                List.of(),
                Role.UNKNOWN,
                reasons,
                Map.of()));
    }

    private void search() {
        List<Transfer> parts = new ArrayList<>();
        Set<String> used = new HashSet<>();
        int found = 0;
        for (Transfer credit : credits()) {
            if (credit.baseMinor() >= numbers.minInflow()) {
                List<Transfer> out = outflows(credit, used);
                if (isCycle(credit, out)) {
                    found++;
                    parts.add(credit);
                    parts.addAll(out);
                    out.forEach(debit -> used.add(debit.id()));
                }
            }
        }
        parts.sort(Transfer.BY_TIME);
        evidence = parts;
        cycles = found;
    }

    /** Debits until the inflow is used up or the last day ends; no payment serves two inflows. */
    private List<Transfer> outflows(Transfer credit, Set<String> used) {
        Instant endOfDay = credit.at()
                .plus(numbers.passWithin())
                .truncatedTo(ChronoUnit.DAYS)
                .plus(1, ChronoUnit.DAYS)
                .minusMillis(1);
        Instant end = endOfDay.isAfter(look.moment()) ? look.moment() : endOfDay;
        List<Transfer> out = new ArrayList<>();
        long left = credit.baseMinor();
        for (Transfer debit : look.history().debits(credit.at().minusMillis(1), end)) {
            if (left <= 0) {
                break;
            }
            if (debit.hasBase() && !used.contains(debit.id()) && follows(credit, debit)) {
                out.add(debit);
                left -= debit.baseMinor();
            }
        }
        return out;
    }

    /** Within one day, two dates without a time of day have no order. */
    private static boolean follows(Transfer credit, Transfer debit) {
        boolean timed = credit.precision() == TimePrecision.INSTANT && debit.precision() == TimePrecision.INSTANT;
        return timed ? debit.at().isAfter(credit.at()) : debit.day().isAfter(credit.day());
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

    private List<Transfer> credits() {
        if (credits == null) {
            credits = look.credits(numbers.window());
        }
        return credits;
    }
}
