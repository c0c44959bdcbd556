package org.naulon.connectors.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;

/** A table row by row, whatever it is stored in; what a row gives is valid until the next one. */
public interface Rows {
    /**
     * Goes to the next row that is not blank.
     *
     * @return false at the end of the table
     * @throws BadRecord when the row cannot be read; {@link #position} is its place, and the next call goes on behind it
     */
    boolean advance() throws IOException, BadRecord;

    /** Fields of the current row. */
    int width();

    /** A field of the current row from 0, as it stands there. */
    String field(int column);

    /** A field of the current row on one line, without white space at its ends. */
    default String line(int column) {
        return Texts.line(field(column));
    }

    /** What a field of the current row is by itself. */
    default CellKind kind(int column) {
        return CellKind.TEXT;
    }

    /** Where the current row is, such as {@code line 12}. */
    String position();

    /** All fields of the current row, to keep. */
    default List<String> fields() {
        List<String> fields = new ArrayList<>(width());
        for (int i = 0; i < width(); i++) {
            fields.add(field(i));
        }
        return fields;
    }
}
