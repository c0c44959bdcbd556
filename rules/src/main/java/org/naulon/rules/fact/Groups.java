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

    /**
     * A savings club without a treasurer, of which a cycle is a part: in each round all others pay one member equal amounts, in
     * the next one another member. At least two rounds show all members; the first one may have begun before what is known,
     * and the last one is not over when a payment of it closes the cycle.
     *
     * @param cycle payments in time order
     * @param around what the members were paid meanwhile, in time order, the cycle among it
     */
    boolean paysEachOtherInTurn(List<Transfer> cycle, List<Transfer> around) {
        double tolerance = parameters.number("all.roscaTolerance");
        long share = cycle.get(0).baseMinor();
        if (!cycle.stream().allMatch(payment -> near(payment.baseMinor(), share, tolerance))) {
            return false;
        }
        List<Round> rounds = Round.of(around.stream()
                .filter(payment -> near(payment.baseMinor(), share, tolerance))
                .toList());
        Set<String> members = new HashSet<>();
        rounds.forEach(round -> members.addAll(round.people()));
        long whole =
                rounds.stream().filter(round -> round.people().equals(members)).count();
        long begun = rounds.stream().map(Round::winner).distinct().count();
        return members.size() >= parameters.whole("all.roscaMinMembers")
                && begun == rounds.size()
                && whole >= 2
                && rounds.subList(1, rounds.size() - 1).stream()
                        .allMatch(round -> round.people().equals(members))
                && even(rounds.stream().map(Round::begun).toList());
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

    private boolean even(List<Instant> moments) {
        long[] gaps = new long[Math.max(0, moments.size() - 1)];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = moments.get(i + 1).getEpochSecond() - moments.get(i).getEpochSecond();
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
