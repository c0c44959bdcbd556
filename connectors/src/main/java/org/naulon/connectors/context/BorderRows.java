package org.naulon.connectors.context;

import java.util.Set;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Row;
import org.naulon.model.context.Crossing;
import org.naulon.model.context.Shift;
import org.naulon.model.context.VisaDecisions;

/** Rows of {@code crossings.csv}, {@code shifts.csv} and {@code visa_decisions.csv}; no traveller is ever named. */
final class BorderRows {
    private static final Set<String> EVENTS =
            Set.of("REGULAR_CROSSING", "REFUSAL", "INTERCEPTION", "LANDING", "DETECTED_SMUGGLING");

    private BorderRows() {}

    static Crossing crossing(Row row) throws BadRecord {
        return new Crossing(
                row.required("event_id"),
                row.required("border_point"),
                Columns.instant(row, "at"),
                row.oneOf("event_type", EVENTS),
                Columns.count(row, "persons_count"),
                row.get("officer_id"),
                row.get("shift_id"));
    }

    static Shift shift(Row row) throws BadRecord {
        return new Shift(
                row.required("shift_id"),
                row.required("border_point"),
                row.required("officer_id"),
                Columns.instant(row, "from_at"),
                Columns.instant(row, "to_at"));
    }

    static VisaDecisions visaDecisions(Row row) throws BadRecord {
        return new VisaDecisions(
                row.required("post"),
                row.requiredCountry("country"),
                Columns.instant(row, "at"),
                Columns.count(row, "approvals"),
                Columns.count(row, "refusals"));
    }
}
