package org.naulon.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.naulon.rules.fact.Answers;
import org.naulon.rules.fact.Facts;

/** Holds the sentences of a catalogue entry against the measures that the rule's fact gives. */
final class Explanations {
    /** Times that every claim has besides its measures. */
    static final Set<String> TIMES = Set.of("from", "to");

    private Explanations() {}

    /** A problem for each placeholder without a measure, at the line of the file where it is first named. */
    static List<String> problems(String path, byte[] yaml, CatalogueEntry entry) {
        List<String> problems = new ArrayList<>();
        Answers answers = Facts.answersFor(entry.id()).orElse(null);
        if (answers == null
                || entry.explanation().en() == null
                || entry.explanation().fr() == null) {
            // Said elsewhere: a rule without a fact of its own has no text that is allowed, nor has a missing sentence.
            return problems;
        }
        Set<String> given = new TreeSet<>(List.of(answers.measures()));
        Set<String> named =
                new TreeSet<>(Wording.placeholders(entry.explanation().en()));
        named.addAll(Wording.placeholders(entry.explanation().fr()));
        named.removeAll(given);
        named.removeAll(TIMES);
        List<String> lines = new String(yaml, StandardCharsets.UTF_8).lines().toList();
        for (String name : named) {
            if (name.matches("[A-Za-z][A-Za-z0-9]*")) {
                problems.add(path + line(lines, name) + ": the explanation names the measure '" + name + "', but "
                        + entry.id() + " measures only " + String.join(", ", given) + " (and from, to)");
            }
        }
        return problems;
    }

    /** Where a placeholder stands, as {@code :12}; nothing where the YAML breaks it over two lines. */
    private static String line(List<String> lines, String name) {
        Pattern placeholder = Pattern.compile("\\{([a-z]+:)?" + name + "}");
        for (int i = 0; i < lines.size(); i++) {
            if (placeholder.matcher(lines.get(i)).find()) {
                return ":" + (i + 1);
            }
        }
        return "";
    }
}
