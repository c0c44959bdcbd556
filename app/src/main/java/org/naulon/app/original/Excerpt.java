package org.naulon.app.original;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A bounded part of an original, harmless to print.
 *
 * @param found what part it is
 * @param lines of it
 */
public record Excerpt(String found, List<String> lines) {
    /** Bytes of a line that are shown. */
    static final int MOST_LINE = 400;

    /** Bytes of a transaction or message that are shown. */
    static final int MOST_BYTES = 2000;

    public Excerpt {
        lines = List.copyOf(lines);
    }

    /** The lines of a text, to a bound. */
    static Excerpt of(List<String> lines, String what) {
        List<String> shown = new ArrayList<>();
        int room = MOST_BYTES;
        for (String line : lines) {
            if (room <= 0) {
                shown.add("  ...");
                break;
            }
            String bounded = line.length() <= room ? line : line.substring(0, room) + "...";
            shown.add("  " + HarmlessText.of(bounded));
            room -= line.length() + 1;
        }
        return new Excerpt(what, shown);
    }

    /**
     * The bytes from an offset on, to a bound.
     *
     * @param what stands there
     */
    static Excerpt from(Path original, long offset, String what) throws IOException {
        return between(original, offset, Files.size(original), what);
    }

    /**
     * The bytes between two offsets, to a bound.
     *
     * @param end the byte behind the last one, at most the size of the original
     * @param what stands there
     */
    static Excerpt between(Path original, long offset, long end, String what) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(original)) {
            in.skipNBytes(offset);
            bytes = in.readNBytes((int) Math.min(MOST_BYTES, end - offset));
        }
        List<String> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lines.add("  " + line(bytes, begin, i));
                begin = i + 1;
            }
        }
        if (begin < bytes.length) {
            lines.add("  " + line(bytes, begin, bytes.length));
        }
        if (offset + bytes.length < end) {
            lines.add("  ...");
        }
        return new Excerpt(what + ", from byte " + offset, lines);
    }

    /** A line without its end. */
    static String line(byte[] bytes, int from, int to) {
        boolean carriage = to > from && bytes[to - 1] == '\r';
        return HarmlessText.of(bytes, from, carriage ? to - 1 : to);
    }
}
