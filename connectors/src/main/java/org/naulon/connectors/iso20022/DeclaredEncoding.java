package org.naulon.connectors.iso20022;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.SafeXml;

/**
 * Opens XML in the encoding that it is in where its declaration says another one, as happens when a program makes a text first
 * and bytes of it later. The first bytes are stronger than the word: a byte-order mark, zeros between the letters, a
 * declaration of wide characters in single bytes. And what is declared to be in a code page, has letters beyond ASCII, and is
 * valid UTF-8 is UTF-8: by chance no language writes that (decision 23).
 */
public final class DeclaredEncoding {
    /** Bytes that are looked at. */
    static final int LOOK = 1 << 16;

    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"'>]{0,40})[\"']");
    private static final int DECLARATION = 512;
    private static final String START = "<?xml";
    private static final int[] UTF_8_MARK = {0xEF, 0xBB, 0xBF};
    private static final int[] BIG_MARK = {0xFE, 0xFF};
    private static final int[] LITTLE_MARK = {0xFF, 0xFE};
    private static final int[] BIG = {0, '<', 0, '?'};
    private static final int[] LITTLE = {'<', 0, '?', 0};

    private DeclaredEncoding() {}

    /**
     * The encoding in which intake reads XML when that is not UTF-8; null for UTF-8 and for what is no XML.
     *
     * @param bytes from the first one on; their beginning is read
     */
    public static @Nullable Charset otherThanUtf8(InputStream bytes) throws IOException {
        byte[] first = LeadingSpace.skipped(bytes).readNBytes(LOOK);
        Charset contradicted = contradicted(first);
        Charset charset = contradicted == null ? believed(first) : contradicted;
        return StandardCharsets.UTF_8.equals(charset) ? null : charset;
    }

    /** A reader before the first event. */
    static XMLStreamReader open(InputStream bytes) throws IOException, XMLStreamException {
        byte[] first = bytes.readNBytes(LOOK);
        Charset other = contradicted(first);
        if (other == null) {
            return SafeXml.open(new SequenceInputStream(new ByteArrayInputStream(first), bytes));
        }
        // The parser would take offence at a declaration of what cannot be.
        int behind = behindDeclaration(first, other);
        InputStream text =
                new SequenceInputStream(new ByteArrayInputStream(first, behind, first.length - behind), bytes);
        return SafeXml.open(new InputStreamReader(text, other.newDecoder()));
    }

    private static int behindDeclaration(byte[] first, Charset charset) {
        int mark = mark(first);
        int unit = charset.equals(StandardCharsets.UTF_8) ? 1 : 2;
        Charset units = unit == 1 ? StandardCharsets.ISO_8859_1 : charset;
        int end = new String(first, mark, Math.min(first.length - mark, DECLARATION), units).indexOf("?>");
        return end < 0 ? mark : mark + unit * (end + 2);
    }

    /** The encoding of bytes whose declaration cannot be true; null where the parser may believe it. */
    private static @Nullable Charset contradicted(byte[] first) {
        Charset wide = wide(first);
        String declared = declared(first, wide == null ? StandardCharsets.ISO_8859_1 : wide);
        if (declared == null) {
            return null;
        }
        if (wide != null) {
            return declared.startsWith("UTF-16") ? null : wide;
        }
        if (isUtf8(declared)) {
            return null;
        }
        if (begins(first, UTF_8_MARK)) {
            return StandardCharsets.UTF_8;
        }
        Charset named = named(declared);
        boolean doubtful = named == null || !isPossible(named, first) || isCodePage(named) && !isAscii(first);
        return doubtful && isUtf8(first) ? StandardCharsets.UTF_8 : null;
    }

    /** The encoding of XML as the parser finds it where nothing contradicts; null where nothing tells. */
    private static @Nullable Charset believed(byte[] first) {
        Charset wide = wide(first);
        if (wide != null) {
            int mark = mark(first);
            return new String(first, mark, Math.min(2, first.length - mark), wide).equals("<") ? wide : null;
        }
        String declared = declared(first, StandardCharsets.ISO_8859_1);
        Charset named = declared == null ? null : named(declared);
        return named != null && isPossible(named, first) ? named : null;
    }

    private static @Nullable Charset wide(byte[] first) {
        if (begins(first, BIG_MARK) || begins(first, BIG)) {
            return StandardCharsets.UTF_16BE;
        }
        return begins(first, LITTLE_MARK) || begins(first, LITTLE) ? StandardCharsets.UTF_16LE : null;
    }

    /** Whether the declaration could be read in this encoding. */
    private static boolean isPossible(Charset named, byte[] first) {
        return new String(first, 0, START.length(), named).equals(START);
    }

    /** What the declaration says, in capitals; null without one. */
    private static @Nullable String declared(byte[] first, Charset charset) {
        int mark = mark(first);
        int length = Math.min(first.length - mark, DECLARATION);
        Matcher declared = DECLARED.matcher(new String(first, mark, length, charset));
        return declared.find() ? declared.group(1).strip().toUpperCase(Locale.ROOT) : null;
    }

    private static int mark(byte[] first) {
        return begins(first, UTF_8_MARK) ? 3 : begins(first, BIG_MARK) || begins(first, LITTLE_MARK) ? 2 : 0;
    }

    private static boolean begins(byte[] bytes, int[] start) {
        for (int i = 0; i < start.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(String name) {
        return name.equals("UTF-8") || name.equals("UTF8");
    }

    private static @Nullable Charset named(String name) {
        try {
            return Charset.isSupported(name) ? Charset.forName(name) : null;
        } catch (IllegalCharsetNameException e) {
            return null;
        }
    }

    /** Whether an encoding has one byte for each character. */
    private static boolean isCodePage(Charset charset) {
        return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
    }

    private static boolean isAscii(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** Whether the bytes are valid UTF-8, whose last character may be cut. */
    private static boolean isUtf8(byte[] bytes) {
        return !StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes), CharBuffer.allocate(bytes.length), false)
                .isError();
    }
}
