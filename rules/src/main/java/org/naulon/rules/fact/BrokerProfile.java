package org.naulon.rules.fact;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Role;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;

/** HAW-01: an account that works like a broker's, without a licence: many pay in, many are paid, and little stays. */
@Answers(
        rule = BrokerProfile.RULE,
        measures = {
            "distinctPayers",
            "minPayers",
            "distinctPayees",
            "minPayees",
            "passThrough",
            "tokenShare",
            "corridors",
            "totalMinor"
        })
public final class BrokerProfile extends WindowFact {
    static final String RULE = "HAW-01";

    /** A short token or number, as brokers write it into the purpose. */
    private static final Pattern TOKEN =
            Pattern.compile("\\b(?:[A-Za-z]{0,2}[0-9]{3,11}|[A-Z0-9]{4,8}[0-9][A-Z0-9]{0,4})\\b");

    private final Numbers numbers;

    /** The thresholds of the rule. */
    record Numbers(
            Duration window,
            long minPayers,
            long minPayees,
            Duration passWithin,
            double minPassThrough,
            double minOutsideShare,
            double minTokenShare,
            long minCorridors) {
        static Numbers of(Parameters p) {
            return new Numbers(
                    p.days("HAW-01.windowDays"),
                    p.whole("HAW-01.minPayers"),
                    p.whole("HAW-01.minPayees"),
                    p.hours("HAW-01.passHours"),
                    p.number("HAW-01.minPassThrough"),
                    p.number("HAW-01.minOutsideShare"),
                    p.number("HAW-01.minTokenShare"),
                    p.whole("HAW-01.minCorridors"));
        }
    }

    BrokerProfile(Look look, Numbers numbers, Rig rig) {
        super(look, numbers.window(), rig);
        this.numbers = numbers;
    }

    @Override
    public String ruleId() {
        return RULE;
    }

    @Override
    public boolean isDeterminable() {
        return Measures.allHaveBase(credits()) && Measures.allHaveBase(debits());
    }

    public long getDistinctPayers() {
        return Measures.payers(credits());
    }

    public long getMinPayers() {
        return numbers.minPayers();
    }

    public long getDistinctPayees() {
        return Measures.distinct(debits(), debit -> debit.payee().id());
    }

    public long getMinPayees() {
        return numbers.minPayees();
    }

    /** Share of what came in that went out within 72 hours. */
    public double getPassThrough() {
        return Measures.passThrough(credits(), debits(), numbers.passWithin());
    }

    public double getMinPassThrough() {
        return numbers.minPassThrough();
    }

    /** Share of the payees that are no registered business of the subject's own sector. */
    public double getOutsideShare() {
        String sector = rig.registers().sector(look.self(), look.moment());
        Map<String, Transfer> payees = new TreeMap<>();
        debits().forEach(debit -> payees.put(debit.payee().id(), debit));
        long outside = payees.values().stream()
                .filter(debit -> sector.isEmpty()
                        || !rig.registers().sector(debit.payee(), debit.at()).equals(sector))
                .count();
        return payees.isEmpty() ? 0 : (double) outside / payees.size();
    }

    public double getMinOutsideShare() {
        return numbers.minOutsideShare();
    }

    /** Share of payments with a token in the purpose. */
    public double getTokenShare() {
        List<Transfer> all = Look.inTime(credits(), debits());
        long tokens = all.stream()
                .filter(transfer -> !transfer.token().isEmpty()
                        || TOKEN.matcher(transfer.purpose()).find())
                .count();
        return all.isEmpty() ? 0 : (double) tokens / all.size();
    }

    public double getMinTokenShare() {
        return numbers.minTokenShare();
    }

    /** Number of country pairs between which money moved through the account. */
    public long getCorridors() {
        Set<String> corridors = new HashSet<>();
        for (Transfer transfer : Look.inTime(credits(), debits())) {
            String from = transfer.payer().country();
            String to = transfer.payee().country();
            if (!from.isEmpty() && !to.isEmpty() && !from.equals(to)) {
                corridors.add(from + "-" + to);
            }
        }
        return corridors.size();
    }

    public long getMinCorridors() {
        return numbers.minCorridors();
    }

    @Override
    public List<Claim> claims() {
        Party self = look.self();
        Map<String, Object> measures = new TreeMap<>();
        measures.put("distinctPayers", getDistinctPayers());
        measures.put("minPayers", numbers.minPayers());
        measures.put("distinctPayees", getDistinctPayees());
        measures.put("minPayees", numbers.minPayees());
        measures.put("passThrough", Claims.share(getPassThrough()));
        measures.put("tokenShare", Claims.share(getTokenShare()));
        measures.put("corridors", getCorridors());
        measures.put("totalMinor", Measures.sum(credits()));
        List<String> reasons = new ArrayList<>();
        Claims.addBusiness(reasons, self, look.moment(), rig);
        if (rig.groups().rosca(look.history(), look.moment())) {
            reasons.add(Suppression.ROSCA.reason());
        }
        if (rig.groups().payroll(look.history(), look.moment())) {
            reasons.add(Suppression.PAYROLL.reason());
        }
        List<Transfer> evidence = Look.inTime(credits(), debits());
        return List.of(new Claim(
                self,
                Role.FACILITATOR,
                self.id(),
                Measures.strength(getDistinctPayers(), numbers.minPayers()),
                measures,
                evidence,
                List.of(),
                Role.UNKNOWN,
                reasons,
                Map.of()));
    }
}
