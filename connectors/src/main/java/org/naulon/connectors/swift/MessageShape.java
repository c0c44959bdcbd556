package org.naulon.connectors.swift;

import java.io.IOException;

/**
 * What has been seen of a message, byte by byte, to tell where it ends. Braces within its text are text; behind its text only
 * trailers, separators and padding belong to it.
 */
final class MessageShape {
    /** Letters that some banks write behind the last sign of a statement. */
    private static final int FILLER = 3;

    private final Lookahead bytes;
    private int depth;
    private boolean started;
    private boolean blocks;
    private boolean inText;
    private boolean hadText;
    private boolean balanced;
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
        return bytes.isBlock('1') || balanced && isLineStart() && bytes.isField("20");
    }

    /** Whether the next byte separates messages. */
    boolean isNextSeparator() throws IOException {
        int b = bytes.peek(0);
        if (blocks) {
            return b == '$' && isOutside();
        }
        return isLineStart() && (b == '$' || b == '-' && (bytes.peek(1) < ' ' || isFiller(1)));
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
        balanced |= isLineStart() && bytes.isField("62");
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
