package org.naulon.connectors.swift;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/**
 * Cuts a file into messages: at every basic header <code>{1:</code>, at every {@code $} between messages (RJE), and behind a
 * text block at whatever belongs to no trailer. What stands between messages in a DOS-PCC file (0x01, 0x03, spaces up to the next
 * sector) is padding. A message that was cut short therefore never takes the next one with it.
 *
 * <p>Text without any block, as banks give statements to their customers, ends at a line that is only {@code -} or begins
 * with {@code $}.
 */
final class FinSplitter {
    /** Longest message in bytes. FIN allows 10,000 characters; a statement that never saw the network may be longer. */
    static final int MAX_MESSAGE = 1 << 22;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int next;
    private int end;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private String text = "";

    FinSplitter(InputStream in) {
        this.in = in;
    }

    /** Goes to the next message; false at the end of the file. Padding between messages is passed over. */
    boolean advance() throws IOException, BadRecord {
        while (true) {
            boolean more = take();
            if (message.size() > MAX_MESSAGE) {
                message.reset();
                throw new BadRecord(RejectReason.TOO_LARGE, "a FIN message longer than " + MAX_MESSAGE + " bytes");
            }
            String taken = decode();
            if (!isPadding(taken)) {
                text = taken;
                return true;
            }
            if (!more) {
                return false;
            }
        }
    }

    /** The current message without its separator. */
    String text() {
        return text;
    }

    /** Takes the bytes of one message; false at the end of the file. */
    private boolean take() throws IOException {
        boolean any = false;
        Blocks blocks = new Blocks();
        int before = '\n';
        while (true) {
            int b = peek(0);
            boolean behind = blocks.hasText() && blocks.isOutside();
            if (behind && b == '{' && peek(1) <= ' ') {
                next++; // a brace that opens nothing
                continue;
            }
            boolean starts = isBlock('1') || behind && !isBehindText(b);
            if (b < 0 || any && starts) {
                return b >= 0;
            }
            boolean text = isBlock('4') && peek(3) != '{';
            next++;
            boolean ends = blocks.any() ? b == '$' && blocks.isOutside() : isSeparator(before, b);
            if (ends) {
                return true;
            }
            if (blocks.any() || !any) {
                blocks.take(before, b, text);
            }
            any |= b > ' ';
            if (any && message.size() <= MAX_MESSAGE) {
                message.write(b);
            }
            before = b;
        }
    }

    private boolean isBlock(char number) throws IOException {
        return peek(0) == '{' && peek(1) == number && peek(2) == ':';
    }

    /** Whether the byte just taken separates messages that have no blocks. */
    private boolean isSeparator(int before, int b) throws IOException {
        return (before == '\n' || before == '\r') && (b == '$' || b == '-' && peek(0) < ' ');
    }

    /** Whether the byte may stand behind the text block: trailers, separators and padding may, words and signs beyond ASCII not. */
    private boolean isBehindText(int b) throws IOException {
        if (b == '{') {
            return isBlock('5') || isBlock('S');
        }
        return b < 0x80 && b != ':' && !Character.isLetterOrDigit(b);
    }

    /** The byte {@code ahead} of the next one, or -1 behind the end. */
    private int peek(int ahead) throws IOException {
        while (next + ahead >= end) {
            System.arraycopy(buffer, next, buffer, 0, end - next);
            end -= next;
            next = 0;
            int read = in.read(buffer, end, buffer.length - end);
            if (read <= 0) {
                return -1;
            }
            end += read;
        }
        return buffer[next + ahead] & 0xFF;
    }

    private String decode() throws BadRecord {
        byte[] bytes = message.toByteArray();
        message.reset();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRecord(RejectReason.INVALID_ENCODING, "the message is no valid UTF-8");
        }
    }

    private static boolean isPadding(String text) {
        return text.chars().allMatch(c -> c <= ' ' || c == 0xFEFF);
    }

    /** Which blocks of a message are open. Braces within its text are text. */
    private static final class Blocks {
        private int depth;
        private boolean any;
        private boolean inText;
        private boolean hadText;

        /** @param text whether the byte opens the text block */
        void take(int before, int b, boolean text) {
            boolean braces = !inText || before == '-' && b == '}';
            if (braces) {
                depth += b == '{' ? 1 : b == '}' ? -1 : 0;
                inText = text;
            }
            hadText |= text;
            any |= b == '{';
        }

        boolean any() {
            return any;
        }

        boolean hasText() {
            return hadText;
        }

        boolean isOutside() {
            return depth <= 0 && !inText;
        }
    }
}
