package org.naulon.connectors.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a file is by its first bytes. */
enum Content {
    XML,
    FIN,
    ZIP,
    TEXT;

    /** Bytes that are looked at; white space and padding before the first character count among them. */
    static final int LOOK = 4096;

    /** Looks without consuming anything. */
    static Content of(BufferedInputStream bytes) throws IOException {
        bytes.mark(LOOK);
        byte[] first = bytes.readNBytes(LOOK);
        bytes.reset();
        if (first.length >= 2 && first[0] == 'P' && first[1] == 'K') {
            return ZIP;
        }
        // Latin-1 keeps every byte; NULs between the letters of UTF-16 and byte-order marks fall away.
        String text = new String(first, StandardCharsets.ISO_8859_1)
                .replaceAll("^[\\x00-\\x20\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF]+", "");
        if (text.startsWith("<")) {
            return XML;
        }
        return text.startsWith("{1:") || text.startsWith("{4:") || text.matches("(?s):[0-9]{2}[A-Z]?:.*") ? FIN : TEXT;
    }
}
