package org.naulon.connectors.intake;

import java.io.IOException;
import org.naulon.connectors.record.ForwardingSink;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;

/** Hands everything on and knows whether a file said anything: a table with nothing below its header does not. */
final class HeardSink extends ForwardingSink {
    private boolean anything;

    HeardSink(RecordSink sink) {
        super(sink);
    }

    /** Whether there was a record, good or bad, or a statement. */
    boolean anything() {
        return anything;
    }

    @Override
    public void observation(Observation observation) throws IOException {
        anything = true;
        super.observation(observation);
    }

    @Override
    public void rejection(Rejection rejection) throws IOException {
        anything = true;
        super.rejection(rejection);
    }

    @Override
    public void statement(Statement statement) throws IOException {
        anything = true;
        super.statement(statement);
    }
}
