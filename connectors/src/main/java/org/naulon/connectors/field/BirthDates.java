package org.naulon.connectors.field;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** Days of birth on a record: nobody pays before being born, which also tells the century of a year of two digits. */
public final class BirthDates {
    private static final Pattern SHORT = Pattern.compile("([0-9]{2})-([0-9]{2})-([0-9]{2})");
    private static final int SHORT_LENGTH = 8;
    private static final int CENTURY = 100;

    private BirthDates() {}

    /** {@code yy-MM-dd}. */
    public static String withoutCentury(LocalDate day) {
        return day.toString().substring(2);
    }

    /**
     * The ISO date of birth.
     *
     * @param text {@code yyyy-MM-dd}, or {@code yy-MM-dd} for the latest such day that is not after the record
     * @param record day of the record
     * @throws BadRecord INVALID_DATE for a day after the record, before 1850, or none
     */
    public static String notAfter(LocalDate record, String field, String text) throws BadRecord {
        String born = Times.birthDate(field, text.length() == SHORT_LENGTH ? withCentury(record, text) : text);
        // Days of four-digit years are in order as texts.
        if (born.compareTo(record.toString()) > 0) {
            throw new BadRecord(
                    RejectReason.INVALID_DATE, field + " " + BadRecord.quote(text) + " is after the record, " + record);
        }
        return born;
    }

    private static String withCentury(LocalDate record, String text) {
        Matcher parts = SHORT.matcher(text);
        if (!parts.matches()) {
            return text;
        }
        int year = Integer.parseInt(parts.group(1));
        int century = record.getYear() / CENTURY;
        for (int tried = century; tried >= century - 1; tried--) {
            try {
                LocalDate day = LocalDate.of(
                        tried * CENTURY + year, Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
                if (!day.isAfter(record)) {
                    return day.toString();
                }
            } catch (DateTimeException noSuchDay) {
                continue;
            }
        }
        return text;
    }
}
