package org.naulon.connectors.mapping;

import java.util.ArrayList;
import java.util.List;
import org.naulon.connectors.table.CellKind;
import org.naulon.connectors.table.Rows;

/** A row that is kept while the next one is looked at. */
final class HeldRow implements Rows {
    private final List<String> fields;
    private final List<CellKind> kinds = new ArrayList<>();
    private final String position;

    /** A copy of the current row. */
    HeldRow(Rows rows) {
        this.fields = rows.fields();
        for (int i = 0; i < fields.size(); i++) {
            kinds.add(rows.kind(i));
        }
        this.position = rows.position();
    }

    /** Adds to the end of a field what the next line says; a field that becomes too long or is not there keeps what it has. */
    void append(int column, String text, int most) {
        if (column >= fields.size()) {
            return;
        }
        String longer = fields.get(column) + " " + text;
        if (longer.length() <= most) {
            fields.set(column, longer);
        }
    }

    @Override
    public boolean advance() {
        return false;
    }

    @Override
    public int width() {
        return fields.size();
    }

    @Override
    public String field(int column) {
        return fields.get(column);
    }

    @Override
    public CellKind kind(int column) {
        return kinds.get(column);
    }

    @Override
    public String position() {
        return position;
    }
}
