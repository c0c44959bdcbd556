package org.naulon.model.party;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings names to one form for matching (domain C.8); the name as given is kept for people to read.
 *
 * <p>Compatibility forms are folded, diacritics and bidirectional controls dropped, Arabic and Persian letter variants
 * joined, everything lower-cased, and particles such as {@code al-} or {@code bin} left out.
 */
public final class Names {
    private static final Pattern MARKS_AND_CONTROLS =
            Pattern.compile("[\\p{Mn}\\u0640\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069]");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Set<String> PARTICLES =
            Set.of("al", "el", "bin", "ibn", "bint", "abu", "ould", "ag", "de", "la", "van", "der", "von", "del");

    private Names() {}

    /** The words of a name in their matching form, in the given order; empty for a name without letters. */
    public static List<String> words(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKD);
        folded = MARKS_AND_CONTROLS.matcher(folded).replaceAll("");
        folded = folded.toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : NO_WORD.split(folded)) {
            String joined = joinLetterVariants(word);
            if (!joined.isEmpty() && !PARTICLES.contains(joined)) {
                words.add(joined);
            }
        }
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

    private static String joinLetterVariants(String word) {
        StringBuilder joined = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            joined.append(
                    switch (c) {
                        case 'ي', 'ى', 'ئ' -> 'ی';
                        case 'ك' -> 'ک';
                        case 'أ', 'إ', 'آ' -> 'ا';
                        case 'ة' -> 'ه';
                        case 'ؤ' -> 'و';
                        case 'ß' -> 's';
                        default -> c;
                    });
        }
        return joined.toString();
    }
}
