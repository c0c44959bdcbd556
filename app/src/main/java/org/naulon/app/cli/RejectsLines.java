package org.naulon.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import org.naulon.connectors.table.Utf16Stream;

/** Lines of a table around one of them, counted as intake counts them: by line feeds, also within quotes. */
final class RejectsLines {
    /** Neighbours that are shown on each side. */
    static final int CONTEXT = 2;

    private final InputStream in;
    private final byte[] kept = new byte[RejectsExcerpt.MOST_LINE];
    private long length;

    private RejectsLines(InputStream in) {
        this.in = in;
    }

    /** The line with its neighbours, marked with {@code >}; none when the file is shorter. */
    static List<String> around(InputStream bytes, long number) throws IOException {
        RejectsLines lines = new RejectsLines(decoded(bytes));
        Deque<String> shown = new ArrayDeque<>();
        long at = 0;
        while (at < number + CONTEXT && lines.advance()) {
            at++;
            if (at >= number - CONTEXT) {
                shown.add((at == number ? "> " : "  ") + at + ": " + lines.text());
            }
        }
        return at < number ? List.of() : new ArrayList<>(shown);
    }

    /** UTF-16 that says so by its mark becomes UTF-8. */
    private static InputStream decoded(InputStream bytes) throws IOException {
        bytes.mark(2);
        byte[] head = bytes.readNBytes(2);
        bytes.reset();
        boolean little = Arrays.equals(head, new byte[] {(byte) 0xFF, (byte) 0xFE});
        boolean big = Arrays.equals(head, new byte[] {(byte) 0xFE, (byte) 0xFF});
        return little || big ? new Utf16Stream(bytes, big) : bytes;
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
            return HarmlessText.of(kept, 0, kept.length) + "... (" + length + " bytes)";
        }
        return RejectsExcerpt.line(kept, 0, (int) length);
    }
}
