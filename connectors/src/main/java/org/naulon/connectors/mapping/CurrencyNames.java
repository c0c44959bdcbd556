package org.naulon.connectors.mapping;

import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.naulon.model.money.Currencies;

/**
 * The names of the currencies of ISO 4217 in the languages of {@link CountryNames#LANGUAGES}, one of them and several, from
 * the Unicode CLDR tables that ICU4J carries: {@code US Dollar}, {@code US dollars}. A name that means two currencies means
 * none, and so does a sign such as {@code $}. Withdrawn currencies have no names here: a name tells no year, and the leone of
 * today is not the leone of 2021.
 */
final class CurrencyNames {
    /** Forms of a noun behind a number, in the languages that have them. */
    private static final List<String> NUMBERS = List.of("zero", "one", "two", "few", "many", "other");

    private CurrencyNames() {}

    /** Names as {@link Words#key} to ISO 4217 code. */
    static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        Set<String> ambiguous = new HashSet<>();
        Set<String> codes = new TreeSet<>();
        Currency.getAvailableCurrencies().forEach(currency -> codes.add(currency.getCurrencyCode()));
        codes.removeIf(code -> !Currencies.isKnown(code) || Currencies.isWithdrawn(code));
        for (String language : CountryNames.LANGUAGES) {
            ULocale locale = new ULocale(language);
            for (String code : codes) {
                Currency currency = Currency.getInstance(code);
                add(names, ambiguous, currency.getName(locale, Currency.LONG_NAME, null), code);
                for (String number : NUMBERS) {
                    add(names, ambiguous, currency.getName(locale, Currency.PLURAL_LONG_NAME, number, null), code);
                }
            }
        }
        names.keySet().removeAll(ambiguous);
        return Map.copyOf(names);
    }

    private static void add(Map<String, String> names, Set<String> ambiguous, String name, String code) {
        String key = Words.key(name);
        String earlier = names.putIfAbsent(key, code);
        if (earlier != null && !earlier.equals(code)) {
            ambiguous.add(key);
        }
    }
}
