package org.naulon.rules;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.naulon.model.signal.Role;
import org.naulon.model.signal.Severity;
import org.naulon.model.signal.Text;

/**
 * What a rule means ({@code catalogue/<ID>.yaml}); the schema is closed, and a list of one may be written without dash.
 *
 * @param question the one question that the rule answers
 * @param typology {@code smuggling}, {@code hawala}, {@code corruption} or {@code laundering}: the folder of its rule text
 * @param role role hypotheses that its claims may give to the subject
 * @param counterpartRole role hypotheses that its claims may give to the others
 * @param source published red flags that it puts into numbers
 * @param dataNeeded channels and fields
 * @param suppressions reasons under which its signals do not count
 * @param misses what it cannot see
 * @param raisedWith severity that it takes beside a signal of another rule on the same subject
 * @param version semantic version of the rule, shown by its signals
 * @param explanation the sentence of its signals, with placeholders of its measures (see {@link Wording})
 */
public record CatalogueEntry(
        String id,
        Text title,
        String question,
        String typology,
        Severity severity,
        List<Role> role,
        List<Role> counterpartRole,
        List<String> source,
        List<String> dataNeeded,
        List<Parameter> parameters,
        List<String> innocentExplanations,
        List<String> suppressions,
        List<String> misses,
        Map<String, Severity> raisedWith,
        String version,
        Status status,
        Text explanation) {

    /** Keys that may be left out mean that there is nothing to say. */
    public CatalogueEntry {
        role = role == null ? List.of() : List.copyOf(role);
        counterpartRole = counterpartRole == null ? List.of() : List.copyOf(counterpartRole);
        raisedWith = raisedWith == null ? Map.of() : Map.copyOf(raisedWith);
    }

    /**
     * A number that the rule compares with. An entry may give its name alone; then the range in {@code parameters/*.csv} is
     * the only one.
     *
     * @param name without the rule's id
     * @param unit empty when only the table gives it
     * @param defaultValue {@code default} in the file
     * @param note how sensitive the rule is to it, or why the range ends where it ends
     */
    public record Parameter(
            String name,
            String unit,
            @JsonProperty("default") double defaultValue,
            double min,
            double max,
            @Nullable String note) {
        @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
        public Parameter {}

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Parameter of(String name) {
            return new Parameter(name, "", 0, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, null);
        }
    }

    /** How far a rule may be trusted. A retired rule is kept for its history and not asked. */
    public enum Status {
        EXPERIMENTAL,
        STABLE,
        RETIRED
    }
}
