package org.naulon.connectors.mapping;

import java.util.List;
import java.util.Map;
import org.naulon.connectors.table.Cell;
import org.naulon.connectors.table.Rows;

/** Canonical fields that stand before the header of a table, behind their labels. */
final class PreambleFields {
    private PreambleFields() {}

    /** Adds what the current row says of fields that no row before it gave. */
    static void gather(Preamble preamble, Rows row, Map<String, Cell> fields) {
        preamble.fields().forEach((field, labels) -> {
            Cell value = labelled(row, labels);
            if (!value.text().isEmpty()) {
                fields.putIfAbsent(field, value);
            }
        });
    }

    /** The value behind a label, in the next cell that is not empty or behind a colon in the same. */
    private static Cell labelled(Rows row, List<String> labels) {
        for (int i = 0; i < row.width(); i++) {
            String cell = row.line(i);
            int colon = cell.indexOf(':');
            if (colon > 0 && colon < cell.length() - 1 && labels.contains(Words.key(cell.substring(0, colon)))) {
                return Cell.text(cell.substring(colon + 1).strip());
            }
            if (labels.contains(Words.key(cell))) {
                for (int j = i + 1; j < row.width(); j++) {
                    if (!row.field(j).isBlank()) {
                        return new Cell(row.line(j), row.kind(j));
                    }
                }
            }
        }
        return Cell.text("");
    }
}
