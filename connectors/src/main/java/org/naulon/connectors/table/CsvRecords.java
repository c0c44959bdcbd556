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
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/**
 * Cuts bytes into rows of fields (RFC 4180): {@code a,"b, ""c""\nd",e}.
 *
 * <p>A quote opens a quoted field only where a field begins, so that a lone inch sign does no harm. Blank lines are no
 * rows. After a bad row the next call goes on with the row behind it; a quote that is never closed takes the rest of the
 * file with it. No library does this (docs/decisions, "Rows are cut by our own code").
 *
 * <p>Nothing is copied: a field is where its bytes stand in the buffer; one with quotes is drawn together there.
 */
public final class CsvRecords implements Rows {
    /** Longest row in bytes. */
    public static final int MAX_ROW = 1 << 18;
    /** Longest field in characters. */
    public static final int MAX_FIELD = 4096;

    private static final int BUFFER = 1 << 15;
    private static final int FIRST_FIELDS = 64;

    // What a byte is, as bits that are gathered over a field.
    private static final byte SPACE = 1;
    private static final byte CONTROL = 2;
    private static final byte NOT_ASCII = 4;
    private static final byte QUOTED = 8;
    /** The delimiter and the line end. */
    private static final byte END = 16;

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final byte[] kinds = new byte[1 << Byte.SIZE];

    private byte[] buffer = new byte[BUFFER];
    private int next;
    private int end;
    /** Where in the file the buffer begins. */
    private long offset;

    private boolean begun;

    private long nextLine = 1;
    private long line;

    /** Where the row begins in the file and in the buffer, and how far its fields reach there; what is behind them is free. */
    private long begin;

    private int base;
    private int reach;

    private int[] starts = new int[FIRST_FIELDS];
    private int[] ends = new int[FIRST_FIELDS];
    /** What bytes each field has. */
    private byte[] holds = new byte[FIRST_FIELDS];

