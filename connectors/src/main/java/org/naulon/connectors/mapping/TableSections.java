package org.naulon.connectors.mapping;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.yaml.Section;

/** The keys of a profile about what stands in a table beside plain rows, and about what stands inside a text. */
final class TableSections {
    private static final int MOST_PREAMBLE = 200;

    private final Section root;
    private final LayoutFields fields;

    TableSections(Section root, LayoutFields fields) {
        this.root = root;
        this.fields = fields;
    }

    Preamble preamble() {
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
        Map<String, List<String>> labelled = new LinkedHashMap<>();
        for (String field : labels.keys()) {
            boolean known = fields.isField(labels, field, field);
            List<String> keys = List.copyOf(Words.keys(labels.texts(field)));
            if (known) {
                labelled.put(field, keys);
            }
        }
        section.end();
        return new Preamble(Integer.parseInt(lines), labelled);
    }

    @Nullable
    Totals totals() {
        if (!root.has("totals")) {
            return null;
        }
        Section section = root.section("totals");
        Set<String> empty = fields.named(root, "totals", section.texts("empty"));
        List<String> words = List.copyOf(Words.keys(section.texts("words")));
        Set<String> sums = fields.named(root, "totals", section.texts("sums"));
        section.end();
        for (String field : new TreeSet<>(sums)) {
            if (fields.layout().kind(field) != FieldKind.AMOUNT) {
                root.problem("totals", "'" + field + "' in 'totals' is no amount");
            }
        }
        if (empty.isEmpty() && words.isEmpty()) {
            root.problem("totals", "'totals' must say how the row is known: 'empty' fields, 'words' or both");
        }
        return new Totals(empty, words, sums);
    }

    String continued() {
        String field = root.text("continued", "");
        return field.isEmpty()
                        || fields.named(root, "continued", List.of(field)).isEmpty()
                ? ""
                : field;
    }

    List<Extract> extracts() {
        List<Extract> extracts = new ArrayList<>();
        for (Section section : root.sections("extract")) {
            String from = section.required("from");
            if (!from.isEmpty()) {
                fields.isField(section, "from", from);
            }
            String text = section.required("pattern");
            Map<String, String> set = fields.values(section.section("set"));
            String side = side(section);
            section.end();
            Pattern pattern = pattern(section, text);
            if (pattern != null) {
                extracts.add(new Extract(from, pattern, set, side));
            }
        }
        return extracts;
    }

    private String side(Section section) {
        String side = section.text("side", "");
        if (!side.isEmpty() && !side.equals("credit") && !side.equals("debit")) {
            section.problem("side", "side '" + side + "' is neither credit nor debit");
        } else if (!side.isEmpty() && fields.layout() == CanonicalLayout.HAWALA) {
            section.problem("side", "'side' of an extract is for money transfers only");
        }
        return side.toUpperCase(Locale.ROOT);
    }

    private @Nullable Pattern pattern(Section section, String text) {
        try {
            Pattern pattern = Pattern.compile(text, Pattern.CASE_INSENSITIVE);
            pattern.namedGroups().keySet().stream()
                    .sorted()
                    .forEach(group -> fields.isField(section, "pattern", group));
            return pattern;
        } catch (PatternSyntaxException e) {
            section.problem("pattern", "pattern '" + text + "': " + e.getDescription());
            return null;
        }
    }
}
