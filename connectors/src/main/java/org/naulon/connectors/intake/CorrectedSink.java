package org.naulon.connectors.intake;

import java.io.IOException;
import org.naulon.connectors.record.ForwardingSink;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Says of every record which rejected one it corrects. */
final class CorrectedSink extends ForwardingSink {
    private final Source rejected;

    CorrectedSink(RecordSink sink, Source rejected) {
        super(sink);
        this.rejected = rejected;
    }

    @Override
    public void observation(Observation observation) throws IOException {
        super.observation(observation.correcting(rejected));
    }
}
