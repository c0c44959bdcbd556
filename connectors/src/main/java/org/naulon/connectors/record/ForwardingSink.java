package org.naulon.connectors.record;

import java.io.IOException;
import java.util.List;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Hands everything on to another sink; who extends it changes or notes some of it on the way. */
public abstract class ForwardingSink implements RecordSink {
    private final RecordSink next;

    protected ForwardingSink(RecordSink next) {
        this.next = next;
    }

    @Override
    public void observation(Observation observation) throws IOException {
        next.observation(observation);
    }

    @Override
    public void rejection(Rejection rejection) throws IOException {
        next.rejection(rejection);
    }

    @Override
    public void statement(Statement statement) throws IOException {
        next.statement(statement);
    }

    @Override
    public void columns(Source file, String profile, List<String> unmapped) throws IOException {
        next.columns(file, profile, unmapped);
    }
}
