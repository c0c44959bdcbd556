package org.naulon.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.drools.base.base.ValueResolver;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.naulon.model.context.Context;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.Signal;
import org.naulon.model.signal.Subject;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.detect.OfficialLink;
import org.naulon.rules.fact.Claim;
import org.naulon.rules.fact.Fact;
import org.naulon.rules.fact.Facts;

/**
 * Asks the rules of one ruleset. Facts go one by one through the guard into one reused session and out again, so that no
 * fact ever meets another and nothing is remembered.
 *
 * <p>Not thread-safe; each operator has its own.
 */
public final class Judge implements AutoCloseable {
    private final Ruleset ruleset;
    private final Facts facts;
    private final KieSession session;
    private final Guard guard;
    private final Hits hits = new Hits();
    private final Map<String, Long> undetermined = new TreeMap<>();

    public Judge(Ruleset ruleset, Context context) {
        this.ruleset = ruleset;
        this.facts = new Facts(ruleset.parameters(), ruleset.reference(), context);
        this.session = ruleset.rules().newKieSession();
        this.session.setGlobal("hits", hits);
        this.guard = new Guard(ruleset.rules(), (ValueResolver) session);
    }

    /** Asks the rules about a party, with windows that end at a moment. */
    public List<Finding> judge(PartyHistory history, Instant moment) {
        return findings(facts.of(history, moment));
    }

    /** Asks the rules about a cycle of payments, in time order. */
    public List<Finding> judge(List<Transfer> cycle) {
        return findings(facts.of(cycle));
    }

    /** Asks the rules about a payment that reaches an official, given the signals on the party where it came from. */
    public List<Finding> judge(OfficialLink link, Collection<Finding> sourceSignals) {
        return findings(facts.of(link, sourceSignals));
    }

    /** The ways by which a payment reaches an official. */
    public List<OfficialLink> links(PartyHistory payer, Transfer debit) {
        return facts.links(payer, debit);
    }

    /** How often each rule answered UNDETERMINED so far. */
    public Map<String, Long> undetermined() {
        return undetermined;
    }

    @Override
    public void close() {
        session.dispose();
    }

    private List<Finding> findings(List<Fact> asked) {
        List<Finding> findings = List.of();
        for (Fact fact : asked) {
            if (!guard.mayFire(fact)) {
                continue;
            }
            if (!fact.isDeterminable()) {
                undetermined.merge(fact.ruleId(), 1L, Long::sum);
                continue;
            }
            FactHandle handle = session.insert(fact);
            session.fireAllRules();
            session.delete(handle);
            for (Fact hit : hits.drain()) {
                findings = findings.isEmpty() ? new ArrayList<>() : findings;
                for (Claim claim : hit.claims()) {
                    findings.add(finding(hit.ruleId(), claim));
                }
            }
        }
        return findings;
    }

    private Finding finding(String ruleId, Claim claim) {
        CatalogueEntry entry = ruleset.catalogue().get(ruleId);
        List<Transfer> evidence = claim.evidence();
        Signal signal = new Signal(
                "",
                ruleId,
                entry.version(),
                subject(claim),
                entry.severity(),
                rounded(claim.strength()),
                entry.severity().weight(),
                evidence.get(0).at(),
                evidence.get(evidence.size() - 1).at(),
                Wording.fill(entry.explanation(), claim.measures()),
                claim.measures(),
                evidence.stream().map(Transfer::id).toList(),
                evidence.stream().map(Transfer::sourceReference).toList(),
                claim.suppressedBy().stream()
                        .filter(entry.suppressions()::contains)
                        .sorted()
                        .toList(),
                null);
        return new Finding(
                signal,
                claim.key(),
                evidence,
                claim.routes(),
                claim.counterpartRole(),
                entry.raisedWith(),
                claim.innocent());
    }

    private static Subject subject(Claim claim) {
        SortedSet<String> names = new TreeSet<>();
        SortedSet<String> accounts = new TreeSet<>();
        SortedSet<String> identifiers = new TreeSet<>();
        note(claim.subject(), names, accounts, identifiers);
        for (Transfer transfer : claim.evidence()) {
            for (Party party : List.of(transfer.payer(), transfer.payee())) {
                if (party.id().equals(claim.subject().id())) {
                    note(party, names, accounts, identifiers);
                }
            }
        }
        return new Subject(
                claim.subject().id(),
                List.copyOf(names),
                List.copyOf(accounts),
                List.copyOf(identifiers),
                claim.role());
    }

    private static void note(
            Party party, SortedSet<String> names, SortedSet<String> accounts, SortedSet<String> identifiers) {
        if (!party.name().isEmpty()) {
            names.add(party.name());
        }
        if (!party.account().isEmpty()) {
            accounts.add(party.account());
        }
        identifiers.addAll(party.identifiers());
    }

    private static double rounded(double strength) {
        return BigDecimal.valueOf(strength).setScale(4, RoundingMode.HALF_UP).doubleValue();
    }
}
