package org.naulon.connectors.mapping;

import java.util.List;
import java.util.Set;
import org.naulon.connectors.field.Digits;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/**
 * How a provider writes amounts: {@code 1.234,50}, {@code 12,34,567.00}, {@code Ksh1,000}.
 *
 * @param decimal sign before the minor digits
 * @param grouping signs between groups of two or three digits, perhaps none
 * @param symbols currency signs that may stand before or behind the number
 */
record Numbers(char decimal, Set<Character> grouping, List<String> symbols) {
    /** Plain digits with a point. */
    static final Numbers PLAIN = new Numbers('.', Set.of(), List.of());

    private static final int GROUP = 3;
    private static final int LAKH = 2;

    /** The amount as plain digits with a point, negative ones with a minus; digits of any script are accepted. */
    String plain(String field, String text) throws BadRecord {
        boolean arabicSigns = text.indexOf('\u066B') >= 0 || text.indexOf('\u066C') >= 0;
        String number = withoutSymbols(Digits.ascii(text)).strip();
        boolean negative = false;
        if (number.startsWith("(") && number.endsWith(")") && number.length() > 2) {
            negative = true;
            number = number.substring(1, number.length() - 1).strip();
        } else if (number.startsWith("-") || number.startsWith("+")) {
            negative = number.startsWith("-");
            number = withoutSymbols(number.substring(1)).strip();
        } else if (number.endsWith("-")) {
            negative = true;
            number = number.substring(0, number.length() - 1).strip();
        }
        String plain = arabicSigns ? number : ungrouped(number);
        if (plain.isEmpty()) {
            throw new BadRecord(
                    RejectReason.INVALID_AMOUNT,
                    field + " " + BadRecord.quote(text) + " is no amount as the profile says");
        }
        return negative ? "-" + plain : plain;
    }

    private String withoutSymbols(String number) {
        for (String symbol : symbols) {
            int length = symbol.length();
            if (number.regionMatches(true, 0, symbol, 0, length)) {
                return number.substring(length);
            }
            if (number.regionMatches(true, number.length() - length, symbol, 0, length)) {
                return number.substring(0, number.length() - length);
            }
        }
        return number;
    }

    /** Without grouping signs and with a point, or empty when a sign stands where it groups nothing. */
    private String ungrouped(String number) {
        int point = number.lastIndexOf(decimal);
        int whole = point < 0 ? number.length() : point;
        StringBuilder plain = new StringBuilder(number.length());
        int group = 0;
        int groups = 0;
        for (int i = 0; i < whole; i++) {
            char c = number.charAt(i);
            if (isDigit(c)) {
                plain.append(c);
                group++;
            } else if (!isGrouping(c) || group == 0 || group > GROUP || groups > 0 && group < LAKH) {
                return "";
            } else {
                groups++;
                group = 0;
            }
        }
        if (groups > 0 && group != GROUP) {
            return "";
        }
        for (int i = whole + 1; i < number.length(); i++) {
            if (!isDigit(number.charAt(i))) {
                return "";
            }
        }
        return point < 0 ? plain.toString() : plain + "." + number.substring(whole + 1);
    }

    private boolean isGrouping(char c) {
        boolean space = Character.isSpaceChar(c);
        return grouping.contains(space ? ' ' : c == '’' ? '\'' : c);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
