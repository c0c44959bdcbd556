package org.naulon.model.signal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.naulon.model.transfer.Transfer;

/**
 * A signal on its way to a report, with all that the report needs of its evidence.
 *
 * @param signal the signal; its reportId is still null
 * @param key what the rule looked at when that is not the subject (the payer of SMG-03, the cycle of LAU-04), else the
 *     subject's party id; findings of one rule, subject and key continue each other
 * @param evidence the transfers in time order
 * @param routes ids of routes that the pattern fits, sorted
 * @param counterpartRole role of the evidence's other parties
 * @param raisedWith severity that the signal takes when a signal of that rule on the same subject overlaps in time
 * @param innocent innocent explanations that were looked at and found, sorted kinds with their sentence
 */
public record Finding(
        Signal signal,
        String key,
        List<Transfer> evidence,
        List<String> routes,
        Role counterpartRole,
        Map<String, Severity> raisedWith,
        Map<String, Text> innocent) {
    public Finding {
        evidence = List.copyOf(evidence);
        routes = List.copyOf(routes);
        raisedWith = Collections.unmodifiableSortedMap(new TreeMap<>(raisedWith));
        innocent = Collections.unmodifiableSortedMap(new TreeMap<>(innocent));
    }

    /** Whether nothing but transfers that nobody was sure of is in evidence. */
    @JsonIgnore
    public boolean isUncertain() {
        return evidence.stream().allMatch(Transfer::uncertain);
    }

    /** What findings that continue each other have in common. */
    public String lineage() {
        return signal.ruleId() + "|" + signal.subject().partyId() + "|" + key;
    }

    /** The same evidence under another form of the signal. */
    public Finding with(Signal other) {
        return new Finding(other, key, evidence, routes, counterpartRole, raisedWith, innocent);
    }
}
