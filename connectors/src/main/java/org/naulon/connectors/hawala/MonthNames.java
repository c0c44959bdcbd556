package org.naulon.connectors.hawala;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.naulon.connectors.calendar.LedgerCalendar;
import org.naulon.connectors.mapping.Words;

/**
 * Names of months by calendar, full and short, from the Unicode CLDR tables that ICU4J carries and from {@code months.csv}: the
 * Persian and the Afghan names of the solar months, the Levantine and the Maghrebi names of the Gregorian ones. A name that
 * means two months of one calendar means none.
 */
final class MonthNames {
    private static final List<String> LOCALES = List.of(
            "en", "fr", "ar", "ar-SY", "ar-DZ", "ar-MA", "fa", "fa-AF", "ps", "ur", "tr", "es", "pt", "it", "de", "nl",
            "am", "ti", "so", "sw", "hi", "ru");

    private static final Map<LedgerCalendar, Map<String, Integer>> BY_NAME = load();

    private MonthNames() {}

    /** The month from 1, or 0 when the name is none of the calendar. */
    static int month(LedgerCalendar calendar, String name) {
        return BY_NAME.getOrDefault(calendar, Map.of()).getOrDefault(Words.key(name), 0);
    }

    private static Map<LedgerCalendar, Map<String, Integer>> load() {
        Map<LedgerCalendar, Map<String, Integer>> all = new EnumMap<>(LedgerCalendar.class);
        for (LedgerCalendar calendar : LedgerCalendar.values()) {
            all.put(calendar, ofTables(calendar));
        }
        try (InputStream in = MonthNames.class.getResourceAsStream("months.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("calendar,")) {
                    String[] cells = line.split(",", -1);
                    LedgerCalendar calendar = LedgerCalendar.valueOf(cells[0].toUpperCase(Locale.ROOT));
                    all.getOrDefault(calendar, Map.of()).put(Words.key(cells[1]), Integer.valueOf(cells[2]));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private static Map<String, Integer> ofTables(LedgerCalendar calendar) {
        Map<String, Integer> names = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (String tag : LOCALES) {
            ULocale locale = ULocale.forLanguageTag(tag).setKeywordValue("calendar", calendar.tables());
            DateFormatSymbols symbols = new DateFormatSymbols(Calendar.getInstance(locale), locale);
            for (int context : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
                for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
                    String[] months = symbols.getMonths(context, width);
                    for (int i = 0; i < months.length; i++) {
                        add(names, ambiguous, Words.key(months[i]), i + 1);
                    }
                }
            }
        }
        names.keySet().removeAll(ambiguous);
        return names;
    }

    private static void add(Map<String, Integer> names, Set<String> ambiguous, String key, int month) {
        boolean word = key.codePoints().anyMatch(Character::isLetter);
        Integer earlier = word ? names.putIfAbsent(key, month) : null;
        if (earlier != null && earlier != month) {
            ambiguous.add(key);
        }
    }
}
