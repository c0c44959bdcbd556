package org.naulon.connectors.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Currencies;

/** How a provider names currencies. */
enum CurrencyCodes {
    /** ISO 4217, in any case. */
    CODES,
    NAMES;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    static @Nullable CurrencyCodes of(String label) {
        for (CurrencyCodes codes : values()) {
            if (codes.label().equals(label)) {
                return codes;
            }
        }
        return null;
    }

    /** The ISO 4217 code by the first of the sets that knows the text. */
    static String code(Set<CurrencyCodes> sets, String field, String text) throws BadRecord {
        for (CurrencyCodes set : sets) {
            String code = set.read(text);
            if (code != null) {
                return code;
            }
        }
        Set<String> labels = new TreeSet<>();
        sets.forEach(set -> labels.add(set.label()));
        throw new BadRecord(
                RejectReason.UNKNOWN_CURRENCY,
                field + " " + BadRecord.quote(text) + " is no currency by " + String.join(", ", labels));
    }

    private @Nullable String read(String text) {
        if (this == NAMES) {
            return Names.BY_NAME.get(Words.key(text));
        }
        String code = text.toUpperCase(Locale.ROOT);
        return Currencies.isKnown(code) ? code : null;
    }

    /** Loaded when a profile first needs it: some thousand names. */
    private static final class Names {
        static final Map<String, String> BY_NAME = CurrencyNames.names();
    }
}
