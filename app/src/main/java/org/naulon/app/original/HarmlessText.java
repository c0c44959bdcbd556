package org.naulon.app.original;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * Text from outside for a terminal: whatever could move the cursor, colour the screen, hide or turn around letters is
 * written as what it is, {@code \x1B} or {@code \u202E}.
 */
public final class HarmlessText {
    private HarmlessText() {}

    /** A whole text. */
    public static String of(String text) {
        StringBuilder harmless = new StringBuilder(text.length());
        text.codePoints().forEach(point -> append(harmless, point));
        return harmless.toString();
    }

    /** Bytes that should be UTF-8; a byte that is not is written as {@code \xE9}. */
    public static String of(byte[] bytes, int from, int to) {
        return of(bytes, from, to, StandardCharsets.UTF_8);
    }

    /** Bytes that should be text in a charset; a byte that is not is written as {@code \x81}. */
    static String of(byte[] bytes, int from, int to, Charset charset) {
        CharsetDecoder decoder = charset.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, from, to - from);
        CharBuffer out = CharBuffer.allocate(to - from + 1);
        StringBuilder harmless = new StringBuilder(to - from);
        while (true) {
            CoderResult result = decoder.decode(in, out, true);
            harmless.append(of(out.flip().toString()));
            out.clear();
            if (!result.isError()) {
                return harmless.toString();
            }
            for (int i = 0; i < result.length(); i++) {
                hex(harmless, in.get());
            }
            decoder.reset();
        }
    }

    private static void append(StringBuilder harmless, int point) {
        switch (Character.getType(point)) {
            case Character.CONTROL -> {
                if (point == '\t') {
                    harmless.append("\\t");
                } else {
                    hex(harmless, point);
                }
            }
            case Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED -> {
                for (char unit : Character.toChars(point)) {
                    harmless.append("\\u%04X".formatted((int) unit));
                }
            }
            default -> harmless.appendCodePoint(point);
        }
    }

    private static void hex(StringBuilder harmless, int value) {
        harmless.append("\\x%02X".formatted(value & 0xFF));
    }
}
