package org.naulon.connectors.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Account numbers and bank codes. */
public final class Accounts {
    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern IBAN = Pattern.compile("[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}");
    private static final Pattern BIC = Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

    private Accounts() {}

    /**
     * The number as given, without spaces; empty when it is only zeros and signs, which banks write for want of a number
     * and which would join strangers.
     */
    public static String compact(String number) {
        boolean filler = number.chars().noneMatch(c -> Character.isLetterOrDigit(c) && c != '0');
        return filler ? "" : SPACES.matcher(number).replaceAll("");
    }

    /** The numbers of a {@code ;}-separated list. */
    public static List<String> list(String accounts) {
        List<String> list = new ArrayList<>();
        for (String account : accounts.split(";", -1)) {
            if (!account.isBlank()) {
                list.add(compact(account));
            }
        }
        return List.copyOf(list);
    }

    /** The country of an IBAN, or empty when the account is none. */
    public static String country(String account) {
        return IBAN.matcher(account).matches() ? known(account.substring(0, 2)) : "";
    }

    /** Whether the text has the form of a bank identifier code of 8 or 11 characters. */
    public static boolean isBic(String text) {
        return BIC.matcher(text).matches();
    }

    /** The country of a bank identifier code, or empty when the text is none. */
    public static String countryOfBic(String bic) {
        return isBic(bic) ? known(bic.substring(4, 6)) : "";
    }

    /** The institution without its branch: the first eight characters, upper case. */
    public static String institution(String bic) {
        String upper = bic.toUpperCase(Locale.ROOT);
        return upper.length() > 8 ? upper.substring(0, 8) : upper;
    }

    private static String known(String country) {
        return Countries.isKnown(country) ? country : "";
    }
}
