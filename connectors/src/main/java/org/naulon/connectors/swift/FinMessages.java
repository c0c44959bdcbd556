package org.naulon.connectors.swift;

import com.prowidesoftware.swift.model.SwiftMessage;
import java.io.IOException;
import java.io.InputStream;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordReader;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/**
 * Reads a file of FIN messages. An acknowledgement belongs to the message behind it; a message that the network refused
 * (NAK) moved nothing and is a rejection.
 */
public final class FinMessages implements RecordReader {
    private static final String SERVICE = "{1:F21";
    private static final String REFUSED = "{451:1}";

    @Override
    public void read(InputStream bytes, Source file, RecordSink sink) throws IOException {
        FinSplitter splitter = new FinSplitter(bytes);
        String service = "";
        long count = 0;
        while (true) {
            String position = "message " + (count + 1);
            try {
                if (!splitter.advance()) {
                    break;
                }
                if (splitter.text().contains(SERVICE)) {
                    service = splitter.text();
                    continue;
                }
                String acknowledgement = service;
                service = "";
                Source source = new Source(file.sha256(), position, file.file());
                sink.observation(map(splitter.text(), acknowledgement, source));
            } catch (BadRecord bad) {
                sink.rejection(bad.at(file, position));
            }
            count++;
        }
        if (!service.isEmpty()) {
            BadRecord alone = new BadRecord(RejectReason.UNKNOWN_FORMAT, "an acknowledgement without its message");
            sink.rejection(alone.at(file, "message " + (count + 1)));
        }
    }

    private static Observation map(String text, String acknowledged, Source source) throws BadRecord {
        if (acknowledged.contains(REFUSED)) {
            throw new BadRecord(RejectReason.INVALID_VALUE, "the network refused the message (NAK); it moved nothing");
        }
        SwiftMessage message = FinText.parse(text);
        String type = FinText.type(message);
        if (!type.equals("103")) {
            throw new BadRecord(RejectReason.UNKNOWN_FORMAT, "messages of type MT" + type + " are not read");
        }
        return new Mt103Mapper(message).map(source);
    }
}
