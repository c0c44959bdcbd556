package org.naulon.connectors.swift;

import java.io.IOException;

/**
 * What has been seen of a message, byte by byte, to tell where it ends. Braces within its text are text; behind its text only
 * trailers, separators and padding belong to it.
 */
final class MessageShape {
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
        return isLineStart() && (b == '$' || b == '-' && bytes.peek(1) < ' ');
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
