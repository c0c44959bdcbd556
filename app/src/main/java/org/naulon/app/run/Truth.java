package org.naulon.app.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.naulon.model.journal.Json;
import org.naulon.model.signal.Signal;

/** The truth file of a generated world, and how a run's signals compare with it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Truth(List<Story> stories, List<Innocent> innocents) {
    /** A story with the rules that should see it and whom they should see. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Story(String id, String kind, List<String> expectedRules, List<Person> subjects) {}

    /** Somebody in a story, by all identifiers. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Person(List<String> identifiers) {}

    /** Somebody who must stay silent. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Innocent(String id, String kind, List<String> identifiers) {}

    /** Reads a truth file. */
    public static Truth read(Path file) throws IOException {
        return Json.read(Files.readAllBytes(file), Truth.class);
    }

    /** How many stories have a counting signal of each expected rule on one of their subjects. */
    public long found(Collection<Signal> signals) {
        return stories.stream()
                .filter(story -> rulesOn(story, signals).containsAll(story.expectedRules()))
                .count();
    }

    /** How many look-alikes have no counting signal. */
    public long silent(Collection<Signal> signals) {
        return innocents.stream()
                .filter(innocent -> signals.stream()
                        .noneMatch(signal -> signal.counts() && concerns(signal, innocent.identifiers())))
                .count();
    }

    private static Set<String> rulesOn(Story story, Collection<Signal> signals) {
        Set<String> rules = new TreeSet<>();
        for (Signal signal : signals) {
            boolean concerned = story.subjects().stream().anyMatch(person -> concerns(signal, person.identifiers()));
            if (signal.counts() && concerned) {
                rules.add(signal.ruleId());
            }
        }
        return rules;
    }

    private static boolean concerns(Signal signal, List<String> identifiers) {
        return !Collections.disjoint(signal.subject().identifiers(), identifiers);
    }
}
