package org.naulon.connectors.mapping;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import org.naulon.connectors.yaml.Section;

/** Whether a profile gives every field that a record cannot do without, and whether what it says fits together. */
final class Completeness {
    private final Profile profile;
    private final Section root;

    Completeness(Profile profile, Section root) {
        this.profile = profile;
        this.root = root;
    }

    void check() {
        Set<String> given = given();
        for (String field : new TreeSet<>(profile.layout().essential())) {
            if (!given.contains(field)) {
                root.problem("columns", "no column and no constant gives '" + field + "', which every record needs");
            }
        }
        for (String field : profile.required()) {
            if (!given.contains(field)) {
                root.problem("required", "'" + field + "' is required, and no column and no constant gives it");
            }
        }
        if (profile.columns().containsKey("side") && !profile.columns().containsKey("signed_amount")) {
            root.problem("columns", "'side' says which way 'signed_amount' went, and that has no column");
        }
        if (!profile.isTwoSided()
                && profile.extracts().stream()
                        .anyMatch(extract -> !extract.side().isEmpty())) {
            root.problem("extract", "an extract of one 'side' needs a column with money in or out");
        }
        if (profile.times().isEmpty() && hasPatternOnly()) {
            root.problem("columns", "a moment of several parts needs 'times' to say how it is written");
        }
        if (profile.totals() != null) {
            for (String field : profile.totals().sums()) {
                if (!profile.columns().containsKey(field)) {
                    root.problem("totals", "'" + field + "' in 'totals' has no column");
                }
            }
        }
    }

    private Set<String> given() {
        Set<String> given = new HashSet<>(profile.columns().keySet());
        given.addAll(profile.constants().keySet());
        given.addAll(profile.preamble().fields().keySet());
        profile.extracts()
                .forEach(extract -> given.addAll(extract.pattern().namedGroups().keySet()));
        if (profile.isTwoSided()) {
            given.add(profile.layout().amountField());
            Set<String> both = new HashSet<>(profile.creditSide().keySet());
            both.retainAll(profile.debitSide().keySet());
            given.addAll(both);
        }
        return given;
    }

    private boolean hasPatternOnly() {
        return profile.columns().entrySet().stream()
                .anyMatch(column -> column.getValue().parts().size() > 1
                        && profile.layout().kind(column.getKey()) == FieldKind.TIME);
    }
}