    private int width;
    private String[] decoded = new String[FIRST_FIELDS];
    private byte rowHolds;
    private int longest;
    private boolean openQuote;
    private boolean lineEnded;

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
        Arrays.fill(kinds, 0, ' ', CONTROL);
        Arrays.fill(kinds, kinds.length / 2, kinds.length, NOT_ASCII);
        kinds[' '] = SPACE;
        kinds[0x7F] = CONTROL;
        kinds['\n'] = END;
        kinds[delimiter] = END;
    }

    @Override
    public boolean advance() throws IOException, BadRecord {
        do {
            if (!take()) {
                return false;
            }
            if (openQuote) {
                throw new BadRecord(RejectReason.MALFORMED, "a quote that is opened here is never closed");
            }
            if (offset + next - begin - (lineEnded ? 1 : 0) > MAX_ROW) {
                throw new BadRecord(RejectReason.TOO_LARGE, "a row longer than " + MAX_ROW + " bytes");
            }
            if ((rowHolds & NOT_ASCII) != 0 || longest > MAX_FIELD) {
                decode();
            }
        } while (width == 1 && (holds[0] & QUOTED) == 0 && field(0).isBlank());
        return true;
    }

    /** The line at which the current row begins, from 1. */
    public long line() {
        return line;
    }

    /** The line at which it ends: another one when line breaks stand within quotes. */
    public long lastLine() {
        return lineEnded ? nextLine - 1 : nextLine;
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
        if ((holds[column] & NOT_ASCII) != 0) {
            return decoded[column];
        }
        int start = starts[column];
        return start == ends[column]
                ? ""
                : new String(buffer, start, ends[column] - start, StandardCharsets.ISO_8859_1);
    }

    @Override
    public String line(int column) {
        return isTidy(column) ? field(column) : Texts.line(field(column));
    }

    /** Whether a field is one line without spare spaces as it stands, which nearly all are. */
    private boolean isTidy(int column) {
        if (holds[column] != SPACE) {
            return holds[column] == 0;
        }
        boolean wordEnds = true;
        for (int i = starts[column]; i < ends[column]; i++) {
            boolean space = buffer[i] == ' ';
            if (space && wordEnds) {
                return false;
            }
            wordEnds = space;
        }
        return !wordEnds;
    }

    /** Takes one row, of which nothing is kept when it exceeds the bound; false at the end of the file. */
    private boolean take() throws IOException {
        line = nextLine;
        width = 0;
        longest = 0;
        rowHolds = 0;
        openQuote = false;
        lineEnded = false;
        mark();
        if (next == end && !fill()) {
            return false;
        }
        mark();
        boolean more = true;
        while (more) {
            more = takeField();
        }
        return true;
    }

    /** The row begins here. */
    private void mark() {
        base = next;
        reach = next;
        begin = offset + next;
    }

    /** Takes a field and what ends it; false when it was the last one of its row. */
    private boolean takeField() throws IOException {
        reach = next;
        if (width == ends.length) {
            starts = Arrays.copyOf(starts, 2 * width);
            ends = Arrays.copyOf(ends, 2 * width);
            holds = Arrays.copyOf(holds, 2 * width);
        }
        starts[width] = next;
        holds[width] = 0;
        boolean mayOpen = true;
        while (next < end || fill()) {
            if (mayOpen && buffer[next] == '"') {
                takeQuoted();
            } else {
                mayOpen = false;
                if (takePlain()) {
                    lineEnded = buffer[next++] == '\n';
                    nextLine += lineEnded ? 1 : 0;
                    endField(lineEnded);
                    return !lineEnded;
                }
            }
        }
        endField(true);
        return false;
    }

    /** Takes what means nothing but itself; whether it stands at the end of the field now, else the buffer is empty. */
    private boolean takePlain() {
        int i = next;
        int seen = 0;
        int kind = 0;
        while (i < end) {
            kind = kinds[buffer[i] & 0xFF];
            if (kind == END) {
                break;
            }
            seen |= kind;
            i++;
        }
        keepUntil(i);
        holds[width] |= (byte) seen;
        return i < end;
    }

    /** Takes what stands between two quotes; a quote directly behind another one is a quote of the text. */
    private void takeQuoted() throws IOException {
        if ((holds[width] & QUOTED) == 0) {
            next++;
            reach = next;
            starts[width] = next;
        } else {
            // The quote that closed the text before is dropped, this one is kept.
            keepUntil(next + 1);
        }
        holds[width] |= QUOTED;
        openQuote = true;
        while (openQuote && (next < end || fill())) {
            int i = next;
            int bits = 0;
            while (i < end && buffer[i] != '"' && buffer[i] != '\n') {
                bits |= buffer[i];
                i++;
            }
            holds[width] |= bits < 0 ? NOT_ASCII : 0;
            keepUntil(i);
            if (i < end && buffer[i] == '"') {
                next++;
                openQuote = false;
            } else if (i < end) {
                nextLine++;
                keepUntil(i + 1);
            }
        }
    }

    /** The field goes on with the bytes up to here. */
    private void keepUntil(int to) {
        if (reach != next) {
            System.arraycopy(buffer, next, buffer, reach, to - next);
        }
        reach += to - next;
        next = to;
    }

    private void endField(boolean endsRow) {
        if (endsRow && reach > starts[width] && buffer[reach - 1] == '\r') {
            reach--;
        }
        ends[width] = reach;
        longest = Math.max(longest, reach - starts[width]);
        rowHolds |= holds[width];
        // Beyond the longest row they are not even counted.
        width += width <= MAX_ROW ? 1 : 0;
    }

    /** Brings more bytes behind those of the row; false at the end of the file. */
    private boolean fill() throws IOException {
        int kept = offset + end - begin > MAX_ROW ? 0 : reach - base;
        System.arraycopy(buffer, base, buffer, 0, kept);
        for (int i = 0; i <= width && i < starts.length && base > 0; i++) {
            starts[i] -= base;
            ends[i] -= base;
        }
        offset += end - kept;
        base = 0;
        reach = kept;
        next = kept;
        end = kept;
        if (2 * kept > buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * buffer.length);
        }
        // The first bytes come together, so that a byte-order mark is seen whole, and what stands behind it.
        int wanted = begun ? 1 : 4;
        while (end - kept < wanted) {
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

    /** Decodes what is not ASCII at once, because one bad byte makes the whole row bad; bounds every field. */
    private void decode() throws BadRecord {
        if (decoded.length < width) {
            decoded = new String[ends.length];
        }
        for (int i = 0; i < width; i++) {
            int length = ends[i] - starts[i];
            if ((holds[i] & NOT_ASCII) != 0) {
                decoded[i] = decode(starts[i], length);
                length = decoded[i].length();
            }
            if (length > MAX_FIELD) {
                throw new BadRecord(RejectReason.TOO_LARGE, "a field longer than " + MAX_FIELD + " characters");
            }
        }
    }

    private String decode(int start, int length) throws BadRecord {
        try {
            return decoder.decode(ByteBuffer.wrap(buffer, start, length)).toString();
        } catch (CharacterCodingException e) {
            throw new BadRecord(
                    RejectReason.INVALID_ENCODING,
                    "the row is no valid " + decoder.charset().name());
        }
    }
}
