package org.naulon.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.model.money.Money;
import org.naulon.model.money.Rates;
import org.naulon.model.signal.Text;

/**
 * Fills the sentences of the catalogue with measures.
 *
 * <p>{@code {name}} is a measure as it is, {@code {amount:name}} minor units of the reporting currency as money, {@code
 * {percent:name}} a share, {@code {date:name}} a date or instant (ISO) as a calendar day in UTC, {@code {days:name}} and {@code
 * {hours:name}} a count with its unit, which knows that one is not many. {@code from} and {@code to}
 * are the times of the first and last transfer in evidence. Numbers look the same on every machine: {@code 1,200.50 EUR},
 * {@code 70%} and {@code 3 May 2026} in English, {@code 1 200,50 EUR}, {@code 70 %} and {@code 3 mai 2026} in French (with a
 * no-break space between thousands and before the percent sign).
 */
public final class Wording {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");
    private static final Pattern KNOWN =
            Pattern.compile("(?:(amount|percent|date|days|hours):)?([A-Za-z][A-Za-z0-9]*)");
    private static final Wording ENGLISH = new Wording(
            ',',
            '.',
            "%",
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"),
            "day",
            "hour",
            1);
    private static final Wording FRENCH = new Wording(
            '\u00a0',
            ',',
            "\u00a0%",
            List.of(
                    "janvier",
                    "février",
                    "mars",
                    "avril",
                    "mai",
                    "juin",
                    "juillet",
                    "août",
                    "septembre",
                    "octobre",
                    "novembre",
                    "décembre"),
            "jour",
            "heure",
            0);

    private final char thousands;
    private final char decimal;
    private final String percent;
    private final List<String> months;
    private final String day;
    private final String hour;
    private final long leastSingular;

    private Wording(
            char thousands,
            char decimal,
            String percent,
            List<String> months,
            String day,
            String hour,
            long leastSingular) {
        this.thousands = thousands;
        this.decimal = decimal;
        this.percent = percent;
        this.months = months;
        this.day = day;
        this.hour = hour;
        this.leastSingular = leastSingular;
    }

    /** The sentence in both languages. A measure that is not given is a bug of the rule's fact. */
    static Text fill(Text template, Map<String, Object> measures) {
        return new Text(ENGLISH.filled(template.en(), measures), FRENCH.filled(template.fr(), measures));
    }

    /** The measures that a sentence needs. */
    public static Set<String> placeholders(String template) {
        Set<String> names = new TreeSet<>();
        Matcher placeholder = PLACEHOLDER.matcher(template);
        while (placeholder.find()) {
            Matcher known = KNOWN.matcher(placeholder.group(1));
            names.add(known.matches() ? known.group(2) : placeholder.group(1));
        }
        return names;
    }

    /** What is wrong with a sentence before any measure is known. */
    static List<String> problems(Text template) {
        List<String> problems = new ArrayList<>();
        if (template.en() == null
                || template.en().isBlank()
                || template.fr() == null
                || template.fr().isBlank()) {
            problems.add("the explanation needs a sentence in English (en) and in French (fr)");
            return problems;
        }
        for (String sentence : List.of(template.en(), template.fr())) {
            Matcher placeholder = PLACEHOLDER.matcher(sentence);
            while (placeholder.find()) {
                if (!KNOWN.matcher(placeholder.group(1)).matches()) {
                    problems.add("the placeholder {" + placeholder.group(1) + "} is not understood");
                }
            }
        }
        if (!placeholders(template.en()).equals(placeholders(template.fr()))) {
            problems.add("the English and the French sentence name different measures");
        }
        return problems;
    }

    /** A number without superfluous digits, for problem lines. */
    static String plain(double number) {
        BigDecimal value = BigDecimal.valueOf(number);
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private String filled(String template, Map<String, Object> measures) {
        Matcher placeholder = PLACEHOLDER.matcher(template);
        StringBuilder filled = new StringBuilder();
        while (placeholder.find()) {
            Matcher known = KNOWN.matcher(placeholder.group(1));
            Object value = known.matches() ? measures.get(known.group(2)) : null;
            if (value == null) {
                throw new IllegalArgumentException("no measure '" + placeholder.group(1) + "' for: " + template);
            }
            String format = known.group(1) == null ? "" : known.group(1);
            placeholder.appendReplacement(filled, Matcher.quoteReplacement(text(format, value)));
        }
        return placeholder.appendTail(filled).toString();
    }

    private String text(String format, Object value) {
        return switch (format) {
            case "amount" -> {
                Money money = new Money(((Number) value).longValue(), Rates.BASE);
                yield grouped(money.decimal()) + ' ' + money.currency();
            }
            case "percent" -> {
                BigDecimal share =
                        BigDecimal.valueOf(((Number) value).doubleValue()).movePointRight(2);
                yield grouped(plain(share.setScale(1, RoundingMode.HALF_UP).doubleValue())) + percent;
            }
            case "date" -> date(value.toString());
            case "days" -> counted(((Number) value).longValue(), day);
            case "hours" -> counted(((Number) value).longValue(), hour);
            default -> value instanceof Number number ? number(number) : value.toString();
        };
    }

    private String counted(long count, String one) {
        return grouped(Long.toString(count)) + ' ' + (count >= leastSingular && count <= 1 ? one : one + 's');
    }

    private String number(Number number) {
        return number instanceof Double || number instanceof Float
                ? grouped(plain(BigDecimal.valueOf(number.doubleValue())
                        .setScale(2, RoundingMode.HALF_UP)
                        .doubleValue()))
                : grouped(number.toString());
    }

    private String date(String iso) {
        LocalDate day =
                iso.indexOf('T') < 0 ? LocalDate.parse(iso) : LocalDate.ofInstant(Instant.parse(iso), ZoneOffset.UTC);
        return day.getDayOfMonth() + " " + months.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    private String grouped(String plain) {
        int point = plain.indexOf('.');
        String whole = point < 0 ? plain : plain.substring(0, point);
        StringBuilder grouped = new StringBuilder(whole);
        for (int i = whole.length() - 3; i > (whole.startsWith("-") ? 1 : 0); i -= 3) {
            grouped.insert(i, thousands);
        }
        return point < 0
                ? grouped.toString()
                : grouped.append(decimal).append(plain.substring(point + 1)).toString();
    }
}
