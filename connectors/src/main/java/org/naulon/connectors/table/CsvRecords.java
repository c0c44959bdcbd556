package org.naulon.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/**
 * Cuts UTF-8 bytes into rows of fields (RFC 4180): {@code a,"b, ""c""\nd",e}.
 *
 * <p>A quote opens a quoted field only where a field begins, so that a lone inch sign does no harm. Blank lines are no
 * rows. After a bad row the next call goes on with the row behind it; a quote that is never closed takes the rest of the
 * file with it.
 */
public final class CsvRecords {
    /** Longest row in bytes. */
    public static final int MAX_ROW = 1 << 18;
    /** Longest field in characters. */
    public static final int MAX_FIELD = 4096;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private final byte[] row = new byte[MAX_ROW];
    private int length;
    private long nextLine = 1;
    private long line;
    private boolean openQuote;
    private List<String> fields = List.of();

    public CsvRecords(InputStream in) {
        this.in = in;
    }

    /**
     * Goes to the next row.
     *
     * @return false at the end of the file
     * @throws BadRecord when the row cannot be read; {@link #line} is its line
     */
    public boolean advance() throws IOException, BadRecord {
        while (take()) {
            if (openQuote) {
                throw new BadRecord(RejectReason.MALFORMED, "a quote that is opened here is never closed");
            }
            if (length > MAX_ROW) {
                throw new BadRecord(RejectReason.TOO_LARGE, "a row longer than " + MAX_ROW + " bytes");
            }
            int start =
                    line == 1 && length >= 3 && row[0] == (byte) 0xEF && row[1] == (byte) 0xBB && row[2] == (byte) 0xBF
                            ? 3
                            : 0;
            String text = decode(start);
            if (!text.isBlank()) {
                fields = split(text);
                return true;
            }
        }
        return false;
    }

    /** The line at which the current row begins, from 1. */
    public long line() {
        return line;
    }

    /** The fields of the current row, without quotes. */
    public List<String> fields() {
        return fields;
    }

    /** Takes the bytes of one row into {@link #row}; what exceeds it is counted and dropped. */
    private boolean take() throws IOException {
        line = nextLine;
        length = 0;
        boolean quoted = false;
        boolean mayOpen = true;
        boolean any = false;
        for (int b = read(); b >= 0; b = read()) {
            any = true;
            if (b == '\n') {
                nextLine++;
                if (!quoted) {
                    break;
                }
            }
            if (b == '"' && (quoted || mayOpen)) {
                quoted = !quoted;
                mayOpen = true;
            } else {
                mayOpen = b == ',' || b >= 0x80 && line == 1 && length < 3;
            }
            if (length < MAX_ROW) {
                row[length] = (byte) b;
            }
            length = Math.min(length + 1, MAX_ROW + 1);
        }
        openQuote = quoted;
        return any;
    }

    private int read() throws IOException {
        if (next == end) {
            end = in.read(buffer, 0, buffer.length);
            next = 0;
            if (end <= 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[next++] & 0xFF;
    }

    private String decode(int start) throws BadRecord {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(row, start, length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRecord(RejectReason.INVALID_ENCODING, "the row is no valid UTF-8");
        }
    }

    private static List<String> split(String text) throws BadRecord {
        int last = text.endsWith("\r") ? text.length() - 1 : text.length();
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        boolean mayOpen = true;
        boolean closed = false;
        for (int i = 0; i < last; i++) {
            char c = text.charAt(i);
            if (c == '"' && (quoted || mayOpen)) {
                if (!quoted && closed) {
                    field.append(c);
                }
                closed = quoted;
                quoted = !quoted;
                mayOpen = true;
            } else if (c == ',' && !quoted) {
                fields.add(bounded(field));
                closed = false;
                mayOpen = true;
            } else {
                field.append(c);
                mayOpen = false;
            }
        }
        fields.add(bounded(field));
        return fields;
    }

    private static String bounded(StringBuilder field) throws BadRecord {
        if (field.length() > MAX_FIELD) {
            throw new BadRecord(RejectReason.TOO_LARGE, "a field longer than " + MAX_FIELD + " characters");
        }
        String text = field.toString();
        field.setLength(0);
        return text;
    }
}
