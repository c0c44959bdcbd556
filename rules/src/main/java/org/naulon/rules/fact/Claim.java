package org.naulon.rules.fact;

import java.util.List;
import java.util.Map;
import org.naulon.model.party.Party;
import org.naulon.model.signal.Role;
import org.naulon.model.signal.Text;
import org.naulon.model.transfer.Transfer;

/**
 * A fact's case against one subject, before the catalogue gives it severity and words.
 *
 * @param subject the party under suspicion
 * @param role its role hypothesis
 * @param key what continues an earlier finding beside the subject (see {@code Finding.key})
 * @param strength 0 to 1
 * @param measures what was measured, by name; the explanation's placeholders are among them
 * @param evidence the transfers in time order
 * @param routes ids of fitting routes, sorted
 * @param counterpartRole role of the evidence's other parties
 * @param suppressedBy reasons why the claim does not count, sorted
 * @param innocent innocent explanations that were found, by kind, with a sentence
 */
public record Claim(
        Party subject,
        Role role,
        String key,
        double strength,
        Map<String, Object> measures,
        List<Transfer> evidence,
        List<String> routes,
        Role counterpartRole,
        List<String> suppressedBy,
        Map<String, Text> innocent) {}
