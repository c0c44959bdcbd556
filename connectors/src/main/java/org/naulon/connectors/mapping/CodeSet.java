package org.naulon.connectors.mapping;

import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** A set of codes or names by which a provider says countries or currencies, as profiles call it. */
interface CodeSet {
    /** As Java names the constant of the enumeration. */
    String name();

    /** The ISO code, or null when the text is none of the set. */
    @Nullable
    String read(String text);

    /** As profiles write it: {@code alpha-2}. */
    default String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The set that profiles call so, or null. */
    static <T extends CodeSet> @Nullable T labelled(T[] sets, String label) {
        for (T set : sets) {
            if (set.label().equals(label)) {
                return set;
            }
        }
        return null;
    }

    /**
     * The ISO code by the first of the sets that knows the text.
     *
     * @param what it is a code of, for the message
     */
    static String first(Set<? extends CodeSet> sets, String field, String text, RejectReason reason, String what)
            throws BadRecord {
        for (CodeSet set : sets) {
            String code = set.read(text);
            if (code != null) {
                return code;
            }
        }
        Set<String> labels = new TreeSet<>();
        sets.forEach(set -> labels.add(set.label()));
        throw new BadRecord(
                reason, field + " " + BadRecord.quote(text) + " is no " + what + " by " + String.join(", ", labels));
    }
}
