package org.naulon.connectors.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.yaml.Problem;
import org.naulon.connectors.yaml.Section;

/** Reads one profile from YAML (docs/mapping-profiles.md) and notes everything that is wrong with it. */
final class ProfileFile {
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";

    private final Section root;
    private final List<Problem> problems;

    private ProfileFile(String file, String text, List<Problem> problems) {
        this.problems = problems;
        this.root = Section.of(file, text, problems);
    }

    /** The profile, or null when something was added to the problems. */
    static @Nullable Profile read(String file, String text, List<Problem> problems) {
        int before = problems.size();
        ProfileFile reader = new ProfileFile(file, text, problems);
        if (problems.size() > before) {
            return null;
        }
        Profile profile = reader.profile();
        return problems.size() > before ? null : profile;
    }

    private Profile profile() {
        String name = named("name", root.required("name"));
        String version = root.required("version");
        String provider = named("provider", root.text("provider", name));
        root.required("source");
        LayoutFields fields = new LayoutFields(layout(root.required("layout")));
        Map<String, Column> columns = new ColumnSection(root.section("columns"), fields).columns();
        if (columns.isEmpty()) {
            root.problem("columns", "the profile maps no column");
        }
        Map<String, String> constants = fields.values(root.section("constants"));
        TableSections table = new TableSections(root, fields);
        Preamble preamble = table.preamble();
        List<Extract> extracts = table.extracts();
        Section sides = root.section("sides");
        Map<String, String> credit = fields.values(sides.section("credit"));
        Map<String, String> debit = fields.values(sides.section("debit"));
        sides.end();
        Set<String> required = fields.named(root, "required", root.texts("required"));
        FormSections forms = new FormSections(root);
        Profile profile = new Profile(
                name,
                version,
                provider,
                fields.layout(),
                forms.encodings(),
                forms.delimiters(),
                preamble,
                columns,
                required,
                constants,
                fields.words(root.section("values")),
                forms.numbers(),
                forms.times(),
                forms.days(),
                forms.countries(),
                forms.currencies(),
                table.totals(),
                List.copyOf(Words.keys(root.texts("carried"))),
                table.continued(),
                Words.headings(root.texts("ignored")),
                extracts,
                credit,
                debit);
        root.end();
        new Completeness(profile, root).check();
        return profile;
    }

    private String named(String key, String name) {
        if (root.wasGiven(key) && !name.matches(NAME)) {
            root.problem(key, key + " '" + name + "' must be of a-z, 0-9 and -, at most 64");
        }
        return name;
    }

    private CanonicalLayout layout(String label) {
        for (CanonicalLayout known : CanonicalLayout.values()) {
            if (known.label().equals(label)) {
                return known;
            }
        }
        if (!label.isEmpty()) {
            root.problem("layout", "layout '" + label + "' is neither money-transfer nor hawala");
        }
        return CanonicalLayout.MONEY_TRANSFER;
    }
}
