package org.naulon.connectors.record;

import java.io.IOException;
import java.util.List;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Takes what a reader finds, in file order: one call for each record read, and one for each statement that has ended. */
public interface RecordSink {
    /** A record that says what it must. */
    void observation(Observation observation) throws IOException;

    /** A record, or an unreadable rest of a file, that cannot be taken. */
    void rejection(Rejection rejection) throws IOException;

    /** The end of a statement whose entries were given before; no record of its own. */
    void statement(Statement statement) throws IOException;

    /**
     * The header of a table whose rows follow, once a table.
     *
     * @param profile the mapping profile by which it is read
     * @param unmapped headings that the profile does not know, as they stand there
     */
    default void columns(Source file, String profile, List<String> unmapped) throws IOException {}
}
