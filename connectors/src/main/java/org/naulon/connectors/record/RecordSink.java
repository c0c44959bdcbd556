package org.naulon.connectors.record;

import java.io.IOException;
import org.naulon.model.intake.Rejection;
import org.naulon.model.transfer.Observation;

/** Takes what a reader finds, in file order: one call for each record read. */
public interface RecordSink {
    /** A record that says what it must. */
    void observation(Observation observation) throws IOException;

    /** A record, or an unreadable rest of a file, that cannot be taken. */
    void rejection(Rejection rejection) throws IOException;
}
