package org.naulon.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * UTF-16 as UTF-8, so that rows are cut at bytes whatever the encoding. A half of a surrogate pair and an odd last byte
 * become the byte 0xFF, which no UTF-8 has: the row that holds it is bad, and only that row.
 */
public final class Utf16Stream extends InputStream {
    private static final byte[] BAD = {(byte) 0xFF};

    private final InputStream in;
    private final boolean bigEndian;
    private final byte[] source = new byte[1 << 15];
    private byte[] pending = {};
    private int next;
    private int held;
    private char high;

    /** @param bigEndian whether the first byte of each pair is the higher one */
    public Utf16Stream(InputStream in, boolean bigEndian) {
        this.in = in;
        this.bigEndian = bigEndian;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (next == pending.length && !convert()) {
            return -1;
        }
        int given = Math.min(length, pending.length - next);
        System.arraycopy(pending, next, target, offset, given);
        next += given;
        return given;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Converts what the next read brings; false at the end. */
    private boolean convert() throws IOException {
        next = 0;
        pending = new byte[0];
        while (pending.length == 0) {
            int read = in.read(source, held, source.length - held);
            if (read < 0) {
                pending = held > 0 || high != 0 ? BAD : pending;
                held = 0;
                high = 0;
                return pending.length > 0;
            }
            pending = converted(held + read);
        }
        return true;
    }

    private byte[] converted(int bytes) {
        // A lone half is written as U+FFFF, which is then replaced by the bad byte; U+FFFF itself is no character.
        StringBuilder text = new StringBuilder(bytes / 2 + 1);
        for (int i = 0; i + 1 < bytes; i += 2) {
            int first = source[i] & 0xFF;
            int second = source[i + 1] & 0xFF;
            char c = (char) (bigEndian ? first << 8 | second : second << 8 | first);
            if (high != 0) {
                text.append(Character.isLowSurrogate(c) ? high : '\uFFFF');
                boolean paired = Character.isLowSurrogate(c);
                high = 0;
                if (paired) {
                    text.append(c);
                    continue;
                }
            }
            if (Character.isHighSurrogate(c)) {
                high = c;
            } else {
                text.append(Character.isLowSurrogate(c) ? '\uFFFF' : c);
            }
        }
        held = bytes & 1;
        if (held == 1) {
            source[0] = source[bytes - 1];
        }
        return withBadBytes(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Each U+FFFF (EF BF BF) as one bad byte. */
    private static byte[] withBadBytes(byte[] utf8) {
        int to = 0;
        for (int from = 0; from < utf8.length; from++) {
            boolean bad = utf8[from] == (byte) 0xEF
                    && from + 2 < utf8.length
                    && utf8[from + 1] == (byte) 0xBF
                    && utf8[from + 2] == (byte) 0xBF;
            utf8[to++] = bad ? BAD[0] : utf8[from];
            from += bad ? 2 : 0;
        }
        return to == utf8.length ? utf8 : java.util.Arrays.copyOf(utf8, to);
    }
}
