package org.naulon.connectors.intake;

import java.io.IOException;
import java.util.List;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Hands everything on and knows whether a file said anything: a table with nothing below its header does not. */
final class HeardSink implements RecordSink {
    private final RecordSink sink;
    private boolean anything;

    HeardSink(RecordSink sink) {
        this.sink = sink;
    }

    /** Whether there was a record, good or bad, or a statement. */
    boolean anything() {
        return anything;
    }

    @Override
    public void observation(Observation observation) throws IOException {
        anything = true;
        sink.observation(observation);
    }

    @Override
    public void rejection(Rejection rejection) throws IOException {
        anything = true;
        sink.rejection(rejection);
    }

    @Override
    public void statement(Statement statement) throws IOException {
        anything = true;
        sink.statement(statement);
    }

    @Override
    public void columns(Source file, String profile, List<String> unmapped) throws IOException {
        sink.columns(file, profile, unmapped);
    }
}
