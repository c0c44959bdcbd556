package org.naulon.model.transfer;

/** How exactly a record states its time. */
public enum TimePrecision {
    /** Date and time. */
    INSTANT,
    /** A date alone, read as 00:00 UTC: the order within that day is not known. */
    DAY
}
