package org.naulon.connectors.table;

import org.naulon.connectors.record.BadRecord;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** What a row of one layout means. */
@FunctionalInterface
public interface RowMapper {
    /** The row as an observation. */
    Observation map(Row row, Source source) throws BadRecord;
}
