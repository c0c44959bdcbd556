package org.naulon.connectors.swift;

import java.io.IOException;

/**
 * What has been seen of a message, byte by byte, to tell where it ends. Braces within its text are text; behind its text only
 * trailers, separators and padding belong to it.
 */
final class MessageShape {
    /** Letters that some banks write behind the last sign of a statement. */
    private static final int FILLER = 3;

    /** Spaces behind the sign that ends a statement which are looked through. */
    private static final int MOST_SPACES = 80;

    private final Lookahead bytes;
    private int depth;
    private boolean started;
    private boolean blocks;
    private boolean inText;
    private boolean hadText;
    private boolean ending;
    private boolean closed;
    private int before = '\n';

    MessageShape(Lookahead bytes) {
        this.bytes = bytes;
    }

    /** Whether the next byte belongs to another message. */
    boolean isNextAnother() throws IOException {
        if (!started) {
            return false;
        }
        if (blocks) {
            return bytes.isBlock('1') || isBehindText() && !mayStandBehindText();
        }
        return bytes.isBlock('1') || ending && isLineStart() && (bytes.isField("20") || closed && bytes.isField("25"));
    }

    /** Whether the next byte separates messages. */
    boolean isNextSeparator() throws IOException {
        int b = bytes.peek(0);
        if (blocks) {
            return b == '$' && isOutside();
        }
        return isLineStart() && (b == '$' || b == '-' && (isEndOfLine() || isFiller(1)));
    }

    /** Whether nothing but spaces or the separator of a batch stands behind the next sign on its line. */
    private boolean isEndOfLine() throws IOException {
        int ahead = 1;
        while (ahead < MOST_SPACES && bytes.peek(ahead) == ' ') {
            ahead++;
        }
        return bytes.peek(ahead) < ' ' || bytes.peek(ahead) == '$';
    }

    /** Whether a line ends in {@code XXX}, which some banks write behind the last {@code -}. */
    private boolean isFiller(int from) throws IOException {
        for (int i = 0; i < FILLER; i++) {
            if (bytes.peek(from + i) != 'X') {
                return false;
            }
        }
        return bytes.peek(from + FILLER) < ' ';
    }

    /** Passes over what a separator has behind its first sign, which was taken. */
    void skipFiller() throws IOException {
        if (!blocks && isFiller(0)) {
            for (int i = 0; i < FILLER; i++) {
                bytes.skip();
            }
        }
    }

    /** Takes notice of the next byte; false when it is padding or opens nothing. */
    boolean take() throws IOException {
        int b = bytes.peek(0);
        if (isBehindText() && isStrayBrace() || !started && b <= ' ') {
            return false;
        }
        boolean text = bytes.isBlock('4') && bytes.peek(3) != '{';
        blocks |= !started && b == '{';
        closed |= isLineStart() && bytes.isField("62");
        // Behind the charges a payment has nothing that begins like the reference.
        ending |= closed || isLineStart() && bytes.isField("71");
        started = true;
        if (blocks && (!inText || before == '-' && b == '}')) {
            depth += b == '{' ? 1 : b == '}' ? -1 : 0;
            inText = text;
            hadText |= text;
        }
        before = b;
        return true;
    }

    private boolean isOutside() {
        return depth <= 0 && !inText;
    }

    private boolean isBehindText() {
        return hadText && isOutside();
    }

    private boolean isLineStart() {
        return before == '\n' || before == '\r';
    }

    private boolean isStrayBrace() throws IOException {
        return bytes.peek(0) == '{' && bytes.peek(1) <= ' ';
    }

    private boolean mayStandBehindText() throws IOException {
        int b = bytes.peek(0);
        if (b == '{') {
            return bytes.isBlock('5') || bytes.isBlock('S') || isStrayBrace();
        }
        return b < 0x80 && b != ':' && !Character.isLetterOrDigit(b);
    }
}
