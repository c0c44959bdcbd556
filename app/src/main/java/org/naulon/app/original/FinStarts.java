package org.naulon.app.original;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * Where messages begin in the bytes of a FIN file that is no text in any encoding: at a basic header that is no acknowledgement's, or, in text without
 * blocks, at the first field (20) of each.
 */
final class FinStarts {
    private static final int PROBE = 4096;
    private static final String HEADER = "{1:";
    private static final String SERVICE = "F21";

    private final InputStream in;

    /** @param in supports marks */
    FinStarts(InputStream in) {
        this.in = in;
    }

    /**
     * The byte at which a message begins.
     *
     * @param message its number from 1
     * @return -1 when there is none
     */
    long offset(long message) throws IOException {
        boolean blocks = hasBlocks();
        long messages = 0;
        // The last six bytes; the file begins as a line does.
        long window = '\n';
        long offset = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            window = (window << 8 | b) & 0xFFFF_FFFF_FFFFL;
            offset++;
            if (blocks ? isHeader(window) : ends(window, "\n:20:")) {
                messages++;
                if (messages == message) {
                    return offset - (blocks ? HEADER.length() + SERVICE.length() : ":20:".length());
                }
            }
        }
        return -1;
    }

    private boolean hasBlocks() throws IOException {
        in.mark(PROBE);
        String head = new String(in.readNBytes(PROBE), StandardCharsets.ISO_8859_1);
        in.reset();
        return head.contains(HEADER);
    }

    private static boolean isHeader(long window) {
        return window >>> 24 == number(HEADER) && (window & 0xFF_FFFF) != number(SERVICE);
    }

    private static boolean ends(long window, String text) {
        return (window & (1L << 8 * text.length()) - 1) == number(text);
    }

    private static long number(String text) {
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            number = number << 8 | text.charAt(i);
        }
        return number;
    }
}
