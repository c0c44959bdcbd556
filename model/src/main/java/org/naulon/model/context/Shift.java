package org.naulon.model.context;

import java.io.Serializable;
import java.time.Instant;

/** A duty shift, row of {@code shifts.csv}. */
public record Shift(String shiftId, String borderPoint, String officerId, Instant fromAt, Instant toAt)
        implements Serializable {}
