package org.naulon.rules.fact;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Role;
import org.naulon.model.transfer.Transfer;

/** LAU-04: payments that follow each other in time and bring most of the value back to the party that paid first. */
@Answers(
        rule = Cycle.RULE,
        byCorridor = false,
        measures = {"hops", "minHops", "firstAmountMinor", "returned", "minReturned", "days"})
public final class Cycle implements Fact {
    static final String RULE = "LAU-04";

    private final List<Transfer> payments;
    private final List<Transfer> around;
    private final Rig rig;

    Cycle(List<Transfer> payments, List<Transfer> around, Rig rig) {
        this.payments = payments;
        this.around = around;
        this.rig = rig;
    }

    @Override
    public String ruleId() {
        return RULE;
    }

    @Override
    public boolean isDeterminable() {
        return Measures.allHaveBase(payments);
    }

    public long getHops() {
        return payments.size();
    }

    public long getMinHops() {
        return rig.parameters().whole("LAU-04.minHops");
    }

    public long getMaxHops() {
        return rig.parameters().whole("LAU-04.maxHops");
    }

    /** Share of the first payment that came back. */
    public double getReturned() {
        return (double) payments.get(payments.size() - 1).baseMinor()
                / payments.get(0).baseMinor();
    }

    public double getMinReturned() {
        return rig.parameters().number("LAU-04.minReturned");
    }

    @Override
    public List<Claim> claims() {
        Party origin = payments.get(0).payer();
        Map<String, Object> measures = new TreeMap<>();
        measures.put("hops", getHops());
        measures.put("minHops", getMinHops());
        measures.put("firstAmountMinor", payments.get(0).baseMinor());
        measures.put("returned", Claims.share(getReturned()));
        measures.put("minReturned", getMinReturned());
        measures.put("days", Claims.days(payments));
        List<String> reasons = new ArrayList<>();
        if (payments.stream()
                .noneMatch(payment ->
                        rig.registers().sector(payment.payer(), payment.at()).isEmpty())) {
            reasons.add(Suppression.COMPANY_GROUP.reason());
        }
        if (payments.stream().allMatch(payment -> rig.kinship().kin(payment.payer(), payment.payee()))) {
            reasons.add(Suppression.KIN.reason());
        }
        if (rig.groups().paysEachOtherInTurn(payments, around)) {
            reasons.add(Suppression.ROSCA.reason());
        }
        return List.of(new Claim(
                origin,
                Role.FACILITATOR,
                origin.id(),
                Measures.YES,
                measures,
                payments,
                List.of(),
                Role.UNKNOWN,
                reasons,
                Map.of()));
    }
}
