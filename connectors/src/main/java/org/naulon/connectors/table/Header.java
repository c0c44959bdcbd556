package org.naulon.connectors.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** Where the columns of a layout stand in one file. Columns that the layout does not know are passed over. */
public final class Header {
    private final Map<String, Integer> places;
    private final int width;

    private Header(Map<String, Integer> places, int width) {
        this.places = places;
        this.width = width;
    }

    /**
     * Finds the columns by name, in any order and case.
     *
     * @throws BadRecord MISSING_COLUMN with all that are missing, and with the first row when it has hardly any of them,
     *     because then it may be another table or no header at all
     */
    public static Header match(Layout layout, List<String> names) throws BadRecord {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip().toLowerCase(Locale.ROOT);
            boolean known =
                    layout.required().contains(name) || layout.optional().contains(name);
            if (known && places.put(name, i) != null) {
                throw new BadRecord(RejectReason.MALFORMED, "the header has the column '" + name + "' twice");
            }
        }
        List<String> missing = new ArrayList<>(layout.required());
        missing.removeAll(places.keySet());
        if (!missing.isEmpty()) {
            boolean strange = missing.size() * 2 > layout.required().size();
            throw new BadRecord(
                    RejectReason.MISSING_COLUMN,
                    "the " + layout.name() + " lacks the required columns " + String.join(", ", missing)
                            + (strange ? "; its first row is " + BadRecord.quote(String.join(",", names)) : ""));
        }
        return new Header(places, names.size());
    }

    /** A row under this header. */
    public Row row(List<String> fields) throws BadRecord {
        if (fields.size() != width) {
            throw new BadRecord(
                    RejectReason.MALFORMED, "the row has " + fields.size() + " fields and the header " + width);
        }
        String[] values = new String[width];
        for (int i = 0; i < width; i++) {
            values[i] = Texts.line(fields.get(i));
        }
        return new Row(places, values);
    }
}
