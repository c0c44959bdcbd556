package org.naulon.connectors.transport;

import java.nio.charset.StandardCharsets;

/** Names that strangers give to their deliveries, made harmless: labels that are printed, indexed and searched for. */
public final class SafeName {
    /** Longest name in bytes of UTF-8; file systems take 255. */
    private static final int MAX_BYTES = 200;

    private static final String OTHERS = " ._-()[]+=,@#~&'";

    private SafeName() {}

    /**
     * The name with an underscore for whatever is no letter, digit or harmless sign: path separators, control characters,
     * marks that turn the direction of writing, dots at the beginning; what is too long is cut.
     */
    public static String of(String given) {
        StringBuilder safe = new StringBuilder();
        int bytes = 0;
        for (int i = 0; i < given.length(); ) {
            int character = given.codePointAt(i);
            i += Character.charCount(character);
            boolean leadingDot = character == '.' && safe.isEmpty();
            String kept = isHarmless(character) && !leadingDot ? Character.toString(character) : "_";
            bytes += kept.getBytes(StandardCharsets.UTF_8).length;
            if (bytes > MAX_BYTES) {
                break;
            }
            safe.append(kept);
        }
        return safe.isEmpty() ? "unnamed" : safe.toString();
    }

    private static boolean isHarmless(int character) {
        return Character.isLetterOrDigit(character)
                || Character.getType(character) == Character.NON_SPACING_MARK
                || OTHERS.indexOf(character) >= 0;
    }
}
