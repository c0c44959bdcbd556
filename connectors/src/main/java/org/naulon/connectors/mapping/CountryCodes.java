package org.naulon.connectors.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Countries;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** How a provider names countries. */
enum CountryCodes implements CodeSet {
    ALPHA_2,
    ALPHA_3,
    NAMES;

    private static final Map<String, String> BY_ALPHA_3 = CountryNames.alpha3();

    static @Nullable CountryCodes of(String label) {
        return CodeSet.labelled(values(), label);
    }

    /** The alpha-2 code by the first of the code sets that knows the text. */
    static String alpha2(Set<CountryCodes> sets, String field, String text) throws BadRecord {
        return CodeSet.first(sets, field, text, RejectReason.UNKNOWN_COUNTRY, "country");
    }

    @Override
    public @Nullable String read(String text) {
        return switch (this) {
            case ALPHA_2 -> {
                String code = text.toUpperCase(Locale.ROOT);
                yield Countries.isKnown(code) ? code : null;
            }
            case ALPHA_3 -> BY_ALPHA_3.get(text.toUpperCase(Locale.ROOT));
            case NAMES -> Names.BY_NAME.get(Words.key(text));
        };
    }

    /** Loaded when a profile first needs it: some thousand names. */
    private static final class Names {
        static final Map<String, String> BY_NAME = CountryNames.names();
    }
}
