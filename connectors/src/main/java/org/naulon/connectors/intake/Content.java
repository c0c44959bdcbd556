package org.naulon.connectors.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What a file is by its first bytes. */
enum Content {
    XML,
    FIN,
    ZIP,
    GZIP,
    /** The container of Office before 2007, and of encrypted workbooks since. */
    COMPOUND,
    JSON,
    TEXT;

    /** Bytes that are looked at; white space and padding before the first character count among them. */
    static final int LOOK = 4096;

    /** Fields without blocks; some banks write their code and the message type in up to three lines before them. */
    private static final Pattern FIELDS =
            Pattern.compile(":[0-9]{2}[A-Z]?:|(?:[A-Z0-9:][A-Z0-9: \\t]{2,40}\\R){1,3}\\s*:2[05]:");

    /** Looks without consuming anything. */
    static Content of(BufferedInputStream bytes) throws IOException {
        bytes.mark(LOOK);
        byte[] first = bytes.readNBytes(LOOK);
        bytes.reset();
        if (first.length >= 2 && first[0] == 'P' && first[1] == 'K') {
            return ZIP;
        }
        if (first.length >= 2 && first[0] == 0x1F && first[1] == (byte) 0x8B) {
            return GZIP;
        }
        if (first.length >= 4 && first[0] == (byte) 0xD0 && first[1] == (byte) 0xCF && first[2] == 0x11) {
            return COMPOUND;
        }
        // Latin-1 keeps every byte; NULs between the letters of UTF-16 and byte-order marks fall away.
        String text = new String(first, StandardCharsets.ISO_8859_1)
                .replaceAll("^[\\x00-\\x20\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF]+", "");
        if (text.startsWith("<")) {
            return XML;
        }
        if (text.startsWith("{1:")
                || text.startsWith("{4:")
                || FIELDS.matcher(text).lookingAt()) {
            return FIN;
        }
        return text.startsWith("{") || text.startsWith("[") ? JSON : TEXT;
    }
}
