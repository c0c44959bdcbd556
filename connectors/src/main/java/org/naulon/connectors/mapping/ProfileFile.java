package org.naulon.connectors.mapping;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.yaml.Problem;
import org.naulon.connectors.yaml.Section;

/** Reads one profile from YAML (docs/mapping-profiles.md) and notes everything that is wrong with it. */
final class ProfileFile {
    private static final int MOST_PREAMBLE = 200;
    private static final String NAME = "[a-z0-9][a-z0-9-]{0,63}";

    private final Section root;
    private final List<Problem> problems;
    private CanonicalLayout layout = CanonicalLayout.MONEY_TRANSFER;

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
        layout = layout(root.required("layout"));
        Map<String, Column> columns = columns();
        Map<String, String> constants = fieldTexts(root.section("constants"));
        Preamble preamble = preamble();
        List<Extract> extracts = extracts();
        Section sides = root.section("sides");
        Map<String, String> credit = fieldTexts(sides.section("credit"));
        Map<String, String> debit = fieldTexts(sides.section("debit"));
        sides.end();
        Set<String> required = fields("required", root.texts("required"));
        FormSections forms = new FormSections(root);
        Profile profile = new Profile(
                name,
                version,
                provider,
                layout,
                forms.encodings(),
                forms.delimiters(),
                preamble,
                columns,
                required,
                constants,
                values(),
                forms.numbers(),
                forms.times(),
                forms.days(),
                forms.countries(),
                forms.currencies(),
                totals(),
                List.copyOf(keys(root.texts("carried"))),
                continued(),
                headings(root.texts("ignored")),
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

    private Map<String, Column> columns() {
        Section section = root.section("columns");
        Map<String, Column> columns = new LinkedHashMap<>();
        Map<String, String> owners = new HashMap<>();
        for (String field : section.keys()) {
            boolean known = isField(section, field);
            List<List<String>> parts = parts(section, field);
            List<List<String>> keys = new ArrayList<>();
            for (List<String> aliases : parts) {
                List<String> part = List.copyOf(headings(aliases));
                part.forEach(alias -> claim(section, owners, alias, field));
                keys.add(part);
            }
            if (keys.isEmpty() || keys.stream().anyMatch(List::isEmpty)) {
                section.problem(field, "'" + field + "' names no column");
            } else if (known) {
                columns.put(field, new Column(keys));
            }
        }
        if (columns.isEmpty()) {
            root.problem("columns", "the profile maps no column");
        }
        return columns;
    }

    private static List<List<String>> parts(Section section, String field) {
        if (!section.isSection(field)) {
            return List.of(section.texts(field));
        }
        Section joined = section.section(field);
        List<List<String>> parts = joined.textLists("parts");
        joined.end();
        return parts;
    }

    private static void claim(Section section, Map<String, String> owners, String alias, String field) {
        String owner = owners.putIfAbsent(alias, field);
        if (owner != null && !owner.equals(field)) {
            section.problem(field, "the heading '" + alias + "' of '" + field + "' is also one of '" + owner + "'");
        }
    }

    private boolean isField(Section section, String field) {
        boolean known = layout.has(field);
        if (!known) {
            section.problem(field, "'" + field + "' is no field of the layout " + layout.label());
        }
        return known;
    }

    private Map<String, String> fieldTexts(Section section) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String field : section.keys()) {
            if (isField(section, field)) {
                texts.put(field, section.text(field, ""));
            } else {
                section.text(field, "");
            }
        }
        return texts;
    }

    private Set<String> fields(String key, List<String> names) {
        Set<String> fields = new LinkedHashSet<>();
        for (String field : names) {
            if (layout.has(field)) {
                fields.add(field);
            } else {
                root.problem(key, "'" + field + "' in '" + key + "' is no field of the layout " + layout.label());
            }
        }
        return fields;
    }

    private static Set<String> headings(List<String> aliases) {
        Set<String> headings = new LinkedHashSet<>();
        aliases.forEach(alias -> headings.add(Words.heading(alias)));
        headings.remove("");
        return headings;
    }

    private static Set<String> keys(List<String> words) {
        Set<String> keys = new LinkedHashSet<>();
        words.forEach(word -> keys.add(Words.key(word)));
        keys.remove("");
        return keys;
    }

    private Preamble preamble() {
        if (!root.has("preamble")) {
            return Preamble.NONE;
        }
        Section section = root.section("preamble");
        String lines = section.required("lines");
        if (!lines.matches("[0-9]{1,4}") || Integer.parseInt(lines) > MOST_PREAMBLE) {
            section.problem("lines", "lines '" + lines + "' must be a number from 0 to " + MOST_PREAMBLE);
            lines = "0";
        }
        Section labels = section.section("fields");
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String field : labels.keys()) {
            boolean known = isField(labels, field);
            List<String> keys = List.copyOf(keys(labels.texts(field)));
            if (known) {
                fields.put(field, keys);
            }
        }
        section.end();
        return new Preamble(Integer.parseInt(lines), fields);
    }

    private Map<String, Map<String, String>> values() {
        Section section = root.section("values");
        Map<String, Map<String, String>> values = new HashMap<>();
        for (String field : section.keys()) {
            isField(section, field);
            Section words = section.section(field);
            Map<String, String> map = new HashMap<>();
            for (String word : words.keys()) {
                if (map.put(Words.key(word), words.text(word, "")) != null) {
                    words.problem(word, "'" + word + "' reads like another word of '" + field + "'");
                }
            }
            values.put(field, map);
        }
        return values;
    }

    private @Nullable Totals totals() {
        if (!root.has("totals")) {
            return null;
        }
        Section section = root.section("totals");
        Set<String> empty = fields("totals", section.texts("empty"));
        List<String> words = List.copyOf(keys(section.texts("words")));
        Set<String> sums = fields("totals", section.texts("sums"));
        section.end();
        for (String field : new TreeSet<>(sums)) {
            if (layout.kind(field) != FieldKind.AMOUNT) {
                root.problem("totals", "'" + field + "' in 'totals' is no amount");
            }
        }
        if (empty.isEmpty() && words.isEmpty()) {
            root.problem("totals", "'totals' must say how the row is known: 'empty' fields, 'words' or both");
        }
        return new Totals(empty, words, sums);
    }

    private String continued() {
        String field = root.text("continued", "");
        return field.isEmpty() || fields("continued", List.of(field)).isEmpty() ? "" : field;
    }

    private List<Extract> extracts() {
        List<Extract> extracts = new ArrayList<>();
        for (Section section : root.sections("extract")) {
            String from = section.required("from");
            if (!from.isEmpty()) {
                isField(section, "from", from);
            }
            String text = section.required("pattern");
            Map<String, String> set = fieldTexts(section.section("set"));
            section.end();
            Pattern pattern = pattern(section, text);
            if (pattern != null) {
                extracts.add(new Extract(from, pattern, set));
            }
        }
        return extracts;
    }

    private void isField(Section section, String key, String field) {
        if (!layout.has(field)) {
            section.problem(key, "'" + field + "' is no field of the layout " + layout.label());
        }
    }

    private @Nullable Pattern pattern(Section section, String text) {
        try {
            Pattern pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
            pattern.namedGroups().keySet().stream().sorted().forEach(group -> isField(section, "pattern", group));
            return pattern;
        } catch (PatternSyntaxException e) {
            section.problem("pattern", "pattern '" + text + "': " + e.getDescription());
            return null;
        }
    }
}
