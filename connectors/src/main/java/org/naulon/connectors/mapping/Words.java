package org.naulon.connectors.mapping;

import java.text.Normalizer;

/** Words as people write them at the head of a column or in a cell, made comparable. */
public final class Words {
    private static final int TATWEEL = 0x0640;
    private static final int LATIN_ENDS = 0x80;

    private Words() {}

    /**
     * The word without case, accents, spaces, punctuation and directional marks; the forms of Arabic and Persian letters
     * that keyboards mix up are one. {@code "Réf. N°"} and {@code "REF N"} are the same word.
     */
    public static String key(String word) {
        StringBuilder key = new StringBuilder(word.length());
        boolean plain = word.chars().allMatch(c -> c < LATIN_ENDS);
        String letters = plain ? word : Normalizer.normalize(word, Normalizer.Form.NFKD);
        letters.codePoints()
                .filter(c -> Character.isLetterOrDigit(c) && c != TATWEEL)
                .forEach(
                        c -> key.appendCodePoint(plain ? Character.toLowerCase(c) : Character.toLowerCase(oneForm(c))));
        return key.toString();
    }

    /** Alef maksura and Persian yeh as yeh, Persian kaf as kaf, teh marbuta as heh, digits of any script as ASCII. */
    private static int oneForm(int c) {
        return switch (c) {
            case 'ى', 'ی', 'ې' -> 'ي';
            case 'ک', 'ڪ' -> 'ك';
            case 'ة', 'ۀ', 'ە', 'ہ' -> 'ه';
            default -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c;
        };
    }
}
