package org.naulon.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/**
 * Cuts bytes into rows of fields (RFC 4180): {@code a,"b, ""c""\nd",e}.
 *
 * <p>A quote opens a quoted field only where a field begins, so that a lone inch sign does no harm. Blank lines are no
 * rows. After a bad row the next call goes on with the row behind it; a quote that is never closed takes the rest of the
 * file with it. No library does this (docs/decisions, "Rows are cut by our own code").
 */
public final class CsvRecords implements Rows {
    /** Longest row in bytes. */
    public static final int MAX_ROW = 1 << 18;
    /** Longest field in characters. */
    public static final int MAX_FIELD = 4096;

    private static final int FIRST_ROW = 1 << 12;
    private static final int FIRST_FIELDS = 64;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final byte delimiter;
    private final byte[] buffer = new byte[1 << 15];
    private int next;
    private int end;
    private long nextLine = 1;
    private long line;

    /** The fields of the row behind each other, without quotes and delimiters. */
    private byte[] content = new byte[FIRST_ROW];

    private int used;
    private int[] ends = new int[FIRST_FIELDS];
    private int width;
    private String[] decoded = new String[FIRST_FIELDS];
    private boolean ascii;
    private int longest;
    private boolean quotes;
    private boolean openQuote;
    private boolean any;
    private boolean begun;

    /** Comma-separated UTF-8. */
    public CsvRecords(InputStream in) {
        this(in, StandardCharsets.UTF_8, ',');
    }

    /**
     * @param charset one that writes ASCII as ASCII; UTF-16 goes through {@link Utf16Stream} first
     * @param delimiter an ASCII character between the fields
     */
    public CsvRecords(InputStream in, Charset charset, char delimiter) {
        this.in = in;
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        this.delimiter = (byte) delimiter;
    }

    @Override
    public boolean advance() throws IOException, BadRecord {
        do {
            long length = take();
            if (!any) {
                width = 0;
                return false;
            }
            if (openQuote) {
                throw new BadRecord(RejectReason.MALFORMED, "a quote that is opened here is never closed");
            }
            if (length > MAX_ROW) {
                throw new BadRecord(RejectReason.TOO_LARGE, "a row longer than " + MAX_ROW + " bytes");
            }
            if (!ascii || longest > MAX_FIELD) {
                decode();
            }
        } while (width == 1 && !quotes && field(0).isBlank());
        return true;
    }

    /** The line at which the current row begins, from 1. */
    public long line() {
        return line;
    }

    @Override
    public String position() {
        return "line " + line;
    }

    @Override
    public int width() {
        return width;
    }

    @Override
    public String field(int column) {
        if (!ascii) {
            return decoded[column];
        }
        int start = start(column);
        return start == ends[column]
                ? ""
                : new String(content, start, ends[column] - start, StandardCharsets.ISO_8859_1);
    }

    /** Takes one row into {@link #content} and answers its length in the file; what exceeds the bound is dropped. */
    private long take() throws IOException {
        line = nextLine;
        used = 0;
        width = 0;
        longest = 0;
        any = false;
        quotes = false;
        boolean quoted = false;
        boolean mayOpen = true;
        boolean closed = false;
        int bits = 0;
        long length = 0;
        while (next < end || fill()) {
            any = true;
            // Most bytes are plain letters: they are copied in one go.
            int from = next;
            int plain = plainEnd(quoted, mayOpen);
            if (plain > from) {
                bits |= keep(from, plain);
                length += plain - from;
                mayOpen = false;
                next = plain;
                continue;
            }
            byte b = buffer[next++];
            if (b == '\n' && !quoted) {
                nextLine++;
                break;
            }
            length++;
            if (b == '"') {
                if (!quoted && closed) {
                    keep(from, from + 1);
                }
                closed = quoted;
                quoted = !quoted;
                quotes = true;
                mayOpen = true;
            } else if (b == delimiter && !quoted) {
                endField();
                closed = false;
                mayOpen = true;
            } else {
                nextLine += b == '\n' ? 1 : 0;
                keep(from, from + 1);
                mayOpen = false;
            }
        }
        if (used > (width == 0 ? 0 : ends[width - 1]) && content[used - 1] == '\r') {
            used--;
        }
        endField();
        ascii = bits >= 0;
        openQuote = quoted;
        return length;
    }

    /** Where the letters end that mean nothing but themselves: at a delimiter, a line end, or a quote that counts. */
    private int plainEnd(boolean quoted, boolean mayOpen) {
        int i = next;
        if (quoted) {
            while (i < end && buffer[i] != '"' && buffer[i] != '\n') {
                i++;
            }
            return i;
        }
        if (mayOpen && buffer[i] == '"') {
            return i;
        }
        while (i < end && buffer[i] != delimiter && buffer[i] != '\n') {
            i++;
        }
        return i;
    }

    /** Copies bytes of the buffer, as far as the row's bound allows, and answers all their bits. */
    private int keep(int from, int to) {
        int kept = Math.min(to - from, MAX_ROW - used);
        if (used + kept > content.length) {
            content = Arrays.copyOf(content, Math.min(MAX_ROW, 2 * (used + kept)));
        }
        int bits = 0;
        for (int i = 0; i < kept; i++) {
            byte b = buffer[from + i];
            content[used + i] = b;
            bits |= b;
        }
        used += kept;
        return bits;
    }

    private void endField() {
        if (width == ends.length) {
            if (width > MAX_ROW) {
                return;
            }
            ends = Arrays.copyOf(ends, 2 * width);
        }
        longest = Math.max(longest, used - start(width));
        ends[width++] = used;
    }

    private int start(int column) {
        return column == 0 ? 0 : ends[column - 1];
    }

    private boolean fill() throws IOException {
        next = 0;
        end = 0;
        // The first bytes come together, so that a byte-order mark is seen whole.
        int wanted = begun ? 1 : 3;
        while (end < wanted) {
            int read = in.read(buffer, end, buffer.length - end);
            if (read < 0) {
                break;
            }
            end += read;
        }
        if (!begun && end >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            next = 3;
        }
        begun = true;
        return next < end;
    }

    /** Decodes a row that is not all ASCII at once, because one bad byte makes the whole row bad; bounds every field. */
    private void decode() throws BadRecord {
        if (!ascii && decoded.length < width) {
            decoded = new String[ends.length];
        }
        for (int i = 0; i < width; i++) {
            int start = start(i);
            int length = ends[i] - start;
            if (!ascii) {
                decoded[i] = decode(start, length);
                length = decoded[i].length();
            }
            if (length > MAX_FIELD) {
                throw new BadRecord(RejectReason.TOO_LARGE, "a field longer than " + MAX_FIELD + " characters");
            }
        }
    }

    private String decode(int start, int length) throws BadRecord {
        try {
            return decoder.decode(ByteBuffer.wrap(content, start, length)).toString();
        } catch (CharacterCodingException e) {
            throw new BadRecord(
                    RejectReason.INVALID_ENCODING,
                    "the row is no valid " + decoder.charset().name());
        }
    }
}
