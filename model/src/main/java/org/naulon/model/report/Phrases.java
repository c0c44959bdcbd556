package org.naulon.model.report;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.naulon.model.money.Currencies;
import org.naulon.model.money.Money;

/**
 * The sentences of one language, from {@code narrative-en.properties} or {@code narrative-fr.properties}, with amounts
 * and dates as that language writes them. Nothing depends on the machine's language or zone.
 */
final class Phrases {
    static final Phrases ENGLISH = new Phrases("en");
    static final Phrases FRENCH = new Phrases("fr");

    private final Properties phrases = new Properties();

    private Phrases(String language) {
        String file = "narrative-" + language + ".properties";
        try (Reader in = new InputStreamReader(Phrases.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            phrases.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /**
     * A sentence with {@code {0}}, {@code {1}} … replaced.
     *
     * @throws IllegalArgumentException when the language has no such sentence
     */
    String say(String key, String... values) {
        String phrase = phrases.getProperty(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase '" + key + "'");
        }
        StringBuilder said = new StringBuilder(phrase.length() + 64);
        int from = 0;
        // One pass, so that braces inside a value stay what they are.
        for (int open = phrase.indexOf('{'); open >= 0; open = phrase.indexOf('{', from)) {
            int close = phrase.indexOf('}', open);
            said.append(phrase, from, open).append(values[Integer.parseInt(phrase.substring(open + 1, close))]);
            from = close + 1;
        }
        return said.append(phrase, from, phrase.length()).toString();
    }

    /** The keys, for the test that both languages say the same things. */
    Set<String> keys() {
        return phrases.stringPropertyNames();
    }

    /** A day in UTC such as {@code 5 January 2026} or {@code 1er février 2026}. */
    String date(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        String number = day.getDayOfMonth() == 1 ? say("day.first") : Integer.toString(day.getDayOfMonth());
        return number + " " + say("month." + day.getMonthValue()) + " " + day.getYear();
    }

    /** An amount such as {@code 1,200.50 EUR} or {@code 1 200,50 EUR}. */
    String amount(long minor, String currency) {
        if (!Currencies.isKnown(currency)) {
            return minor + " " + currency;
        }
        String decimal = new Money(minor, currency).decimal();
        int point = decimal.indexOf('.');
        String whole = point < 0 ? decimal : decimal.substring(0, point);
        StringBuilder grouped = new StringBuilder();
        for (int i = 0; i < whole.length(); i++) {
            if (i > 0 && (whole.length() - i) % 3 == 0) {
                grouped.append(say("number.group"));
            }
            grouped.append(whole.charAt(i));
        }
        return grouped + (point < 0 ? "" : say("number.point") + decimal.substring(point + 1)) + "\u00a0" + currency;
    }

    /** A number of things: the singular or the plural sentence of a key. */
    String count(String key, int number) {
        return say(key + (number == 1 ? ".one" : ".many"), Integer.toString(number));
    }

    /** {@code a, b and c}. */
    String list(List<String> items) {
        int last = items.size() - 1;
        return last < 1
                ? String.join("", items)
                : String.join(", ", items.subList(0, last)) + " " + say("and") + " " + items.get(last);
    }

    /** The first items, and how many more there are. */
    String list(List<String> items, int most) {
        return items.size() <= most
                ? list(items)
                : String.join(", ", items.subList(0, most)) + " " + say("more", Integer.toString(items.size() - most));
    }
}
