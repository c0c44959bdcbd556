package org.naulon.connectors.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.CsvRecords;

/** How intake reads the text of a table, so that a person can be shown a row of it as it was read. */
public final class TableText {
    private static final int NO_HEADER = -1;
    /** No row continues another. */
    private static final int NOTHING = -1;

    private final Encoding encoding;
    private final char delimiter;
    private final int header;
    private final int continued;

    private TableText(Encoding encoding, char delimiter, int header, int continued) {
        this.encoding = encoding;
        this.delimiter = delimiter;
        this.header = header;
        this.continued = continued;
    }

    /** Of a context feed. */
    public static TableText ofFeed() {
        return new TableText(Encoding.UTF_8, ',', 0, NOTHING);
    }

    /**
     * Of a table by the profile that reads it. Where none does, nothing is known but what a byte-order mark says.
     *
     * @param bytes of the table; its beginning is read
     */
    public static TableText of(Profiles profiles, CanonicalLayout layout, InputStream bytes) throws IOException {
        byte[] head = bytes.readNBytes(MappedTable.HEAD);
        try {
            Recognition.Found found =
                    MappedTable.recognise(profiles.of(layout), head).found();
            return new TableText(
                    found.encoding(), found.delimiter(), found.row(), TableBody.continued(found.heading()));
        } catch (BadRecord unknown) {
            Encoding marked = Encoding.marked(head);
            return new TableText(marked == null ? Encoding.UTF_8 : marked, ',', NO_HEADER, NOTHING);
        }
    }

    /** The bytes in which lines are counted, in {@link #charset}. */
    public InputStream open(InputStream bytes) {
        return encoding.text(bytes);
    }

    public Charset charset() {
        return encoding.charset();
    }

    /** Whether its header row is known, and with it where rows begin and end. */
    public boolean isKnown() {
        return header != NO_HEADER;
    }

    /** Finds the first row behind the header; null when there is none. */
    public @Nullable Place first(InputStream bytes) throws IOException {
        return find(bytes, 0);
    }

    /**
     * Finds the row that begins at a line, with the rows that continue it, and its header.
     *
     * @param bytes of the table from the first one
     * @return null when no row begins there
     */
    public @Nullable Place find(InputStream bytes, long line) throws IOException {
        CsvRecords rows = encoding.rows(bytes, delimiter);
        Lines heading = null;
        List<String> names = List.of();
        for (int row = 0; ; row++) {
            List<String> fields = List.of();
            try {
                if (!rows.advance()) {
                    return null;
                }
                fields = rows.fields();
            } catch (BadRecord unreadable) {
                // Where it stands is known nevertheless.
            }
            Lines here = new Lines(rows.line(), rows.lastLine());
            if (row == header) {
                heading = here;
                names = fields;
            }
            if (line == 0 ? heading != null && row > header : rows.line() >= line) {
                if (line != 0 && rows.line() != line) {
                    return null;
                }
                return continued == NOTHING || row <= header || fields.isEmpty()
                        ? new Place(heading, here, names, fields)
                        : whole(rows, heading, here, names);
            }
        }
    }

    /** The current row up to the last one that continues it, as {@link TableBody} puts them together. */
    private Place whole(CsvRecords rows, @Nullable Lines heading, Lines begun, List<String> names) throws IOException {
        HeldRow held = new HeldRow(rows);
        long last = begun.last();
        try {
            while (rows.advance() && (TableBody.isNothing(rows, names) || TableBody.continues(rows, continued))) {
                if (!TableBody.isNothing(rows, names)) {
                    held.append(continued, rows.field(continued), CsvRecords.MAX_FIELD);
                    last = rows.lastLine();
                }
            }
        } catch (BadRecord another) {
            // A row that cannot be read is one of its own.
        }
        return new Place(heading, new Lines(begun.first(), last), names, held.fields());
    }

    /** Lines of a file, from 1. */
    public record Lines(long first, long last) {
        /** Whether a line is one of them. */
        public boolean has(long line) {
            return line >= first && line <= last;
        }
    }

    /**
     * Where a row stands.
     *
     * @param header null when it stands behind the row or is not known
     * @param names in the header
     * @param fields of the row, none when it cannot be read
     */
    public record Place(@Nullable Lines header, Lines row, List<String> names, List<String> fields) {
        public Place {
            names = List.copyOf(names);
            fields = List.copyOf(fields);
        }
    }
}
