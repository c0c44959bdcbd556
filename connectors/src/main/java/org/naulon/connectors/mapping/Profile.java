package org.naulon.connectors.mapping;

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
 * @param numbers how amounts are written, or null for plain decimals
 * @param times how moments are written, or null for ISO
 * @param days how days are written, or null for ISO
 * @param countries code sets, tried in order; empty for alpha-2 exactly
 * @param totals the row that sums up, or null
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
        @Nullable Numbers numbers,
        @Nullable TimePatterns times,
        @Nullable TimePatterns days,
        Set<CountryCodes> countries,
        @Nullable Totals totals,
        String continued,
        Set<String> ignored,
        List<Extract> extracts,
        Map<String, String> creditSide,
        Map<String, String> debitSide) {

    /** Whether amounts stand in one column for money in and one for money out. */
    boolean isTwoSided() {
        return columns.containsKey("credit_amount") || columns.containsKey("debit_amount");
    }
}
