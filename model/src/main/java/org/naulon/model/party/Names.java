package org.naulon.model.party;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Brings names to one form for matching (domain C.8); the name as given is kept for people to read.
 *
 * <p>Compatibility forms are folded, diacritics and bidirectional controls dropped, Arabic and Persian letter variants
 * joined, everything lower-cased, and particles such as {@code al-} or {@code bin} left out.
 */
public final class Names {
    private static final int TATWEEL = 0x0640;
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "bin", "ibn", "bint", "abu", "ould", "ag", "de", "la", "van", "der", "von", "del");

    private Names() {}

    /** The words of a name in their matching form, in the given order; empty for a name without letters. */
    public static List<String> words(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>(4);
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < folded.length(); ) {
            int letter = folded.codePointAt(i);
            i += Character.charCount(letter);
            if (Character.isLetter(letter) && letter != TATWEEL
                    || Character.getType(letter) == Character.DECIMAL_DIGIT_NUMBER) {
                word.appendCodePoint(joined(letter));
            } else if (!isMarkOrControl(letter)) {
                add(words, word);
            }
        }
        add(words, word);
        return words;
    }

    /** The matching form of a whole name: its words joined by one space. */
    public static String normal(String name) {
        return String.join(" ", words(name));
    }

    /**
     * The family-name words: all but the first given name when there are several words, else nothing, because a single
     * name says nothing about kin.
     */
    public static List<String> surnames(String name) {
        List<String> words = words(name);
        return words.size() < 2 ? List.of() : words.subList(1, words.size());
    }

    private static void add(List<String> words, StringBuilder word) {
        if (!word.isEmpty()) {
            String added = word.toString();
            if (!PARTICLES.contains(added)) {
                words.add(added);
            }
            word.setLength(0);
        }
    }

    /** What stands within a word without being part of it: diacritics, the stretching of letters, controls of direction. */
    private static boolean isMarkOrControl(int letter) {
        return letter == TATWEEL
                || Character.getType(letter) == Character.NON_SPACING_MARK
                || letter == 0x200E
                || letter == 0x200F
                || letter >= 0x202A && letter <= 0x202E
                || letter >= 0x2066 && letter <= 0x2069;
    }

    private static int joined(int letter) {
        return switch (letter) {
            case 'ي', 'ى', 'ئ' -> 'ی';
            case 'ك' -> 'ک';
            case 'أ', 'إ', 'آ' -> 'ا';
            case 'ة' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ß' -> 's';
            default -> letter;
        };
    }
}
