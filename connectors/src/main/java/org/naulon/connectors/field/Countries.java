package org.naulon.connectors.field;

import java.util.Locale;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** ISO 3166-1 alpha-2 country codes, with XK, which banks use for Kosovo. */
public final class Countries {
    private static final int LETTERS = 26;

    /** By the letters of the code, because every record asks several times. */
    private static final boolean[] CODES = codes();

    private Countries() {}

    public static boolean isKnown(String code) {
        int place = place(code);
        return place >= 0 && CODES[place];
    }

    /** The code, or empty when none is given. */
    public static String checked(String field, String code) throws BadRecord {
        if (code.isEmpty() || isKnown(code)) {
            return code;
        }
        throw new BadRecord(
                RejectReason.UNKNOWN_COUNTRY, field + " " + BadRecord.quote(code) + " is not in ISO 3166-1");
    }

    /**
     * The country of an address in a bank message. {@code UK} and {@code EL}, which ISO 3166-1 keeps free because others use
     * them so, are the United Kingdom and Greece.
     */
    public static String ofAddress(String field, String code) throws BadRecord {
        return switch (code) {
            case "UK" -> "GB";
            case "EL" -> "GR";
            default -> checked(field, code);
        };
    }

    /** The place of a code of two capital letters, or negative. */
    private static int place(String code) {
        if (code.length() != 2) {
            return -1;
        }
        int first = code.charAt(0) - 'A';
        int second = code.charAt(1) - 'A';
        boolean letters = first >= 0 && first < LETTERS && second >= 0 && second < LETTERS;
        return letters ? first * LETTERS + second : -1;
    }

    private static boolean[] codes() {
        boolean[] codes = new boolean[LETTERS * LETTERS];
        for (String code : Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2)) {
            codes[place(code)] = true;
        }
        codes[place("XK")] = true;
        return codes;
    }
}
