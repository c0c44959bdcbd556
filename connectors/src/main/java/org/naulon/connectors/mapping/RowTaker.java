package org.naulon.connectors.mapping;

import java.io.IOException;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Row;
import org.naulon.model.transfer.Source;

/** Takes the canonical rows of a table in their order. */
@FunctionalInterface
public interface RowTaker {
    /** @throws BadRecord when the row means nothing that can be taken */
    void take(Row row, Source source) throws IOException, BadRecord;

    /** The table has ended. */
    default void end() throws IOException {}
}
