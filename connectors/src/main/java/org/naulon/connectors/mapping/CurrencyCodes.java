package org.naulon.connectors.mapping;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Currencies;

/** How a provider names currencies. */
enum CurrencyCodes implements CodeSet {
    /** ISO 4217, in any case. */
    CODES,
    NAMES;

    static @Nullable CurrencyCodes of(String label) {
        return CodeSet.labelled(values(), label);
    }

    /** The ISO 4217 code by the first of the sets that knows the text. */
    static String code(Set<CurrencyCodes> sets, String field, String text) throws BadRecord {
        return CodeSet.first(sets, field, text, RejectReason.UNKNOWN_CURRENCY, "currency");
    }

    @Override
    public @Nullable String read(String text) {
        return switch (this) {
            case CODES -> {
                String code = text.toUpperCase(Locale.ROOT);
                yield Currencies.isKnown(code) ? code : null;
            }
            case NAMES -> Names.BY_NAME.get(Words.key(text));
        };
    }

    /** Loaded when a profile first needs it: some thousand names. */
    private static final class Names {
        static final Map<String, String> BY_NAME = CurrencyNames.names();
    }
}
