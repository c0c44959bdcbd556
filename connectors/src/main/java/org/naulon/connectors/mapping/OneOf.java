package org.naulon.connectors.mapping;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/**
 * A field that may be written in one of several ways, and nothing in the table said in which: it is read where all ways that
 * can read it agree, and refused where they differ.
 *
 * @param reason of a refusal where they differ
 * @param ways one or more
 */
record OneOf(String field, RejectReason reason, List<Conversion> ways) implements Conversion {
    /** The conversion of a field by one way or by several. */
    static Conversion of(String field, RejectReason reason, List<Conversion> ways) {
        return ways.size() == 1 ? ways.get(0) : new OneOf(field, reason, ways);
    }

    @Override
    public String canonical(String text) throws BadRecord {
        String read = read(text);
        // The last way says why it cannot.
        return read != null ? read : ways.get(ways.size() - 1).canonical(text);
    }

    /**
     * What a text means, or null when none of the ways can read it.
     *
     * @throws BadRecord when they differ
     */
    @Nullable
    String read(String text) throws BadRecord {
        Set<String> readings = new TreeSet<>();
        for (Conversion way : ways) {
            try {
                readings.add(way.canonical(text));
            } catch (BadRecord cannot) {
                continue;
            }
        }
        if (readings.size() > 1) {
            throw new BadRecord(
                    reason,
                    field + " " + BadRecord.quote(text) + " may be " + String.join(" or ", readings)
                            + ", and nothing else in the table says which; name the right form in a mapping profile");
        }
        return readings.isEmpty() ? null : readings.iterator().next();
    }
}
