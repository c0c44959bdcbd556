package org.naulon.app.world;

import java.time.LocalDate;

/**
 * What world to write.
 *
 * @param seed any number; the same seed gives the same bytes
 * @param records least number of records in the inbox; the stories alone take about five thousand
 * @param startDate first day of the world, which lasts {@value #MONTHS} months
 */
public record WorldOptions(long seed, long records, LocalDate startDate) {

    public static final int MONTHS = 18;
    public static final long DEFAULT_RECORDS = 60_000;
    /** Beyond it, account numbers of twelve digits and telephone numbers would begin to repeat. */
    public static final long MOST_RECORDS = 20_000_000;

    public WorldOptions {
        if (records < 1 || records > MOST_RECORDS) {
            throw new IllegalArgumentException("records must be from 1 to " + MOST_RECORDS + ", not " + records);
        }
        if (startDate.getYear() < 1990 || startDate.getYear() > 2060) {
            throw new IllegalArgumentException("the world must begin from 1990 to 2060, not on " + startDate);
        }
    }

    /** 60,000 records from 2025-01-01. */
    public static WorldOptions ofSeed(long seed) {
        return new WorldOptions(seed, DEFAULT_RECORDS, LocalDate.of(2025, 1, 1));
    }
}
