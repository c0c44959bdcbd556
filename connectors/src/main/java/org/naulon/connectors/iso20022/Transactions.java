package org.naulon.connectors.iso20022;

import java.io.IOException;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Numbers the transactions of a file from 1 and hands them on, good or bad. */
final class Transactions {
    private final Source file;
    private final RecordSink sink;
    private long count;

    Transactions(Source file, RecordSink sink) {
        this.file = file;
        this.sink = sink;
    }

    /** The next transaction; all parts that its mapping looks at must have been read whole. */
    void next(Mapping mapping, Element... parts) throws IOException {
        count++;
        try {
            for (Element part : parts) {
                part.requireWhole();
            }
            sink.observation(mapping.map(new Source(file.sha256(), position(), file.file())));
        } catch (BadRecord bad) {
            sink.rejection(bad.at(file, position()));
        }
    }

    /** A message, or the rest of the file, that cannot be taken. */
    void rejected(RejectReason reason, String message) throws IOException {
        count++;
        sink.rejection(new BadRecord(reason, message).at(file, position()));
    }

    /** How many there were, good and bad. */
    long count() {
        return count;
    }

    private String position() {
        return "transaction " + count;
    }

    /** One transaction as an observation. */
    @FunctionalInterface
    interface Mapping {
        Observation map(Source source) throws BadRecord;
    }
}
