package org.naulon.connectors.swift;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordReader;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.swift.message.FinMessage;
import org.naulon.connectors.swift.message.FinText;
import org.naulon.connectors.swift.payment.Payments;
import org.naulon.connectors.swift.statement.AccountStatements;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.Source;

/**
 * Reads a file of FIN messages. An acknowledgement belongs to the message behind it; a message that the network refused
 * (NAK) moved nothing and is a rejection.
 */
public final class FinMessages implements RecordReader {
    private static final String REFUSED = "{451:1}";

    @Override
    public void read(InputStream bytes, Source file, RecordSink sink) throws IOException {
        AcknowledgedMessages messages = new AcknowledgedMessages(bytes);
        AccountStatements statements = new AccountStatements();
        while (messages.advance()) {
            String position = "message " + messages.number();
            try {
                Source source = new Source(file.sha256(), position, file.file());
                take(messages.text(), messages.acknowledgement(), statements, source, sink);
            } catch (BadRecord bad) {
                sink.rejection(bad.at(file, position));
            }
        }
        if (!messages.acknowledgement().isEmpty()) {
            BadRecord alone = new BadRecord(RejectReason.UNKNOWN_FORMAT, "an acknowledgement without its message");
            sink.rejection(alone.at(file, "message " + (messages.number() + 1)));
        }
    }

    /**
     * One message of a file as it is read, without its neighbours.
     *
     * @param number of the message, from 1
     * @return null when there is none, or its bytes are no text
     */
    public static @Nullable String text(InputStream bytes, long number) throws IOException {
        AcknowledgedMessages messages = new AcknowledgedMessages(bytes);
        while (messages.advance()) {
            if (messages.number() == number) {
                try {
                    return messages.text();
                } catch (BadRecord unreadable) {
                    return null;
                }
            }
        }
        return null;
    }

    /** The type of each message of a file, such as {@code 103}; empty of what is no message. */
    public static List<String> types(InputStream bytes) throws IOException {
        List<String> types = new ArrayList<>();
        AcknowledgedMessages messages = new AcknowledgedMessages(bytes);
        while (messages.advance()) {
            try {
                types.add(FinText.parse(messages.text()).type());
            } catch (BadRecord unreadable) {
                types.add("");
            }
        }
        return types;
    }

    private static void take(
            String text, String acknowledgement, AccountStatements statements, Source source, RecordSink sink)
            throws IOException, BadRecord {
        if (acknowledgement.contains(REFUSED)) {
            throw new BadRecord(RejectReason.INVALID_VALUE, "the network refused the message (NAK); it moved nothing");
        }
        FinMessage message = FinText.parse(text);
        String type = message.type();
        if (!Payments.isOne(type) && !AccountStatements.isOne(type)) {
            throw new BadRecord(
                    RejectReason.UNKNOWN_FORMAT, "messages of type " + MessageTypes.named(type) + " are not read");
        }
        if (message.isTraining()) {
            throw new BadRecord(RejectReason.INVALID_VALUE, "a training message (TNG); it moved nothing");
        }
        if (AccountStatements.isOne(type)) {
            statements.read(message, source, sink);
        } else if (message.isWhole()) {
            sink.observation(Payments.of(message, source));
        } else {
            throw new BadRecord(RejectReason.MALFORMED, "the text block of the message does not end");
        }
    }
}
