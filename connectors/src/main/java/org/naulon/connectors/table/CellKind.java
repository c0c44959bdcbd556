package org.naulon.connectors.table;

/** What a field of a row is by itself, before a profile says how its texts are written. */
public enum CellKind {
    /** Characters, which may write anything; all that a text file has. */
    TEXT,
    /** A number with a point before its decimals. */
    NUMBER,
    /** A Gregorian day, {@code yyyy-MM-dd}. */
    DATE,
    /** A Gregorian day with a time of day and no zone, {@code yyyy-MM-ddTHH:mm} or {@code yyyy-MM-ddTHH:mm:ss}. */
    DATE_TIME,
    /** A time of day without a day, {@code HH:mm} or {@code HH:mm:ss}. */
    TIME;

    /** Whether it is a date or a time, whatever the texts around it look like. */
    public boolean isMoment() {
        return this == DATE || this == DATE_TIME || this == TIME;
    }
}
