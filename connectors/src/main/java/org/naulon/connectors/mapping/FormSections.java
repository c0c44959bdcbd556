package org.naulon.connectors.mapping;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.yaml.Section;

/** The keys of a profile that say how text, amounts, moments, countries and currencies are written. */
final class FormSections {
    private static final String DECIMAL_SIGNS = ".,/·'";
    /** Longest step of a counted time. */
    private static final Duration LONGEST_STEP = Duration.ofDays(31);

    private final Section root;

    FormSections(Section root) {
        this.root = root;
    }

    List<Encoding> encodings() {
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

    List<Character> delimiters() {
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

    /** One way for each decimal sign; a sign that is one way's decimal sign groups nothing there. */
    List<Numbers> numbers() {
        if (!root.has("numbers")) {
            return List.of();
        }
        Section section = root.section("numbers");
        List<String> decimals = section.texts("decimal");
        if (decimals.isEmpty()) {
            decimals = List.of(".");
        }
        Set<Character> grouping = new HashSet<>();
        for (String sign : section.texts("grouping")) {
            boolean alone = decimals.size() == 1 && sign.equals(decimals.get(0));
            if (sign.length() != 1 || Character.isLetterOrDigit(sign.charAt(0)) || alone) {
                section.problem("grouping", "grouping '" + sign + "' must be one sign other than the decimal sign");
            } else {
                grouping.add(sign.charAt(0));
            }
        }
        List<String> symbols = section.texts("symbols");
        List<Numbers> numbers = new ArrayList<>();
        for (String decimal : decimals) {
            if (decimal.length() == 1 && DECIMAL_SIGNS.contains(decimal)) {
                Set<Character> others = new HashSet<>(grouping);
                others.remove(decimal.charAt(0));
                numbers.add(new Numbers(decimal.charAt(0), Set.copyOf(others), symbols));
            } else {
                section.problem("decimal", "decimal '" + decimal + "' is none of . , / · '");
            }
        }
        section.end();
        return numbers;
    }

    /** One way for each of the orders, each with the common patterns before its own. */
    List<TimeForm> times() {
        if (!root.has("times")) {
            return List.of();
        }
        Section section = root.section("times");
        if (section.has("counted")) {
            return counted(section);
        }
        List<TimePattern> common = patterns(section, "patterns", section.texts("patterns"));
        List<List<String>> orders = section.textLists("orders");
        ZoneId zone = zone(section, section.required("zone"));
        section.end();
        List<TimeForm> times = new ArrayList<>();
        for (List<String> order : orders.isEmpty() ? List.of(List.<String>of()) : orders) {
            List<TimePattern> patterns = new ArrayList<>(common);
            patterns.addAll(patterns(section, "orders", order));
            times.add(form(section, patterns, zone));
        }
        return times;
    }

    private static List<TimeForm> counted(Section section) {
        String unit = section.required("counted");
        String from = section.required("from");
        section.end();
        try {
            Duration step = Duration.parse(unit);
            if (step.isNegative() || step.isZero() || step.compareTo(LONGEST_STEP) > 0) {
                section.problem("counted", "counted '" + unit + "' must be above zero and at most 31 days");
                return List.of();
            }
            return List.of(new StepCount(Instant.parse(from), step));
        } catch (DateTimeException e) {
            section.problem(
                    "counted",
                    "counted '" + unit + "' must be a duration such as PT1H, and from '" + from + "' an instant");
            return List.of();
        }
    }

    @Nullable
    TimePatterns days() {
        if (!root.has("days")) {
            return null;
        }
        Section section = root.section("days");
        List<TimePattern> patterns = patterns(section, "patterns", section.texts("patterns"));
        section.end();
        return form(section, patterns, ZoneOffset.UTC);
    }

    private static TimePatterns form(Section section, List<TimePattern> patterns, ZoneId zone) {
        if (patterns.isEmpty()) {
            section.problem("patterns", "'patterns' names no pattern that can be read");
        }
        return new TimePatterns(patterns, zone);
    }

    private static List<TimePattern> patterns(Section section, String key, List<String> texts) {
        List<TimePattern> patterns = new ArrayList<>();
        for (String text : texts) {
            try {
                TimePattern pattern = new TimePattern(text);
                pattern.flaws().forEach(flaw -> section.problem(key, "pattern '" + text + "': " + flaw));
                patterns.add(pattern);
            } catch (IllegalArgumentException e) {
                section.problem(key, "pattern '" + text + "': " + e.getMessage());
            }
        }
        return patterns;
    }

    private static ZoneId zone(Section section, String zone) {
        try {
            return zone.isEmpty() ? ZoneOffset.UTC : ZoneId.of(zone);
        } catch (DateTimeException e) {
            section.problem("zone", "zone '" + zone + "' is no time zone");
            return ZoneOffset.UTC;
        }
    }

    Set<CountryCodes> countries() {
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

    Set<CurrencyCodes> currencies() {
        Set<CurrencyCodes> sets = new LinkedHashSet<>();
        for (String label : root.texts("currencies")) {
            CurrencyCodes codes = CurrencyCodes.of(label);
            if (codes == null) {
                root.problem("currencies", "currency set '" + label + "' is none of codes, names");
            } else {
                sets.add(codes);
            }
        }
        return sets;
    }
}
