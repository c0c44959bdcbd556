package org.naulon.connectors.field;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** ISO 3166-1 alpha-2 country codes, with XK, which banks use for Kosovo. */
public final class Countries {
    private static final Set<String> CODES = codes();

    private Countries() {}

    public static boolean isKnown(String code) {
        return CODES.contains(code);
    }

    /** The code, or empty when none is given. */
    public static String checked(String field, String code) throws BadRecord {
        if (code.isEmpty() || isKnown(code)) {
            return code;
        }
        throw new BadRecord(
                RejectReason.UNKNOWN_COUNTRY, field + " " + BadRecord.quote(code) + " is not in ISO 3166-1");
    }

    private static Set<String> codes() {
        Set<String> codes = new TreeSet<>(Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2));
        codes.add("XK");
        return Set.copyOf(codes);
    }
}
