package org.naulon.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.drools.base.base.ValueResolver;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.naulon.model.context.Context;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.signal.Finding;
import org.naulon.model.signal.Signal;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.detect.Family;
import org.naulon.rules.detect.FamilyPayment;
import org.naulon.rules.detect.OfficialLink;
import org.naulon.rules.fact.Fact;
import org.naulon.rules.fact.Facts;

/**
 * Asks the rules of one ruleset. Facts go one by one through the guard into one reused session and out again, so that no
 * fact ever meets another and nothing is remembered.
 *
 * <p>Not thread-safe; each operator has its own, and closes it.
 */
public final class Judge implements AutoCloseable {
    private static final int HIT = 0;
    private static final int CLEAR = 1;
    private static final int UNDETERMINED = 2;

    private final Facts facts;
    private final KieSession session;
    private final Guard guard;
    private final Pleading pleading;
    private final Hits hits = new Hits();
    private final Map<String, long[]> answers = new HashMap<>();

    public Judge(Ruleset ruleset, Context context) {
        facts = new Facts(ruleset.parameters(), ruleset.reference(), context);
        session = ruleset.rules().newKieSession();
        session.setGlobal("hits", hits);
        guard = new Guard(ruleset.rules(), (ValueResolver) session);
        pleading = new Pleading(ruleset.catalogue());
    }

    /** Asks the rules about a party, with windows that end at a moment. */
    public List<Finding> judge(PartyHistory history, Instant moment) {
        return judgeFacts(facts.of(history, moment));
    }

    /** Asks the rules about the payments of a family that met, with windows that end at a moment. */
    public List<Finding> judge(Family family, Instant moment) {
        return judgeFacts(facts.of(family, moment));
    }

    /** Where a change of one of a payer's payments meets other payments of a family. */
    public List<FamilyPayment> familyPayments(PartyHistory payer, Change change) {
        return facts.familyPayments(payer, change);
    }

    /**
     * Asks the rules about a cycle of payments.
     *
     * @param around what its parties and their payers were paid meanwhile, the cycle among it; both in time order
     */
    public List<Finding> judge(List<Transfer> cycle, List<Transfer> around) {
        return judgeFacts(facts.of(cycle, around));
    }

    /** Asks the rules about a payment that reaches an official, given the signals on the party where it came from. */
    public List<Finding> judge(OfficialLink link, Collection<Signal> payerSignals) {
        return judgeFacts(facts.of(link, payerSignals));
    }

    /** The ways by which a payment reaches an official. */
    public List<OfficialLink> links(PartyHistory payer, Transfer debit) {
        return facts.links(payer, debit);
    }

    /** What each rule answered so far, by rule id. */
    public SortedMap<String, Outcomes> outcomes() {
        SortedMap<String, Outcomes> outcomes = new TreeMap<>();
        answers.forEach(
                (rule, counts) -> outcomes.put(rule, new Outcomes(counts[HIT], counts[CLEAR], counts[UNDETERMINED])));
        return outcomes;
    }

    @Override
    public void close() {
        session.dispose();
    }

    List<Finding> judgeFacts(List<? extends Fact> asked) {
        List<Finding> findings = List.of();
        for (Fact fact : asked) {
            Guard.Answer answer = guard.ask(fact);
            if (answer == Guard.Answer.AT_FIRST_NO) {
                count(fact, CLEAR);
            } else if (answer != Guard.Answer.UNKNOWN && !fact.isDeterminable()) {
                count(fact, UNDETERMINED);
            } else if (answer == Guard.Answer.NO) {
                count(fact, CLEAR);
            } else if (answer == Guard.Answer.MAYBE) {
                List<Fact> fired = fired(fact);
                count(fact, fired.isEmpty() ? CLEAR : HIT);
                for (Fact hit : fired) {
                    findings = findings.isEmpty() ? new ArrayList<>() : findings;
                    findings.addAll(pleading.findings(hit));
                }
            }
        }
        return findings;
    }

    /** What the rules answer about one fact without any guard. */
    List<Fact> fired(Fact fact) {
        FactHandle handle = session.insert(fact);
        session.fireAllRules();
        session.delete(handle);
        return hits.drain();
    }

    /** What the guard says of a fact. */
    Guard.Answer asked(Fact fact) {
        return guard.ask(fact);
    }

    private void count(Fact fact, int answer) {
        answers.computeIfAbsent(fact.ruleId(), rule -> new long[3])[answer]++;
    }
}
