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
 * @param ways two or more
 */
record OneOf(String field, RejectReason reason, List<Conversion> ways) implements Conversion {
    /** The conversion of a field by one way or by several. */
    static Conversion of(String field, RejectReason reason, List<Conversion> ways) {
        return ways.size() == 1 ? ways.get(0) : new OneOf(field, reason, ways);
    }

    @Override
    public String canonical(String text) throws BadRecord {
        Set<String> readings = new TreeSet<>();
        BadRecord refused = null;
        for (Conversion way : ways) {
            try {
                readings.add(way.canonical(text));
            } catch (BadRecord bad) {
                refused = bad;
            }
        }
        if (readings.size() == 1) {
            return readings.iterator().next();
        }
        throw refusal(text, readings, refused);
    }

    private BadRecord refusal(String text, Set<String> readings, @Nullable BadRecord refused) {
        if (refused != null && readings.isEmpty()) {
            return refused;
        }
        return new BadRecord(
                reason,
                field + " " + BadRecord.quote(text) + " may be " + String.join(" or ", readings)
                        + ", and nothing else in the table says which; a mapping profile must");
    }
}
