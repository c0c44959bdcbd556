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
 * Cuts a file at every basic header <code>{1:</code> and at every {@code $} between messages. A message that was cut short
 * therefore never takes the next one with it.
 */
final class FinSplitter {
    /** Longest message in bytes; SWIFT allows 10,000 characters. */
    static final int MAX_MESSAGE = 1 << 17;

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
            int last = take();
            if (message.size() > MAX_MESSAGE) {
                message.reset();
                throw new BadRecord(RejectReason.TOO_LARGE, "a FIN message longer than " + MAX_MESSAGE + " bytes");
            }
            String taken = decode();
            if (!isPadding(taken)) {
                text = taken;
                return true;
            }
            if (last < 0) {
                return false;
            }
        }
    }

    /** The current message without its separator. */
    String text() {
        return text;
    }

    private int take() throws IOException {
        int depth = 0;
        boolean any = false;
        while (true) {
            int b = peek(0);
            boolean header = b == '{' && peek(1) == '1' && peek(2) == ':';
            if (b < 0 || header && any) {
                return b;
            }
            next++;
            if (b == '$' && depth <= 0) {
                return b;
            }
            depth += b == '{' ? 1 : b == '}' ? -1 : 0;
            if (message.size() <= MAX_MESSAGE) {
                message.write(b);
            }
            any |= b > ' ';
        }
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
}
