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
 * text block at whatever belongs to no trailer. What stands between messages in a DOS-PCC file (0x01, 0x03, spaces up to the
 * next sector) is padding. A message that was cut short therefore never takes the next one with it.
 *
 * <p>Text without any block, as banks give statements to their customers, ends at a line that is only {@code -} or
 * {@code -XXX}, begins with {@code $}, or is the first field (20, or 25 where
 * a bank leaves that out) behind a closing balance (62), or the first field behind the charges (71) of a payment.
 */
final class FinSplitter {
    /** Longest message in bytes. FIN allows 10,000 characters; a statement that never saw the network may be longer. */
    static final int MAX_MESSAGE = 1 << 22;

    private final Lookahead bytes;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private String text = "";

    FinSplitter(InputStream in) {
        this.bytes = new Lookahead(in);
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
        MessageShape shape = new MessageShape(bytes);
        while (bytes.peek(0) >= 0 && !shape.isNextAnother()) {
            boolean ends = shape.isNextSeparator();
            if (!ends && shape.take() && message.size() <= MAX_MESSAGE) {
                message.write(bytes.peek(0));
            }
            bytes.skip();
            if (ends) {
                shape.skipFiller();
                return true;
            }
        }
        return bytes.peek(0) >= 0;
    }

    /** FIN itself is ASCII. What banks export beside the network has the letters of their systems. */
    private String decode() throws BadRecord {
        byte[] taken = message.toByteArray();
        message.reset();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(taken))
                    .toString();
        } catch (CharacterCodingException noUtf8) {
            return CodePages.decode(taken);
        }
    }

    private static boolean isPadding(String text) {
        return text.chars().allMatch(c -> c <= ' ' || c == 0xFEFF);
    }
}
