package org.naulon.connectors.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.naulon.connectors.table.Cell;
import org.naulon.connectors.table.Rows;

/**
 * Canonical fields that stand before the header of a table, behind their labels. Bounded: rows beyond the first
 * {@value MappedTable#HEAD} characters are not remembered.
 */
final class PreambleFields {
    private final List<HeldRow> rows = new ArrayList<>();
    private final Map<String, Integer> gathered = new HashMap<>();
    private final Map<String, Map<String, Cell>> byProfile = new HashMap<>();
    private int characters;

    /** Remembers the current row, which is no header or not that of every profile. */
    void add(Rows row) {
        for (int i = 0; i < row.width() && characters <= MappedTable.HEAD; i++) {
            characters += row.field(i).length();
        }
        if (characters <= MappedTable.HEAD) {
            rows.add(new HeldRow(row));
        }
    }

    /** What the rows that were added say of a profile's fields; every row is looked at once. */
    Map<String, Cell> of(Profile profile) {
        Map<String, Cell> fields = byProfile.computeIfAbsent(profile.name(), name -> new HashMap<>());
        for (int i = gathered.getOrDefault(profile.name(), 0); i < rows.size(); i++) {
            gather(profile.preamble(), rows.get(i), fields);
        }
        gathered.put(profile.name(), rows.size());
        return fields;
    }

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
