package org.naulon.app.original;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.mapping.TableText;

/** Lines of a table around a row, counted as intake counts them: by line feeds, also within quotes. */
final class TableLines {
    /** Neighbours that are shown on each side. */
    static final int CONTEXT = 2;

    /** Lines of one row, or of the header, that are shown. */
    static final int MOST_LINES = 20;

    private final InputStream in;
    private final Charset charset;
    private final byte[] kept = new byte[Excerpt.MOST_LINE];
    private long length;

    private TableLines(InputStream in, Charset charset) {
        this.in = in;
        this.charset = charset;
    }

    /**
     * The row with its neighbours, marked with {@code >}, below its header, marked with {@code #}.
     *
     * @param bytes of the table, as {@link TableText#open} gives them
     * @return none when the file is shorter
     */
    static List<String> around(
            InputStream bytes, Charset charset, TableText.@Nullable Lines header, TableText.Lines row)
            throws IOException {
        TableLines lines = new TableLines(bytes, charset);
        TableText.Lines shown = new TableText.Lines(row.first() - CONTEXT, bounded(row) + CONTEXT);
        TableText.Lines head = header == null ? null : new TableText.Lines(header.first(), bounded(header));
        List<String> found = new ArrayList<>();
        long at = 0;
        while (at < shown.last() && lines.advance()) {
            at++;
            boolean ofRow = row.has(at);
            boolean ofHeader = head != null && head.has(at);
            if (ofRow || ofHeader || shown.has(at)) {
                found.add((ofRow ? "> " : ofHeader ? "# " : "  ") + at + ": " + lines.text());
            }
        }
        return at < row.first() ? List.of() : found;
    }

    private static long bounded(TableText.Lines lines) {
        return Math.min(lines.last(), lines.first() + MOST_LINES - 1);
    }

    private boolean advance() throws IOException {
        length = 0;
        int b = in.read();
        if (b < 0) {
            return false;
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (length < kept.length) {
                kept[(int) length] = (byte) b;
            }
            length++;
        }
        return true;
    }

    private String text() {
        if (length > kept.length) {
            return HarmlessText.of(kept, 0, kept.length, charset) + "... (" + length + " bytes)";
        }
        boolean carriage = length > 0 && kept[(int) length - 1] == '\r';
        return HarmlessText.of(kept, 0, (int) length - (carriage ? 1 : 0), charset);
    }
}
