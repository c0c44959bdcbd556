package org.naulon.connectors.mapping;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words as people write them at the head of a column or in a cell, made comparable. */
public final class Words {
    /** {@code Account #2}: the second column of that heading. */
    private static final Pattern NUMBERED = Pattern.compile("(.*\\S)\\s*#([2-9]|[1-9][0-9])");

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

    /** The key of a profile's heading, which may say the how manieth column of that name it means: {@code account#2}. */
    static String heading(String alias) {
        Matcher numbered = NUMBERED.matcher(alias);
        return numbered.matches() ? numbered(key(numbered.group(1)), Integer.parseInt(numbered.group(2))) : key(alias);
    }

    /** The keys of a profile's headings, without those that say nothing. */
    static Set<String> headings(List<String> aliases) {
        Set<String> headings = new LinkedHashSet<>();
        aliases.forEach(alias -> headings.add(heading(alias)));
        headings.remove("");
        return headings;
    }

    /** The keys of words, without those that say nothing. */
    static Set<String> keys(List<String> words) {
        Set<String> keys = new LinkedHashSet<>();
        words.forEach(word -> keys.add(key(word)));
        keys.remove("");
        return keys;
    }

    /** The key of a heading that stands in the header for this time, from 1. */
    static String numbered(String key, int time) {
        return time == 1 ? key : key + "#" + time;
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
