package org.naulon.connectors.mapping;

import com.ibm.icu.text.DisplayContext;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;

/**
 * ISO 3166-1 alpha-3 codes and the names of countries in the languages of {@link #LANGUAGES}, full and short, from the
 * Unicode CLDR tables that ICU4J carries, and those of {@code other-country-names.csv}. A name that means two countries
 * means none.
 */
final class CountryNames {
    static final List<String> LANGUAGES = List.of(
            "en", "fr", "ar", "fa", "ps", "ur", "tr", "es", "pt", "it", "de", "nl", "el", "am", "so", "sw", "ru");

    private static final String KOSOVO = "XK";

    private CountryNames() {}

    /** Alpha-3 to alpha-2; XKX is Kosovo, as banks write it. */
    static Map<String, String> alpha3() {
        Map<String, String> codes = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            try {
                codes.put(new Locale.Builder().setRegion(code).build().getISO3Country(), code);
            } catch (MissingResourceException e) {
                // A country that Java knows by two letters only cannot be meant by three.
                continue;
            }
        }
        codes.put("XKX", KOSOVO);
        return Map.copyOf(codes);
    }

    /** Names as {@link Words#key} to alpha-2. */
    static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        for (String language : LANGUAGES) {
            for (DisplayContext length : List.of(DisplayContext.LENGTH_FULL, DisplayContext.LENGTH_SHORT)) {
                LocaleDisplayNames display = LocaleDisplayNames.getInstance(new ULocale(language), length);
                for (String code : Locale.getISOCountries()) {
                    add(names, ambiguous, display.regionDisplayName(code), code);
                }
                add(names, ambiguous, display.regionDisplayName(KOSOVO), KOSOVO);
            }
        }
        others().forEach((name, code) -> add(names, ambiguous, name, code));
        names.keySet().removeAll(ambiguous);
        return Map.copyOf(names);
    }

    private static Map<String, String> others() {
        try (InputStream in = CountryNames.class.getResourceAsStream("other-country-names.csv");
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Map<String, String> others = new HashMap<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("#") && !line.startsWith("name,")) {
                    String[] cells = line.split(",", -1);
                    others.put(cells[0], cells[1]);
                }
            }
            return others;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(Map<String, String> names, Set<String> ambiguous, String name, String code) {
        String key = Words.key(name);
        String earlier = names.putIfAbsent(key, code);
        if (earlier != null && !earlier.equals(code)) {
            ambiguous.add(key);
        }
    }
}
