package org.naulon.connectors.mapping;

import java.time.ZoneId;
import org.naulon.connectors.record.BadRecord;

/** One way of writing moments. */
interface TimeForm {
    /** Of moments that are written without an offset. */
    ZoneId zone();

    /** ISO day, or ISO date and time in UTC. */
    String moment(String field, String text) throws BadRecord;

    /** Year, month and day in their canonical order, whatever calendar they belong to, perhaps with hour and minute. */
    String reordered(String field, String text) throws BadRecord;
}
