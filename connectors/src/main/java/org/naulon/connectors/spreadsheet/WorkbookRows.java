package org.naulon.connectors.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Rows;

/** Rows of a workbook's first sheet around one of them, for a person to look at. */
public final class WorkbookRows {
    private WorkbookRows() {}

    /**
     * A row as its readers see it.
     *
     * @param position such as {@code Sheet1!7}
     * @param fields of the row, empty when it cannot be read
     */
    public record Row(String position, List<String> fields) {
        public Row {
            fields = List.copyOf(fields);
        }
    }

    /**
     * The row at a position with its neighbours that are not blank.
     *
     * @param neighbours on each side
     * @return none when there is no such row, or no workbook that can be read as far
     */
    public static List<Row> around(InputStream bytes, String position, int neighbours) throws IOException {
        Deque<Row> shown = new ArrayDeque<>();
        int after = -1;
        try (Workbook workbook = Workbook.open(bytes)) {
            Rows rows = workbook.rows();
            while (after < neighbours) {
                List<String> fields = next(rows);
                if (fields == null) {
                    break;
                }
                shown.add(new Row(rows.position(), fields));
                if (after >= 0 || rows.position().equals(position)) {
                    after++;
                } else if (shown.size() > neighbours) {
                    shown.remove();
                }
            }
        } catch (BadRecord unreadable) {
            return List.of();
        }
        return after < 0 ? List.of() : new ArrayList<>(shown);
    }

    /** The fields of the next row, none of one that cannot be read, or null behind the last one. */
    private static @Nullable List<String> next(Rows rows) throws IOException {
        try {
            return rows.advance() ? rows.fields() : null;
        } catch (BadRecord unreadable) {
            return List.of();
        }
    }
}
