package org.naulon.connectors.mapping;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the tables of one provider become canonical fields.
 *
 * @param name unique among all profiles
 * @param version of the profile, for people
 * @param provider whose control numbers these are: profiles of one provider speak of the same transfers
 * @param layout the canonical fields
 * @param encodings that are tried in this order when there is no byte-order mark
 * @param delimiters that are tried
 * @param columns by canonical field
 * @param required fields that the header must have and that no row may leave empty
 * @param constants of fields that a row leaves empty
 * @param values canonical words by the provider's words, as {@link Words#key}, by field
 * @param numbers how amounts are written, none for plain decimals; of several ways the table has one throughout
 * @param times how moments are written, none for ISO; of several ways the table has one throughout
 * @param days how days are written, or null for ISO
 * @param countries code sets, tried in order; empty for alpha-2 exactly
 * @param currencies how currencies are named, tried in order; empty for ISO 4217 codes exactly
 * @param totals the row that sums up, or null
 * @param carried what a cell of a row begins with that carries a balance and moves nothing, as {@link Words#key}
 * @param continued the field of which a row that gives nothing else is the continuation, or empty
 * @param ignored headings, as {@link Words#key}, that are known and not mapped
 * @param creditSide constants of rows with an amount in {@code credit_amount}
 * @param debitSide constants of rows with an amount in {@code debit_amount}
 */
public record Profile(
        String name,
        String version,
        String provider,
        CanonicalLayout layout,
        List<Encoding> encodings,
        List<Character> delimiters,
        Preamble preamble,
        Map<String, Column> columns,
        Set<String> required,
        Map<String, String> constants,
        Map<String, Map<String, String>> values,
        List<Numbers> numbers,
        List<TimeForm> times,
        @Nullable TimePatterns days,
        Set<CountryCodes> countries,
        Set<CurrencyCodes> currencies,
        @Nullable Totals totals,
        List<String> carried,
        String continued,
        Set<String> ignored,
        List<Extract> extracts,
        Map<String, String> creditSide,
        Map<String, String> debitSide) {

    /** Amounts that say by themselves whether money comes in or goes out. */
    static final List<String> SIDES = List.of("credit_amount", "debit_amount", "signed_amount");

    /** Whether amounts say by their column or sign whether money comes in or goes out. */
    boolean isTwoSided() {
        return SIDES.stream().anyMatch(columns::containsKey);
    }

    /** Whether a heading, as {@link Words#heading}, is one of a field or ignored. */
    boolean knows(String heading) {
        return ignored.contains(heading)
                || columns.values().stream()
                        .flatMap(column -> column.parts().stream())
                        .anyMatch(part -> part.contains(heading));
    }

    /** Whether a field may come from elsewhere than its column: a constant or a line before the header. */
    boolean givesOtherwise(String field) {
        return constants.containsKey(field) || preamble.fields().containsKey(field);
    }

    /** Of moments without an offset; UTC where the profile does not say how moments are written. */
    ZoneId zone() {
        return times.isEmpty() ? ZoneOffset.UTC : times.get(0).zone();
    }

    /** The same with fewer ways of writing amounts and moments. */
    Profile writing(List<Numbers> amounts, List<TimeForm> moments) {
        return new Profile(
                name,
                version,
                provider,
                layout,
                encodings,
                delimiters,
                preamble,
                columns,
                required,
                constants,
                values,
                amounts,
                moments,
                days,
                countries,
                currencies,
                totals,
                carried,
                continued,
                ignored,
                extracts,
                creditSide,
                debitSide);
    }
}
