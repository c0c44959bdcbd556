package org.naulon.rules.fact;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Text;
import org.naulon.model.transfer.Transfer;

/** What the claims of several facts have in common. */
final class Claims {
    private Claims() {}

    /** A share as reports show it, four decimals. */
    static double share(double value) {
        return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_UP).doubleValue();
    }

    /** Days from the first to the last transfer, begun days counted. */
    static long days(List<Transfer> transfers) {
        Duration span = Duration.between(
                transfers.get(0).at(), transfers.get(transfers.size() - 1).at());
        return span.toDays() + 1;
    }

    /** Adds the reasons that lie in what the subject is registered as. */
    static void addBusiness(List<String> reasons, Party subject, Instant moment, Rig rig) {
        String sector = rig.registers().sector(subject, moment);
        if (rig.reference().hasManyPayers(sector)) {
            reasons.add(Suppression.REGISTERED_BUSINESS.reason());
        }
        if (rig.registers().isLicensed(subject, moment)) {
            reasons.add(Suppression.LICENSED.reason());
        }
    }

    /** Whether at least half of the payers seem to be kin of the payee, as when an elder receives for a family. */
    static boolean mostlyKin(Rig rig, List<Transfer> credits, Look look) {
        Set<String> payers = new HashSet<>();
        Set<String> kin = new HashSet<>();
        for (Transfer credit : credits) {
            if (payers.add(credit.payer().id()) && rig.kinship().kin(credit, look.history())) {
                kin.add(credit.payer().id());
            }
        }
        return 2 * kin.size() >= payers.size();
    }

    /** At least 80 % equal amounts for rent or tuition, in at least 10 months of the year. */
    static boolean rentOrTuition(Rig rig, List<Transfer> credits, Look look) {
        double equal = rig.parameters().number("all.equalShare");
        Measures.Mode mode = Measures.mode(Measures.amounts(credits), 0);
        long purpose = credits.stream()
                .filter(credit ->
                        rig.purposes().is("RENT", credit) || rig.purposes().is("TUITION", credit))
                .count();
        Set<String> months = new HashSet<>();
        look.credits(Duration.ofDays(365))
                .forEach(credit -> months.add(credit.day().toString().substring(0, 7)));
        return mode.count() >= equal * credits.size()
                && purpose >= equal * credits.size()
                && months.size() >= rig.parameters().whole("all.steadyMonths");
    }

    /** What speaks for the payee without silencing the rule. */
    static Map<String, Text> innocence(Rig rig, List<Transfer> credits, Look look) {
        Map<String, Text> found = new TreeMap<>();
        long kin = credits.stream()
                .filter(credit -> rig.kinship().kin(credit, look.history()))
                .map(credit -> credit.payer().id())
                .distinct()
                .count();
        if (kin > 0) {
            found.put(
                    "kinAmongPayers",
                    new Text(
                            "Payers who seem to be kin of the payee: " + kin + ".",
                            "Payeurs qui semblent être des proches du bénéficiaire : " + kin + "."));
        }
        Transfer last = credits.get(credits.size() - 1);
        if (rig.reference().seasons().multiplier(last.day(), last.payee().country()) > 1) {
            found.put(
                    "season",
                    new Text(
                            "Families send more at this time of the year.",
                            "Les familles envoient davantage à cette période de l'année."));
        }
        return found;
    }
}
