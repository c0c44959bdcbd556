package org.naulon.connectors.field;

import java.text.Normalizer;

/** Text of ledgers in Arabic, Persian, Devanagari and other scripts (domain C.8). */
public final class Scripts {
    private static final int ASCII_ENDS = 0x80;
    private static final int TATWEEL = 0x0640;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;

    private Scripts() {}

    /** The text without what only steers its display: directional marks and tatweel; a zero-width break is a space. */
    public static String visible(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == ZERO_WIDTH_NON_JOINER) {
                visible.append(' ');
            } else if (c != TATWEEL && !isDirectional(c)) {
                visible.appendCodePoint(c);
            }
        });
        return Texts.line(visible.toString());
    }

    /**
     * A number, code word or other text that is compared letter by letter, in one form: digits in ASCII, compatible forms
     * as one, the two forms of yeh and of kaf as one, no vowel marks. ASCII text stays as it is.
     */
    public static String code(String text) {
        if (isAscii(text)) {
            return text;
        }
        StringBuilder code = new StringBuilder(text.length());
        Normalizer.normalize(visible(text), Normalizer.Form.NFKC).codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                code.append((char) ('0' + Character.digit(c, 10)));
            } else if (!isVowelMark(c)) {
                code.appendCodePoint(oneForm(c));
            }
        });
        return Texts.line(code.toString());
    }

    /** Whether a character only says in which direction text runs. */
    static boolean isDirectional(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F || c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    }

    private static boolean isVowelMark(int c) {
        return c >= 0x064B && c <= 0x065F || c == 0x0670;
    }

    private static int oneForm(int c) {
        return switch (c) {
            case 'ى', 'ي' -> 'ی';
            case 'ك' -> 'ک';
            default -> c;
        };
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= ASCII_ENDS) {
                return false;
            }
        }
        return true;
    }
}
