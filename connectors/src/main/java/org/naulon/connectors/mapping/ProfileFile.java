package org.naulon.connectors.mapping;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
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
        Profile profile = new Profile(
                name,
                version,
                provider,
                layout,
                encodings(),
                delimiters(),
                preamble,
                columns,
                required,
                constants,
                values(),
                numbers(),
                times(),
                days(),
                countries(),
                totals(),
                continued(),
                keys(root.texts("ignored")),
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
                List<String> part = List.copyOf(keys(aliases));
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

    private static Set<String> keys(List<String> words) {
        Set<String> keys = new LinkedHashSet<>();
        words.forEach(word -> keys.add(Words.key(word)));
        keys.remove("");
        return keys;
    }

    private List<Encoding> encodings() {
        List<Encoding> encodings = new ArrayList<>();
        for (String label : root.texts("encodings")) {
            Encoding encoding = Encoding.of(label);
            if (encoding == null) {
                root.problem(
                        "encodings",
                        "encoding '" + label + "' is none of UTF-8, UTF-16LE, UTF-16BE, windows-1252, windows-1256");
            } else {
                encodings.add(encoding);
            }
        }
        return encodings.isEmpty() ? List.of(Encoding.UTF_8) : encodings;
    }

    private List<Character> delimiters() {
        List<Character> delimiters = new ArrayList<>();
        for (String delimiter : root.texts("delimiters")) {
            if (delimiter.length() == 1 && ",;\t|".contains(delimiter)) {
                delimiters.add(delimiter.charAt(0));
            } else {
                root.problem("delimiters", "delimiter '" + delimiter + "' is none of , ; tab |");
            }
        }
        return delimiters.isEmpty() ? List.of(',') : delimiters;
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

    private @Nullable Numbers numbers() {
        if (!root.has("numbers")) {
            return null;
        }
        Section section = root.section("numbers");
        String decimal = section.text("decimal", ".");
        Set<Character> grouping = new HashSet<>();
        for (String sign : section.texts("grouping")) {
            if (sign.length() != 1 || Character.isLetterOrDigit(sign.charAt(0)) || sign.equals(decimal)) {
                section.problem("grouping", "grouping '" + sign + "' must be one sign other than the decimal sign");
            } else {
                grouping.add(sign.charAt(0));
            }
        }
        if (decimal.length() != 1 || !".,/·'".contains(decimal)) {
            section.problem("decimal", "decimal '" + decimal + "' is none of . , / · '");
            decimal = ".";
        }
        List<String> symbols = section.texts("symbols");
        section.end();
        return new Numbers(decimal.charAt(0), Set.copyOf(grouping), symbols);
    }

    private @Nullable TimePatterns times() {
        if (!root.has("times")) {
            return null;
        }
        Section section = root.section("times");
        List<String> patterns = section.texts("patterns");
        String zone = section.required("zone");
        section.end();
        return patterns(section, patterns, zone);
    }

    private @Nullable TimePatterns days() {
        if (!root.has("days")) {
            return null;
        }
        Section section = root.section("days");
        List<String> patterns = section.texts("patterns");
        section.end();
        return patterns(section, patterns, ZoneOffset.UTC.getId());
    }

    private static TimePatterns patterns(Section section, List<String> patterns, String zone) {
        if (patterns.isEmpty()) {
            section.problem("patterns", "'patterns' names no pattern");
        }
        List<String> good = new ArrayList<>();
        for (String pattern : patterns) {
            try {
                new TimePatterns(List.of(pattern), ZoneOffset.UTC);
                good.add(pattern);
            } catch (IllegalArgumentException e) {
                section.problem("patterns", "pattern '" + pattern + "': " + e.getMessage());
            }
        }
        try {
            return new TimePatterns(good, zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone));
        } catch (DateTimeException e) {
            section.problem("zone", "zone '" + zone + "' is no time zone");
            return new TimePatterns(good, ZoneOffset.UTC);
        }
    }

    private Set<CountryCodes> countries() {
        Set<CountryCodes> sets = new LinkedHashSet<>();
        for (String label : root.texts("countries")) {
            CountryCodes codes = CountryCodes.of(label);
            if (codes == null) {
                root.problem("countries", "country code set '" + label + "' is none of alpha-2, alpha-3, names");
            } else {
                sets.add(codes);
            }
        }
        return sets;
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
