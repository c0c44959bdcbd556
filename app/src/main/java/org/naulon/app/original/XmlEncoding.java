package org.naulon.app.original;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** XML in other encodings than UTF-8: as its byte-order mark says, else as it declares. */
final class XmlEncoding {
    private static final int PROLOG = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{1,100}encoding\\s*=\\s*[\"']([A-Za-z0-9._-]{1,40})[\"']");

    private XmlEncoding() {}

    /** The encoding of XML that is not in UTF-8; null for everything else. */
    static @Nullable Charset otherCharset(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(PROLOG);
        }
        int first = head.length < 2 ? 0 : (head[0] & 0xFF) << 8 | head[1] & 0xFF;
        Charset wide =
                switch (first) {
                    case 0xFFFE, '<' << 8 -> StandardCharsets.UTF_16LE;
                    case 0xFEFF, '<' -> StandardCharsets.UTF_16BE;
                    default -> null;
                };
        if (wide != null) {
            return new String(head, wide).stripLeading().replace("\uFEFF", "").startsWith("<") ? wide : null;
        }
        Matcher declared = DECLARED.matcher(new String(head, StandardCharsets.ISO_8859_1));
        if (!declared.find()) {
            return null;
        }
        try {
            Charset charset = Charset.forName(declared.group(1));
            boolean ascii = charset.equals(StandardCharsets.UTF_8) || charset.equals(StandardCharsets.US_ASCII);
            return ascii || charset.name().startsWith("UTF-16") ? null : charset;
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return null;
        }
    }

    static void toUtf8(Path file, Charset charset, Path into) throws IOException {
        // A reader that is given the charset writes what is none as a replacement character, and goes on.
        try (BufferedReader in =
                        new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset), 1 << 16);
                Writer out = Files.newBufferedWriter(into, StandardCharsets.UTF_8)) {
            in.transferTo(out);
        }
    }
}
