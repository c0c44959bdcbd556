package org.naulon.connectors.spreadsheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Cell;
import org.naulon.connectors.table.CellKind;
import org.naulon.connectors.table.Rows;
import org.naulon.model.intake.RejectReason;

/** The rows of a sheet, {@code Sheet1!7}; blank ones are passed over, and missing cells are empty. */
final class SheetRows implements Rows {
    private static final Cell EMPTY = Cell.text("");

    private final String sheet;
    private final XmlPart part;
    private final Cells cells;
    private final List<Cell> fields = new ArrayList<>();
    private int number;
    private int widest;
    private int characters;
    private boolean ended;

    /** @param sheet its name, for positions */
    SheetRows(String sheet, XmlPart part, Cells cells) {
        this.sheet = sheet;
        this.part = part;
        this.cells = cells;
    }

    @Override
    public boolean advance() throws IOException, BadRecord {
        while (!ended) {
            boolean more = false;
            try {
                more = part.nextStart();
            } finally {
                ended = !more;
            }
            if (more && part.name().equals("row")) {
                row();
                if (!isBlank()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Override
    public int width() {
        return Math.max(fields.size(), widest);
    }

    @Override
    public String field(int column) {
        return column < fields.size() ? fields.get(column).text() : "";
    }

    @Override
    public CellKind kind(int column) {
        return column < fields.size() ? fields.get(column).kind() : CellKind.TEXT;
    }

    @Override
    public String position() {
        return sheet + "!" + number;
    }

    /** Reads a row to its end, also a bad one, so that the next call goes on behind it. */
    private void row() throws IOException, BadRecord {
        fields.clear();
        characters = 0;
        BadRecord bad = null;
        String given = part.attribute("r");
        int at = given.isEmpty() ? number + 1 : Styles.number(given);
        if (at <= number || at > Limits.ROWS) {
            number++;
            bad = new BadRecord(
                    RejectReason.MALFORMED, "the row number " + BadRecord.quote(given) + " is out of order");
        } else {
            number = at;
        }
        ended = true;
        while (part.nextChild()) {
            BadRecord cell = bad == null && part.name().equals("c") ? cell() : left();
            bad = bad == null ? cell : bad;
        }
        ended = false;
        widest = Math.max(widest, bad == null ? fields.size() : 0);
        if (bad != null) {
            fields.clear();
            throw bad;
        }
    }

    private @Nullable BadRecord left() throws IOException, BadRecord {
        part.leave();
        return null;
    }

    /** Takes a cell; a bad one is told of when the row has been read. */
    private @Nullable BadRecord cell() throws IOException, BadRecord {
        String reference = part.attribute("r");
        Cells.Stored stored = cells.read(part);
        int column = reference.isEmpty() ? fields.size() : Cells.column(reference);
        Cell cell;
        try {
            cell = cells.cell(stored);
        } catch (BadRecord bad) {
            return bad;
        }
        characters += cell.text().length();
        if (cell.text().length() > Limits.CELL) {
            return new BadRecord(RejectReason.TOO_LARGE, "a field longer than " + Limits.CELL + " characters");
        }
        if (column >= Limits.COLUMNS && !cell.text().isBlank() || characters > Limits.ROW) {
            return new BadRecord(
                    RejectReason.TOO_LARGE,
                    "a row with more than " + Limits.COLUMNS + " columns or " + Limits.ROW + " characters");
        }
        if (column < 0) {
            return new BadRecord(RejectReason.MALFORMED, "the cell " + BadRecord.quote(reference) + " is nowhere");
        }
        if (column < Limits.COLUMNS) {
            while (fields.size() <= column) {
                fields.add(EMPTY);
            }
            fields.set(column, cell);
        }
        return null;
    }

    private boolean isBlank() {
        for (Cell field : fields) {
            if (!field.text().isBlank()) {
                return false;
            }
        }
        return true;
    }
}
