package org.naulon.connectors.swift;

import java.io.IOException;
import java.io.InputStream;

/** The bytes of a file, some of them seen before they are taken. */
final class Lookahead {
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;

    Lookahead(InputStream in) {
        this.in = in;
    }

    /** The byte {@code ahead} of the next one, or -1 behind the end; at most a few ahead. */
    int peek(int ahead) throws IOException {
        while (next + ahead >= end) {
            System.arraycopy(buffer, next, buffer, 0, end - next);
            end -= next;
            next = 0;
            int read = in.read(buffer, end, buffer.length - end);
            if (read <= 0) {
                return -1;
            }
            end += read;
        }
        return buffer[next + ahead] & 0xFF;
    }

    /** Takes the next byte, which must have been seen. */
    void skip() {
        next++;
    }

    /** Whether a block such as <code>{1:</code> begins here. */
    boolean isBlock(char number) throws IOException {
        return peek(0) == '{' && peek(1) == number && peek(2) == ':';
    }

    /** Whether a field of this number of two digits may begin here. */
    boolean isField(String number) throws IOException {
        return peek(0) == ':' && peek(1) == number.charAt(0) && peek(2) == number.charAt(1);
    }
}
