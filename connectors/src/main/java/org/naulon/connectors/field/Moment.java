package org.naulon.connectors.field;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.naulon.model.transfer.TimePrecision;

/** When something happened, and how exactly that is known. */
public record Moment(Instant at, TimePrecision precision) {
    /** A day without a time of day: 00:00 UTC. */
    public static Moment day(LocalDate day) {
        return new Moment(day.atStartOfDay(ZoneOffset.UTC).toInstant(), TimePrecision.DAY);
    }

    /** The day in UTC. */
    public LocalDate date() {
        return LocalDate.ofInstant(at, ZoneOffset.UTC);
    }
}
