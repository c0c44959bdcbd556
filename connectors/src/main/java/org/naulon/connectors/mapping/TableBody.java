package org.naulon.connectors.mapping;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.table.Cell;
import org.naulon.connectors.table.CsvRecords;
import org.naulon.connectors.table.Rows;
import org.naulon.model.transfer.Source;

/** Reads a table whose header row is known, from its first row on. */
final class TableBody {
    private static final Pattern NOTHING = Pattern.compile("[-0.,]*");

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
        CanonicalLayout layout = found.heading().profile().layout();
        Sums sums = totals == null ? null : new Sums(mapping, totals, layout);
        Lines lines = new Lines(mapping, sums, taker);
        List<String> names = found.heading().names();
        while (true) {
            try {
                if (!rows.advance()) {
                    break;
                }
                if (!isNothing(rows, names)) {
                    lines.next(rows);
                }
            } catch (BadRecord bad) {
                sink.rejection(bad.at(file, rows.position()));
            }
        }
        lines.flush();
        taker.end();
    }

    /** The rows behind the header, each taken when it is whole. */
    private final class Lines {
        private final RowMapping mapping;
        private final @Nullable Sums sums;
        private final RowTaker taker;
        private final int continued;
        private @Nullable HeldRow held;

        Lines(RowMapping mapping, @Nullable Sums sums, RowTaker taker) {
            this.mapping = mapping;
            this.sums = sums;
            this.taker = taker;
            this.continued = continued(found.heading());
        }

        void next(Rows rows) throws IOException, BadRecord {
            if (continued < 0) {
                row(rows);
            } else if (held != null && continues(rows, continued)) {
                held.append(continued, rows.field(continued), CsvRecords.MAX_FIELD);
            } else {
                flush();
                held = new HeldRow(rows);
            }
        }

        /** Takes the row that waited for its continuation. */
        void flush() throws IOException {
            HeldRow row = held;
            held = null;
            if (row != null) {
                try {
                    row(row);
                } catch (BadRecord bad) {
                    sink.rejection(bad.at(file, row.position()));
                }
            }
        }

        private void row(Rows rows) throws IOException, BadRecord {
            if (isCarried(rows)) {
                return;
            }
            if (sums != null) {
                if (sums.isTotals(rows)) {
                    sums.check(rows);
                    return;
                }
                sums.add(rows);
            }
            taker.take(mapping.map(rows), new Source(file.sha256(), rows.position(), file.file()));
        }

        /** Whether the row only carries a balance on: it moves nothing and says so. */
        private boolean isCarried(Rows rows) {
            Profile profile = found.heading().profile();
            return !profile.carried().isEmpty()
                    && Profile.SIDES.stream().allMatch(field -> NOTHING.matcher(mapping.raw(rows, field))
                            .matches())
                    && Sums.hasWord(rows, profile.carried());
        }
    }

    /** The column of which a row that gives nothing else continues the row before, or -1. */
    static int continued(Heading heading) {
        return heading.columns().getOrDefault(heading.profile().continued(), new int[] {-1})[0];
    }

    /** Whether a row gives nothing but what continues the row before. */
    static boolean continues(Rows rows, int continued) {
        boolean only = continued < rows.width() && !rows.field(continued).isBlank();
        for (int i = 0; i < rows.width() && only; i++) {
            only = i == continued || rows.field(i).isBlank();
        }
        return only;
    }

    /** Whether a row says nothing that its table has not said. */
    static boolean isNothing(Rows rows, List<String> names) {
        return isBlank(rows) || isHeading(rows, names);
    }

    /** A spreadsheet saved as text leaves rows of delimiters where nothing stood. */
    private static boolean isBlank(Rows rows) {
        for (int i = 0; i < rows.width(); i++) {
            if (!rows.field(i).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Statements of several pages repeat their header on each; it is no record. */
    private static boolean isHeading(Rows rows, List<String> names) {
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
    private Map<String, Cell> preamble(Rows rows) throws IOException, BadRecord {
        Map<String, Cell> fields = new HashMap<>();
        for (int row = 0; row <= found.row(); row++) {
            try {
                rows.advance();
            } catch (BadRecord beforeTheTable) {
                continue;
            }
            if (row < found.row()) {
                PreambleFields.gather(found.heading().profile().preamble(), rows, fields);
            }
        }
        return fields;
    }
}
