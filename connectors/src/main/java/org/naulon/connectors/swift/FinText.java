package org.naulon.connectors.swift;

import com.prowidesoftware.swift.io.parser.SwiftParser;
import com.prowidesoftware.swift.model.SwiftBlock4;
import com.prowidesoftware.swift.model.SwiftMessage;
import java.io.IOException;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** One FIN message as blocks and fields. */
final class FinText {
    private FinText() {}

    /** Parses a message, or a text block alone with or without its braces. */
    static SwiftMessage parse(String text) throws BadRecord {
        int start = Math.max(0, firstOf(text));
        String body = text.substring(start);
        String whole = body.startsWith(":") ? "{4:\n" + body.stripTrailing() + "\n-}" : body;
        if (whole.contains("{4:") && !whole.contains("-}") && !whole.contains("{4:{")) {
            throw new BadRecord(RejectReason.MALFORMED, "the text block of the message does not end");
        }
        try {
            SwiftMessage message = new SwiftParser(whole).message();
            if (message == null
                    || message.getBlock4() == null
                    || message.getBlock4().isEmpty()) {
                throw new BadRecord(RejectReason.MALFORMED, "the message has no text block");
            }
            return message;
        } catch (IOException | RuntimeException e) {
            // Prowide promises no closed list of exceptions for text that is no FIN.
            throw new BadRecord(RejectReason.MALFORMED, "no FIN message: " + BadRecord.quote(body));
        }
    }

    /** The three digits of the message type; a text block alone is taken for the MT103 that it must be to be read. */
    static String type(SwiftMessage message) {
        String type = message.getBlock2() == null ? null : message.getBlock2().getMessageType();
        if (type != null && !type.isEmpty()) {
            return type;
        }
        SwiftBlock4 block = message.getBlock4();
        boolean statement = block.getTagByName("60F") != null || block.getTagByName("61") != null;
        return statement ? "940" : "103";
    }

    private static int firstOf(String text) {
        int brace = text.indexOf('{');
        int colon = text.indexOf(':');
        return brace < 0 ? colon : colon < 0 ? brace : Math.min(brace, colon);
    }
}
