package org.naulon.connectors.field;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Account numbers and bank codes. */
public final class Accounts {
    private static final int SHORTEST_IBAN = 15;
    private static final int LONGEST_IBAN = 34;

    private Accounts() {}

    /**
     * The number as given, without spaces; empty when it is only zeros and signs, which banks write for want of a number
     * and which would join strangers.
     */
    public static String compact(String number) {
        boolean filler = true;
        boolean spaced = false;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            filler = filler && (c == '0' || !Character.isLetterOrDigit(c));
            spaced = spaced || isSpace(c);
        }
        return filler ? "" : spaced ? withoutSpaces(number) : number;
    }

    /** An account within an identity, whose parts a {@code |} divides: with a slash where it has one itself. */
    public static String inIdentity(String account) {
        return account.replace('|', '/');
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
        return isIban(account) ? known(account.substring(0, 2)) : "";
    }

    /** Whether the text has the form of a bank identifier code of 8 or 11 characters. */
    public static boolean isBic(String text) {
        return (text.length() == 8 || text.length() == 11)
                && isUpperOrDigit(text, 0)
                && isUpper(text.charAt(4))
                && isUpper(text.charAt(5));
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

    private static boolean isIban(String text) {
        return text.length() >= SHORTEST_IBAN
                && text.length() <= LONGEST_IBAN
                && isUpper(text.charAt(0))
                && isUpper(text.charAt(1))
                && isDigit(text.charAt(2))
                && isDigit(text.charAt(3))
                && isUpperOrDigit(text, 4);
    }

    private static boolean isUpperOrDigit(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (!isUpper(text.charAt(i)) && !isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUpper(char c) {
        return c >= 'A' && c <= 'Z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isSpace(char c) {
        return (c <= ' ' || c > '~') && (Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static String withoutSpaces(String number) {
        StringBuilder compact = new StringBuilder(number.length());
        number.chars().filter(c -> !isSpace((char) c)).forEach(c -> compact.append((char) c));
        return compact.toString();
    }

    private static String known(String country) {
        return Countries.isKnown(country) ? country : "";
    }
}
