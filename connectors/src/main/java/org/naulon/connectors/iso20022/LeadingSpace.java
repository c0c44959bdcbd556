package org.naulon.connectors.iso20022;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;

/**
 * White space before an XML declaration, which XML forbids and which files that went through an editor or a script have all
 * the same. Without a declaration behind it, it says as little.
 */
final class LeadingSpace {
    private static final int[] UTF_8_MARK = {0xEF, 0xBB, 0xBF};

    private LeadingSpace() {}

    /** The bytes from the first sign on; a byte-order mark stays where the first sign follows it. */
    static InputStream skipped(InputStream in) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(in, UTF_8_MARK.length + 1);
        int mark = 0;
        int b = bytes.read();
        while (mark < UTF_8_MARK.length && b == UTF_8_MARK[mark]) {
            mark++;
            b = bytes.read();
        }
        boolean spaced = isSpace(b) && (mark == 0 || mark == UTF_8_MARK.length);
        while (spaced && isSpace(b)) {
            b = bytes.read();
        }
        if (b >= 0) {
            bytes.unread(b);
        }
        while (!spaced && mark > 0) {
            bytes.unread(UTF_8_MARK[--mark]);
        }
        return bytes;
    }

    private static boolean isSpace(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
