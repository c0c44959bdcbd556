package org.naulon.connectors.field;

import java.util.regex.Pattern;

/** Free text on one line. */
public final class Texts {
    /** Longest purpose text that is kept; the original stays in the archive. */
    public static final int MAX_PURPOSE = 1000;

    private static final Pattern BREAKS = Pattern.compile("[\\s\\p{Cntrl}]+");

    private Texts() {}

    /** The text with all white space as single spaces, without any at its ends. */
    public static String line(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length() && plain; i++) {
            char c = text.charAt(i);
            plain = c > ' ' && c != 0x7F || c == ' ' && i > 0 && i < text.length() - 1 && text.charAt(i - 1) != ' ';
        }
        return plain ? text : BREAKS.matcher(text).replaceAll(" ").strip();
    }

    /** A free text on one line, cut at {@link #MAX_PURPOSE} characters. */
    public static String purpose(String text) {
        String line = line(text);
        if (line.length() <= MAX_PURPOSE) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(MAX_PURPOSE - 1)) ? MAX_PURPOSE - 1 : MAX_PURPOSE;
        return line.substring(0, end);
    }

    /** The first text that is not empty, or empty. */
    public static String first(String... texts) {
        for (String text : texts) {
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }
}
