package org.naulon.connectors.record;

import java.io.IOException;
import java.io.InputStream;
import org.naulon.model.transfer.Source;

/** Reads all records of one format. Implementations keep no state between files and little within one. */
public interface RecordReader {
    /**
     * Reads a file to its end, or to the point from which it cannot be read; that rest is one rejection.
     *
     * @param bytes the file from its first byte; the caller closes it
     * @param file hash and path of the file; its position is empty
     * @throws IOException when the bytes cannot be fetched or the sink fails, never because of what the bytes say
     */
    void read(InputStream bytes, Source file, RecordSink sink) throws IOException;
}
