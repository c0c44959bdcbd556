package org.naulon.model.context;

import java.io.Serializable;
import java.time.Instant;

/** A border event without any traveller's identity, row of {@code crossings.csv}. */
public record Crossing(
        String eventId,
        String borderPoint,
        Instant at,
        String eventType,
        int personsCount,
        String officerId,
        String shiftId)
        implements Serializable {}
