package org.naulon.connectors.mojaloop;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordReader;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.Source;

/** Reads Mojaloop messages from JSON, one at a time; what is no JSON ends the file with one rejection. */
public final class TransferMessages implements RecordReader {
    /** An ILP packet has at most 32,768 characters; nothing in a message is longer. */
    private static final int MOST_TEXT = 40_000;

    private static final int MOST_NESTING = 30;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(MOST_TEXT)
                    .maxNameLength(1000)
                    .maxNestingDepth(MOST_NESTING)
                    .build())
            .build();

    @Override
    public void read(InputStream bytes, Source file, RecordSink sink) throws IOException {
        Exchange exchange = new Exchange(file, sink);
        long number = 0;
        try (JsonParser json = JSON.createParser(bytes).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                boolean message = token == JsonToken.START_OBJECT;
                if (message || token.isScalarValue() && json.currentName() == null) {
                    number += next(json, number + 1, exchange, file, sink) ? 1 : 0;
                }
            }
        } catch (JsonProcessingException | CharConversionException e) {
            exchange.end();
            String why = e instanceof JsonProcessingException bad ? bad.getOriginalMessage() : e.getMessage();
            sink.rejection(
                    new BadRecord(RejectReason.MALFORMED, "from here on this is no JSON: " + BadRecord.quote(why))
                            .at(file, position(number + 1)));
        }
        exchange.end();
    }

    private static String position(long number) {
        return "message " + number;
    }

    /** Takes what begins at the current token; false when it only wraps the messages that follow. */
    private static boolean next(JsonParser json, long number, Exchange exchange, Source file, RecordSink sink)
            throws IOException {
        String position = position(number);
        try {
            if (json.currentToken() != JsonToken.START_OBJECT) {
                throw new BadRecord(RejectReason.UNKNOWN_FORMAT, "a value where a message is expected");
            }
            Message message = Message.read(json);
            if (message == null) {
                return false;
            }
            exchange.take(message, new Source(file.sha256(), position, file.file()));
        } catch (BadRecord bad) {
            sink.rejection(bad.at(file, position));
        }
        return true;
    }
}
