package org.naulon.model.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.naulon.model.signal.Role;
import org.naulon.model.signal.Severity;
import org.naulon.model.signal.Subject;
import org.naulon.model.signal.Text;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Source;

/**
 * A suspicious transaction report (contracts section 2); the JSON has exactly these fields in this order.
 *
 * @param schemaVersion version of this document, {@value #SCHEMA_VERSION}
 * @param reportId stable across replays of the same input with the same rules
 * @param score 0 to 1, rounded to four decimals
 * @param totalsMinor sum of the transfers per currency, minor units, by currency code
 */
public record Report(
        int schemaVersion,
        String reportId,
        Grade grade,
        double score,
        Subject subject,
        List<SignalView> signals,
        List<PartyView> parties,
        List<TransferView> transfers,
        List<String> routes,
        List<String> corridors,
        Map<String, Long> totalsMinor,
        Instant firstEventAt,
        Instant lastEventAt,
        List<CounterEvidence> counterEvidence,
        Text narrative,
        RulesetRef ruleset,
        String status) {
    public static final int SCHEMA_VERSION = 1;

    /** What the report asks for. */
    public enum Grade {
        /** A human should look. */
        ALERT,
        /** Strong enough, on independent evidence, to become a report to the authorities once a named human agrees. */
        STR_CANDIDATE,
        /** Somebody may be in danger: the protection queue, at once, and nothing is frozen. */
        PROTECTION
    }

    /** A signal as the report shows it. */
    public record SignalView(
            String ruleId,
            String ruleVersion,
            Severity severity,
            double strength,
            double weight,
            Instant from,
            Instant to,
            Text explanation,
            Map<String, Object> measures,
            List<String> transferIds) {}

    /** A party of the evidence. */
    public record PartyView(
            String partyId,
            String name,
            Role role,
            boolean suspected,
            @JsonProperty("protected") boolean protectedPerson) {}

    /** A transfer of the evidence. */
    public record TransferView(
            String transferId,
            Channel channel,
            String sourceReference,
            Instant at,
            long amountMinor,
            String currency,
            String payerPartyId,
            String payeePartyId,
            List<Source> sources) {}

    /** What speaks against the suspicion. */
    public record CounterEvidence(String kind, Text explanation) {}

    /** Which rules judged. */
    public record RulesetRef(String version, String sha256) implements Serializable {}
}
