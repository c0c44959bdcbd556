package org.naulon.connectors.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Countries;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** How a provider names countries. */
enum CountryCodes {
    ALPHA_2,
    ALPHA_3,
    NAMES;

    private static final Map<String, String> BY_ALPHA_3 = CountryNames.alpha3();

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static @Nullable CountryCodes of(String label) {
        for (CountryCodes codes : values()) {
            if (codes.label().equals(label)) {
                return codes;
            }
        }
        return null;
    }

    /** The alpha-2 code by the first of the code sets that knows the text. */
    static String alpha2(Set<CountryCodes> sets, String field, String text) throws BadRecord {
        for (CountryCodes set : sets) {
            String code = set.read(text);
            if (code != null) {
                return code;
            }
        }
        Set<String> labels = new TreeSet<>();
        sets.forEach(set -> labels.add(set.label()));
        throw new BadRecord(
                RejectReason.UNKNOWN_COUNTRY,
                field + " " + BadRecord.quote(text) + " is no country by " + String.join(", ", labels));
    }

    private @Nullable String read(String text) {
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
