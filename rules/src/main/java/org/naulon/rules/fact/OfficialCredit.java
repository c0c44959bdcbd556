package org.naulon.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Role;
import org.naulon.model.signal.Signal;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.Parameters;
import org.naulon.rules.detect.OfficialLink;

/**
 * COR-01: an official is paid, directly or through one account that passes money on, by a party on which other rules have
 * signals of smuggling or hawala.
 */
@Answers(
        rule = OfficialCredit.RULE,
        measures = {"amountMinor", "minAmountMinor", "sourceScore", "minScore", "accountsBetween"})
public final class OfficialCredit implements Fact {
    static final String RULE = "COR-01";

    private final OfficialLink link;
    private final Collection<Signal> sourceSignals;
    private final Numbers numbers;
    private final Rig rig;
    private double score = -1;

    /** The thresholds of the rule. */
    record Numbers(
            Duration window,
            long minAmount,
            double minScore,
            Duration scoreSpan,
            Duration via,
            double minPassThrough,
            Duration priorRelation,
            Duration saleSpan,
            double saleTolerance) {
        static Numbers of(Parameters p) {
            return new Numbers(
                    p.days("COR-01.windowDays"),
                    p.whole("COR-01.minAmountBaseMinor"),
                    p.number("COR-01.minScore"),
                    p.days("COR-01.scoreDays"),
                    p.days("COR-01.viaDays"),
                    p.number("COR-01.minPassThrough"),
                    p.days("COR-01.priorRelationDays"),
                    p.days("COR-01.saleDays"),
                    p.number("COR-01.saleTolerance"));
        }
    }

    OfficialCredit(OfficialLink link, Collection<Signal> sourceSignals, Numbers numbers, Rig rig) {
        this.link = link;
        this.sourceSignals = sourceSignals;
        this.numbers = numbers;
        this.rig = rig;
    }

    @Override
    public String ruleId() {
        return RULE;
    }

    @Override
    public boolean isDeterminable() {
        return link.credit().hasBase();
    }

    /** What the official received, minor units of the reporting currency. */
    public long getAmount() {
        return link.credit().baseMinor();
    }

    public long getMinAmount() {
        return numbers.minAmount();
    }

    public boolean isInOffice() {
        return rig.registers()
                .inOffice(link.credit().payee().official(), link.credit().at());
    }

    /**
     * The best score of the source over any 90 days of signals within 180 days of the payment (domain A.0): one minus the
     * product of {@code 1 - weight * strength}, at most one signal per rule.
     */
    public double getScore() {
        if (score < 0) {
            score = 0;
            List<Signal> near = near();
            for (Signal first : near) {
                score = Math.max(score, scoreFrom(first.to(), near));
            }
        }
        return score;
    }

    public double getMinScore() {
        return numbers.minScore();
    }

    @Override
    public List<Claim> claims() {
        Map<String, Object> measures = new TreeMap<>();
        measures.put("amountMinor", getAmount());
        measures.put("minAmountMinor", numbers.minAmount());
        measures.put("sourceScore", Claims.share(getScore()));
        measures.put("minScore", numbers.minScore());
        measures.put("accountsBetween", link.path().size() - 1);
        return List.of(new Claim(
                link.credit().payee(),
                Role.OFFICIAL,
                link.source().id(),
                Measures.strength(getAmount(), numbers.minAmount()),
                measures,
                link.path(),
                List.of(),
                Role.FACILITATOR,
                reasons(),
                Map.of()));
    }

    /**
     * Kin by name alone is no reason, there must be a relation from before: before the payment, or, of one that was made while
     * nothing spoke against the source, before the first signal about it. Else the payments that founded the relation would be
     * held against it. A sale and a lease are between the two, so they
     * say nothing of money that went through another account.
     */
    private List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        Transfer credit = link.credit();
        Party official = credit.payee();
        Party source = link.source();
        boolean direct = link.path().size() == 1;
        boolean kin =
                rig.kinship().kin(source, official) || direct && rig.kinship().declared(credit);
        if (kin && isRelatedFromBefore() || rig.registers().isRelative(official.official(), source)) {
            reasons.add(Suppression.KIN.reason());
        }
        if (direct && isPriceOfSale(credit)) {
            reasons.add(Suppression.REGISTERED_SALE.reason());
        }
        if (direct
                && rig.registers().isLandlord(official, credit.at())
                && rig.purposes().is("RENT", credit)) {
            reasons.add(Suppression.REGISTERED_LEASE.reason());
        }
        return reasons;
    }

    private boolean isRelatedFromBefore() {
        if (link.relatedSince() == null) {
            return false;
        }
        Instant judged = near().stream()
                .map(Signal::from)
                .min(Comparator.naturalOrder())
                .filter(suspected -> suspected.isAfter(link.credit().at()))
                .orElse(link.credit().at());
        return !link.relatedSince().plus(numbers.priorRelation()).isAfter(judged);
    }

    private boolean isPriceOfSale(Transfer credit) {
        return rig.registers().acquired(credit.payer(), credit.at(), numbers.saleSpan()).stream()
                .mapToLong(asset -> rig.rates().toBase(asset.priceMinor(), asset.currency(), asset.acquiredOn()))
                .anyMatch(
                        price -> price > 0 && Math.abs(price - credit.baseMinor()) <= numbers.saleTolerance() * price);
    }

    private List<Signal> near() {
        return sourceSignals.stream()
                .filter(signal -> signal.counts() && isNear(signal))
                .toList();
    }

    private boolean isNear(Signal signal) {
        Instant at = link.credit().at();
        return !signal.to().isBefore(at.minus(numbers.window()))
                && !signal.from().isAfter(at.plus(numbers.window()));
    }

    private double scoreFrom(Instant start, List<Signal> signals) {
        Map<String, Double> strongest = new HashMap<>();
        for (Signal signal : signals) {
            if (!signal.to().isBefore(start) && !signal.to().isAfter(start.plus(numbers.scoreSpan()))) {
                strongest.merge(signal.ruleId(), signal.weight() * signal.strength(), Math::max);
            }
        }
        double silent = 1;
        for (double part : new TreeMap<>(strongest).values()) {
            silent *= 1 - part;
        }
        return 1 - silent;
    }
}
