package org.naulon.connectors.iso20022;

import java.io.IOException;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Numbers the transactions of a file from 1 and hands them on, good or bad. */
final class Transactions {
    private final Source file;
    private final RecordSink sink;
    private long count;
    private long statements;

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
            sink.observation(mapping.map(source(position())));
        } catch (BadRecord bad) {
            sink.rejection(bad.at(file, position()));
        }
    }

    /** A message, or the rest of the file, that cannot be taken. */
    void rejected(RejectReason reason, String message) throws IOException {
        count++;
        sink.rejection(new BadRecord(reason, message).at(file, position()));
    }

    /** A part of a file beside its transactions that cannot be taken. */
    void rejected(BadRecord bad, String where) throws IOException {
        sink.rejection(bad.at(file, where));
    }

    /** Counts the statements of the file; where the next one stands. */
    String nextStatement() {
        return "statement " + ++statements;
    }

    /** The end of a statement. */
    void statement(Statement statement) throws IOException {
        sink.statement(statement);
    }

    /** A place in the file. */
    Source source(String where) {
        return new Source(file.sha256(), where, file.file());
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
