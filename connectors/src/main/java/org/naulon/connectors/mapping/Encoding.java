package org.naulon.connectors.mapping;

import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.table.CsvRecords;
import org.naulon.connectors.table.Utf16Stream;

/** How the text of a table is written as bytes; a byte-order mark overrules what a profile says. */
enum Encoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_8),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_8),
    /** Western European. */
    WINDOWS_1252("windows-1252", Charset.forName("windows-1252")),
    /** Arabic and Persian. */
    WINDOWS_1256("windows-1256", Charset.forName("windows-1256"));

    private final String label;
    private final Charset rows;

    /** @param rows the encoding in which rows are cut; UTF-16 is turned into UTF-8 for it */
    Encoding(String label, Charset rows) {
        this.label = label;
        this.rows = rows;
    }

    String label() {
        return label;
    }

    static @Nullable Encoding of(String label) {
        for (Encoding encoding : values()) {
            if (encoding.label.equalsIgnoreCase(label)) {
                return encoding;
            }
        }
        return null;
    }

    /** What the byte-order mark at the beginning says, or null without one. */
    static @Nullable Encoding marked(byte[] head) {
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        if (first == 0xEFBB && head.length > 2 && head[2] == (byte) 0xBF) {
            return UTF_8;
        }
        return first == 0xFFFE ? UTF_16LE : first == 0xFEFF ? UTF_16BE : null;
    }

    /** The rows of a table in this encoding. */
    CsvRecords rows(InputStream bytes, char delimiter) {
        return new CsvRecords(text(bytes), rows, delimiter);
    }

    /** The bytes that are cut into rows, in {@link #charset}. */
    InputStream text(InputStream bytes) {
        return switch (this) {
            case UTF_16LE -> new Utf16Stream(bytes, false);
            case UTF_16BE -> new Utf16Stream(bytes, true);
            default -> bytes;
        };
    }

    Charset charset() {
        return rows;
    }
}
