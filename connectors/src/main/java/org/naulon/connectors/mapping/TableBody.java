package org.naulon.connectors.mapping;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.table.Rows;
import org.naulon.model.transfer.Source;

/** Reads a table whose header row is known, from its first row on. */
final class TableBody {
    private final Recognition.Found found;
    private final Source file;
    private final RecordSink sink;

    TableBody(Recognition.Found found, Source file, RecordSink sink) {
        this.found = found;
        this.file = file;
        this.sink = sink;
    }

    /** Gives every record to the taker or to the rejections. */
    void read(Rows rows, RowTaker taker) throws IOException {
        RowMapping mapping;
        try {
            mapping = new RowMapping(found.heading(), preamble(rows));
        } catch (BadRecord bad) {
            sink.rejection(bad.at(file, rows.position()));
            return;
        }
        Totals totals = found.heading().profile().totals();
        Sums sums = totals == null ? null : new Sums(mapping, totals);
        while (true) {
            try {
                if (!rows.advance()) {
                    return;
                }
                if (!isHeading(rows)) {
                    row(rows, mapping, sums, taker);
                }
            } catch (BadRecord bad) {
                sink.rejection(bad.at(file, rows.position()));
            }
        }
    }

    private void row(Rows rows, RowMapping mapping, @Nullable Sums sums, RowTaker taker) throws IOException, BadRecord {
        if (sums != null) {
            if (sums.isTotals(rows)) {
                sums.check(rows);
                return;
            }
            sums.add(rows);
        }
        taker.take(mapping.map(rows), new Source(file.sha256(), rows.position(), file.file()));
    }

    /** Statements of several pages repeat their header on each; it is no record. */
    private boolean isHeading(Rows rows) {
        List<String> names = found.heading().names();
        if (rows.width() != names.size()) {
            return false;
        }
        for (int i = 0; i < names.size(); i++) {
            if (!rows.field(i).equals(names.get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Goes to the header row and gathers what stands before it. */
    private Map<String, String> preamble(Rows rows) throws IOException, BadRecord {
        Map<String, String> fields = new HashMap<>();
        for (int row = 0; row <= found.row(); row++) {
            try {
                rows.advance();
            } catch (BadRecord beforeTheTable) {
                continue;
            }
            if (row < found.row()) {
                found.heading().profile().preamble().fields().forEach((field, labels) -> {
                    String value = labelled(rows, labels);
                    if (!value.isEmpty()) {
                        fields.putIfAbsent(field, value);
                    }
                });
            }
        }
        return fields;
    }

    /** The value behind a label, in the next cell that is not empty or behind a colon in the same. */
    private static String labelled(Rows rows, List<String> labels) {
        for (int i = 0; i < rows.width(); i++) {
            String cell = Texts.line(rows.field(i));
            int colon = cell.indexOf(':');
            if (colon > 0 && colon < cell.length() - 1 && labels.contains(Words.key(cell.substring(0, colon)))) {
                return cell.substring(colon + 1).strip();
            }
            if (labels.contains(Words.key(cell))) {
                for (int j = i + 1; j < rows.width(); j++) {
                    if (!rows.field(j).isBlank()) {
                        return Texts.line(rows.field(j));
                    }
                }
            }
        }
        return "";
    }
}
