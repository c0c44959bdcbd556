package org.naulon.connectors.field;

/** Numbers in any script (domain C.8). */
public final class Digits {
    private Digits() {}

    /**
     * Decimal digits of any script as ASCII, U+066B as a decimal point, U+066C dropped as a thousands sign, directional
     * controls dropped; everything else unchanged.
     */
    public static String ascii(String text) {
        boolean plain = text.chars().allMatch(c -> c < 0x80);
        if (plain) {
            return text;
        }
        StringBuilder ascii = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                ascii.append((char) ('0' + Character.digit(c, 10)));
            } else if (c == 0x066B) {
                ascii.append('.');
            } else if (c != 0x066C && !Scripts.isDirectional(c)) {
                ascii.appendCodePoint(c);
            }
        });
        return ascii.toString();
    }
}
