package org.naulon.connectors.intake;

import java.io.IOException;
import java.util.List;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Says of every record which rejected one it corrects. */
final class CorrectedSink implements RecordSink {
    private final RecordSink sink;
    private final Source rejected;

    CorrectedSink(RecordSink sink, Source rejected) {
        this.sink = sink;
        this.rejected = rejected;
    }

    @Override
    public void observation(Observation observation) throws IOException {
        sink.observation(observation.correcting(rejected));
    }

    @Override
    public void rejection(Rejection rejection) throws IOException {
        sink.rejection(rejection);
    }

    @Override
    public void statement(Statement statement) throws IOException {
        sink.statement(statement);
    }

    @Override
    public void columns(Source file, String profile, List<String> unmapped) throws IOException {
        sink.columns(file, profile, unmapped);
    }
}
