package org.naulon.connectors.swift;

import com.ibm.icu.text.UnicodeSet;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;

/**
 * A text as one code page reads it, with what speaks against that: in the wrong one letters become signs within words
 * ({@code M”ller}, {@code £ukasz}), capitals within small letters, or letters of another language.
 *
 * @param signs characters beyond ASCII
 * @param faults those that no writer puts where they stand
 * @param strange letters that the language does not have; names of strangers have some
 */
record Decoded(String text, int signs, int faults, int strange) {
    /** Signs that may stand between two letters. */
    private static final String JOINING = "\u2019\u2018\u00B4`\u00B7\u2013\u2014\u2026\u00A0\u00AD\u00AB\u00BB\u00B0";

    /** Signs that may stand before a word in small letters. */
    private static final String OPENING = JOINING + "\u201C\u201D\u201E\u201A\u2039\u00BF\u00A1\u2022\u00A7\u20AC";

    /** Of so many characters beyond ASCII one may be faulty; a code page with more faults is a wrong one. */
    private static final int SIGNS_A_FAULT = 5;

    /** A fault weighs as much as two strange letters. */
    private static final int FAULT = 2;

    /**
     * @param letters those of the language, beside which others are strange; none when it is not known
     * @return null when the code page does not have all of the bytes, or has control characters for some
     */
    static @Nullable Decoded of(byte[] bytes, Charset codePage, UnicodeSet letters) {
        String text;
        try {
            text = codePage.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
        int signs = 0;
        int faults = 0;
        int strange = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                if (Character.isISOControl(c)) {
                    return null;
                }
                signs++;
                faults += isLetter(c) ? isOutOfCase(text, i) ? 1 : 0 : isOutOfPlace(text, i) ? 1 : 0;
                strange += isLetter(c) && !letters.isEmpty() && !letters.contains(c) ? 1 : 0;
            }
        }
        return new Decoded(text, signs, faults, strange);
    }

    /** Whether it is likely to be right where Windows-1252 is not. */
    boolean isSound() {
        return faults * SIGNS_A_FAULT <= signs;
    }

    boolean isBetterThan(@Nullable Decoded other) {
        return other == null || doubt() < other.doubt();
    }

    private int doubt() {
        return faults * FAULT + strange;
    }

    /** A capital behind a small letter and before no other capital, or a small letter behind capitals. */
    private static boolean isOutOfCase(String text, int at) {
        boolean capitalBefore = Character.isUpperCase(at(text, at - 1));
        if (Character.isUpperCase(text.charAt(at))) {
            return Character.isLowerCase(at(text, at - 1)) && !Character.isUpperCase(at(text, at + 1));
        }
        return text.charAt(at) != '\u00DF'
                && capitalBefore
                && (Character.isUpperCase(at(text, at + 1))
                        || !isLetter(at(text, at + 1)) && Character.isUpperCase(at(text, at - 2)));
    }

    /** A sign that only a wrong code page puts into a word, or a piece of a frame. */
    private static boolean isOutOfPlace(String text, int at) {
        char c = text.charAt(at);
        Character.UnicodeBlock block = Character.UnicodeBlock.of(c);
        return block == Character.UnicodeBlock.BOX_DRAWING
                || block == Character.UnicodeBlock.BLOCK_ELEMENTS
                || isLetter(at(text, at - 1)) && isLetter(at(text, at + 1)) && JOINING.indexOf(c) < 0
                || Character.isLowerCase(at(text, at + 1)) && OPENING.indexOf(c) < 0;
    }

    private static boolean isLetter(char c) {
        int type = Character.getType(c);
        return type == Character.UPPERCASE_LETTER || type == Character.LOWERCASE_LETTER;
    }

    private static char at(String text, int index) {
        return index < 0 || index >= text.length() ? ' ' : text.charAt(index);
    }
}
