package org.naulon.app.world.story;

import java.util.List;
import org.naulon.app.world.inbox.Accounting;

/**
 * What {@code truth.json} holds.
 *
 * @param expectedAccounting the line that a correct intake prints (contracts.md 1.4)
 */
public record Truth(
        int schemaVersion,
        long seed,
        String startDate,
        String endDate,
        Accounting.Totals expectedAccounting,
        List<Story> stories,
        List<Innocent> innocents) {

    /**
     * @param expectedRules each of them must fire on every subject; further rules may fire too
     * @param reportExpected whether the score of domain.md A.0 reaches an alert, or the rule opens one by itself
     * @param transferReferences {@code sourceReference} of every transfer that belongs to the story
     */
    public record Story(
            String id,
            String kind,
            List<String> expectedRules,
            boolean reportExpected,
            List<Subject> subjects,
            List<String> transferReferences) {}

    /** @param identifiers {@code scheme:value}; a report names the subject when it names any of them */
    public record Subject(String expectedRole, List<String> identifiers) {}

    /** No report may be filed on any of the identifiers, and every signal on them must be suppressed. */
    public record Innocent(String id, String kind, List<String> identifiers) {}
}
