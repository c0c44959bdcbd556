package org.naulon.connectors.packed;

import java.io.BufferedInputStream;
import java.io.IOException;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;

/** Takes what comes out of a compressed delivery, one file after the other. */
public interface Entries {
    /**
     * Reads one file.
     *
     * @param name the last part of its name
     * @param bytes at least one; where they cannot be unpacked any further they end
     * @return whether there was anything in it; a table with nothing below its header is as good as empty
     * @throws BadRecord when the content is nothing that can be read
     */
    boolean read(String name, BufferedInputStream bytes, RecordSink sink) throws IOException, BadRecord;

    /**
     * Whether the sink is told of every record. Of a context feed it hears the bad rows alone: the last of them need not be the
     * one that is cut.
     */
    boolean tellsOfEveryRecord();

    /**
     * Hears of a file that has nothing in it, or of an archive without a file.
     *
     * @param label its whole name, or empty for the delivery itself
     */
    void empty(String label);
}
