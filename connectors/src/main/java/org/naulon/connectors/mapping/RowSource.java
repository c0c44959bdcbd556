package org.naulon.connectors.mapping;

import java.io.IOException;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Rows;

/** A table that can be read again. */
@FunctionalInterface
public interface RowSource {
    /**
     * The table from its first row.
     *
     * @throws BadRecord when it cannot be opened
     */
    Rows rows() throws IOException, BadRecord;
}
