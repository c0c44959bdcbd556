package org.naulon.connectors.packed;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/**
 * Holds the last record of a file back until it is known whether the file was cut: the cut may have shortened it, an amount
 * of 4500 to one of 45. It then belongs to the rest, which is one rejection.
 */
final class HeldSink implements RecordSink {
    private final RecordSink sink;
    private @Nullable Observation observation;
    private @Nullable Rejection rejection;

    HeldSink(RecordSink sink) {
        this.sink = sink;
    }

    @Override
    public void observation(Observation next) throws IOException {
        release();
        observation = next;
    }

    @Override
    public void rejection(Rejection next) throws IOException {
        release();
        rejection = next;
    }

    @Override
    public void statement(Statement statement) throws IOException {
        sink.statement(statement);
    }

    @Override
    public void columns(Source file, String profile, List<String> unmapped) throws IOException {
        sink.columns(file, profile, unmapped);
    }

    /** The file was whole. */
    void release() throws IOException {
        if (observation != null) {
            sink.observation(observation);
        } else if (rejection != null) {
            sink.rejection(rejection);
        }
        observation = null;
        rejection = null;
    }

    /** The file was cut. */
    void cut(BadRecord why, Source file) throws IOException {
        String position = observation != null
                ? observation.source().position()
                : rejection != null ? rejection.position() : "byte 0";
        observation = null;
        rejection = null;
        sink.rejection(why.at(file, position));
    }
}
