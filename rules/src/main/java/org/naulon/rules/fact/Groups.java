package org.naulon.rules.fact;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;

/** Innocent groups around one party: savings clubs and payrolls. */
final class Groups {
    private final Parameters parameters;
    private final Purposes purposes;

    Groups(Parameters parameters, Purposes purposes) {
        this.parameters = parameters;
        this.purposes = purposes;
    }

    /**
     * A savings club whose treasurer the party is: at least four members who contribute equal amounts at even intervals, and
     * pay-outs of the whole pot, less the winner's own share or not, that go round among them.
     */
    boolean rosca(PartyHistory treasurer, Instant moment) {
        Instant since = moment.minus(parameters.days("all.baselineDays"));
        List<Transfer> credits = treasurer.credits(since, moment);
        double tolerance = parameters.number("all.roscaTolerance");
        if (credits.isEmpty() || !Measures.allHaveBase(credits)) {
            return false;
        }
        Measures.Mode share = Measures.mode(Measures.amounts(credits), tolerance);
        Map<String, List<Instant>> members = new HashMap<>();
        for (Transfer credit : credits) {
            if (near(credit.baseMinor(), share.amount(), tolerance)) {
                members.computeIfAbsent(credit.payer().id(), id -> new ArrayList<>())
                        .add(credit.at());
            }
        }
        int size = members.size();
        return size >= parameters.whole("all.roscaMinMembers")
                && share.count() >= 0.9 * credits.size()
                && members.values().stream().allMatch(this::even)
                && paysOutInTurn(treasurer.debits(since, moment), members, share.amount());
    }

    /** Pays at least three people in each of three months running, on nearly the same day, as salary. */
    boolean payroll(PartyHistory payer, Instant moment) {
        Map<String, TreeMap<YearMonth, Integer>> days = new HashMap<>();
        for (Transfer debit : payer.debits(moment.minus(parameters.days("all.baselineDays")), moment)) {
            if (purposes.is("SALARY", debit)) {
                days.computeIfAbsent(debit.payee().id(), id -> new TreeMap<>())
                        .put(
                                YearMonth.from(debit.at().atOffset(ZoneOffset.UTC)),
                                debit.day().getDayOfMonth());
            }
        }
        long regular = days.values().stream().filter(this::monthly).count();
        return regular >= parameters.whole("all.payrollMinPayees");
    }

    private boolean monthly(TreeMap<YearMonth, Integer> days) {
        int running = 1;
        int longest = 1;
        for (YearMonth month : days.keySet()) {
            running = days.containsKey(month.minusMonths(1)) ? running + 1 : 1;
            longest = Math.max(longest, running);
        }
        int earliest = days.values().stream().mapToInt(day -> day).min().orElse(0);
        int latest = days.values().stream().mapToInt(day -> day).max().orElse(0);
        return longest >= parameters.whole("all.payrollMonths")
                && latest - earliest <= parameters.whole("all.payrollDaySpread");
    }

    private boolean even(List<Instant> contributions) {
        long[] gaps = new long[Math.max(0, contributions.size() - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = contributions.get(i + 1).getEpochSecond()
                    - contributions.get(i).getEpochSecond();
        }
        return Measures.variation(gaps) <= parameters.number("all.roscaMaxVariation");
    }

    private boolean paysOutInTurn(List<Transfer> debits, Map<String, List<Instant>> members, long share) {
        double tolerance = parameters.number("all.roscaPayoutTolerance");
        Set<String> winners = new HashSet<>();
        String last = "";
        for (Transfer debit : debits) {
            String payee = debit.payee().id();
            boolean pot = near(debit.baseMinor(), share * members.size(), tolerance)
                    || near(debit.baseMinor(), share * (members.size() - 1), tolerance);
            if (!members.containsKey(payee) || !pot || payee.equals(last)) {
                return false;
            }
            winners.add(payee);
            last = payee;
        }
        return !winners.isEmpty();
    }

    private static boolean near(long amount, long target, double tolerance) {
        return Math.abs(amount - target) <= target * tolerance;
    }
}
