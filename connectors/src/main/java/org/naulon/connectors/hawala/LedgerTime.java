package org.naulon.connectors.hawala;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.calendar.LedgerCalendar;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Scripts;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Row;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.TimePrecision;

/**
 * Dates of a ledger in its calendar, digits of any script, UTC: {@code 1404/1/5}, {@code 1404-01-05T14:05}, {@code ۱۵ حمل
 * ۱۴۰۴}, and with the year behind ({@code 5/1/1404}) in every calendar but the Gregorian, where nobody could tell the day from
 * the month. A year of two digits is read where {@code written_from} and {@code written_to} of the exhibit leave one date only.
 */
final class LedgerTime {
    private static final Pattern NUMBERS = Pattern.compile(
            "([0-9]{1,4})([-/.])([0-9]{1,2})\\2([0-9]{1,4})(?:(?:T| )([0-9]{1,2}:[0-9]{2})(?::[0-9]{2})?)?");
    /** Day and year around the name of a month, which may be several words. */
    private static final Pattern NAMED = Pattern.compile(
            "([0-9]{1,4})[ ,./-]+(\\D{2,40}?)[ ,./-]+([0-9]{1,4})(?:(?:T| )([0-9]{1,2}:[0-9]{2})(?::[0-9]{2})?)?");

    /** Longest date in characters; the patterns would take long over anything longer. */
    private static final int LONGEST = 80;

    private static final Pattern SHORT_TIME = Pattern.compile("[0-9]:.*");
    private static final int CENTURY = 100;

    private final LedgerCalendar calendar;
    private final String from;
    private final String to;

    private LedgerTime(Row row, LedgerCalendar calendar) {
        this.calendar = calendar;
        this.from = row.get("written_from");
        this.to = row.get("written_to");
    }

    /** The calendar that a date follows: that of its row, unless it says otherwise itself. */
    static LedgerCalendar calendar(Row row, String date) throws BadRecord {
        LedgerCalendar ofRow = LedgerCalendar.of(row.get("calendar"));
        return date.endsWith(LedgerCalendar.IS_GREGORIAN) ? LedgerCalendar.GREGORIAN : ofRow;
    }

    /**
     * Reads a date.
     *
     * @param row says by which calendar, and perhaps when the exhibit was written
     */
    static Moment parse(Row row, String column, String date) throws BadRecord {
        return new LedgerTime(row, calendar(row, date)).read(column, plain(date));
    }

    /** A date as it stands in the ledger, without the mark of its calendar. */
    static String plain(String date) {
        return date.endsWith(LedgerCalendar.IS_GREGORIAN)
                ? date.substring(0, date.length() - LedgerCalendar.IS_GREGORIAN.length())
                : date;
    }

    private Moment read(String column, String text) throws BadRecord {
        String plain = Scripts.code(text);
        if (plain.length() > LONGEST) {
            throw new BadRecord(RejectReason.INVALID_DATE, column + " has more than " + LONGEST + " characters");
        }
        Matcher numbers = NUMBERS.matcher(plain);
        Matcher named = NAMED.matcher(plain);
        try {
            if (numbers.matches()) {
                LocalDate date = date(column, text, numbers.group(1), numbers.group(3), numbers.group(4));
                return moment(Times.inRange(column, text, date), numbers.group(5));
            }
            int month = named.matches() ? MonthNames.month(calendar, named.group(2)) : 0;
            if (month > 0) {
                LocalDate date = date(column, text, named.group(1), month, named.group(3));
                return moment(Times.inRange(column, text, date), named.group(4));
            }
        } catch (DateTimeException e) {
            throw new BadRecord(
                    RejectReason.INVALID_DATE, column + " " + BadRecord.quote(text) + ": " + e.getMessage());
        }
        throw new BadRecord(
                RejectReason.INVALID_DATE,
                column + " " + BadRecord.quote(text) + " is not yyyy-MM-dd or yyyy/MM/dd of the " + calendar.label()
                        + " calendar or a day with the name of its month, optionally with HH:mm");
    }

    private static Moment moment(LocalDate date, String time) {
        if (time == null) {
            return Moment.day(date);
        }
        LocalTime of = LocalTime.parse(SHORT_TIME.matcher(time).matches() ? "0" + time : time);
        return new Moment(date.atTime(of).toInstant(ZoneOffset.UTC), TimePrecision.INSTANT);
    }

    private LocalDate date(String column, String text, String first, String middle, String last) throws BadRecord {
        int month = Integer.parseInt(middle);
        if (first.length() == 4 && last.length() <= 2) {
            return calendar.day(Integer.parseInt(first), month, Integer.parseInt(last));
        }
        if (last.length() == 4 && first.length() <= 2) {
            if (calendar == LedgerCalendar.GREGORIAN) {
                throw new DateTimeException("day and month cannot be told apart; the profile must say their order");
            }
            return calendar.day(Integer.parseInt(last), month, Integer.parseInt(first));
        }
        List<LocalDate> readings = new ArrayList<>();
        readings.addAll(inPeriod(column, text, first, month, last));
        readings.addAll(inPeriod(column, text, last, month, first));
        if (calendar == LedgerCalendar.GREGORIAN) {
            readings.addAll(inPeriod(column, text, last, Integer.parseInt(first), middle));
        }
        return only(readings);
    }

    private LocalDate date(String column, String text, String first, int month, String last) throws BadRecord {
        if (last.length() == 4 || first.length() == 4) {
            boolean yearFirst = first.length() == 4;
            return calendar.day(
                    Integer.parseInt(yearFirst ? first : last), month, Integer.parseInt(yearFirst ? last : first));
        }
        List<LocalDate> readings = new ArrayList<>(inPeriod(column, text, first, month, last));
        readings.addAll(inPeriod(column, text, last, month, first));
        return only(readings);
    }

    private static LocalDate only(List<LocalDate> readings) {
        TreeSet<LocalDate> distinct = new TreeSet<>(readings);
        if (distinct.size() != 1) {
            throw new DateTimeException(
                    distinct.isEmpty()
                            ? "no date of that short year is within written_from and written_to"
                            : "the short year may mean " + distinct.first() + " or " + distinct.last());
        }
        return distinct.first();
    }

    /** The days with a year of these last two digits on which the exhibit was written. */
    private List<LocalDate> inPeriod(String column, String text, String year, int month, String day) throws BadRecord {
        if (year.length() != 2 || day.length() > 2) {
            return List.of();
        }
        if (from.isEmpty() || to.isEmpty()) {
            throw new BadRecord(
                    RejectReason.INVALID_DATE,
                    column + " " + BadRecord.quote(text)
                            + " has a year of two digits; the profile must say when the ledger was written");
        }
        LocalDate first = Times.date("written_from", from);
        LocalDate last = Times.date("written_to", to);
        List<LocalDate> days = new ArrayList<>();
        for (int century = 1200; century <= 2100; century += CENTURY) {
            try {
                LocalDate date = calendar.day(century + Integer.parseInt(year), month, Integer.parseInt(day));
                if (!date.isBefore(first) && !date.isAfter(last)) {
                    days.add(date);
                }
            } catch (DateTimeException noSuchDay) {
                continue;
            }
        }
        return days;
    }
}
