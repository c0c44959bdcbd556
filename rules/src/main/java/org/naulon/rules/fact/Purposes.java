package org.naulon.rules.fact;

import java.util.Locale;
import java.util.Set;
import org.naulon.model.transfer.Transfer;

/** What a payment was for: by its purpose code, or by a word of its text. */
final class Purposes {
    private final Reference reference;
    private final Spellings spellings;

    Purposes(Reference reference, Spellings spellings) {
        this.reference = reference;
        this.spellings = spellings;
    }

    /** Whether a payment says that it was for something of a kind such as {@code RENT}. */
    boolean is(String kind, Transfer transfer) {
        return isCode(kind, transfer.purposeCode()) || isText(kind, transfer.purpose());
    }

    /** Whether a code, or a declared relation, is of a kind such as {@code FAMILY}. */
    boolean isCode(String kind, String code) {
        return !code.isEmpty() && reference.purposeWords(kind).contains(code.toLowerCase(Locale.ROOT));
    }

    private boolean isText(String kind, String text) {
        if (text.isEmpty()) {
            return false;
        }
        Set<String> words = reference.purposeWords(kind);
        for (String word : spellings.words(text)) {
            if (words.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
