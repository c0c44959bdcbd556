package org.naulon.connectors.calendar;

import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** A calendar that ledgers are written in (contracts 1.2, domain C.8). */
public enum LedgerCalendar {
    GREGORIAN("gregorian", 0, 1, 9999),
    /** Lunar, Umm al-Qura of Saudi Arabia; countries that sight the moon begin a month up to two days apart from it. */
    HIJRI("islamic-umalqura", 2, 1300, 1600),
    /** Solar Hijri of Iran and Afghanistan; the Afghan month names stand for the same months. */
    PERSIAN("persian", 0, 1200, 1500),
    /** Of Ethiopia and Eritrea, counted from the incarnation era: twelve months of 30 days and one of 5 or 6. */
    ETHIOPIC("ethiopic", 0, 1800, 2200);

    /** Behind a date that is Gregorian whatever calendar its ledger follows, as in RFC 9557. */
    public static final String IS_GREGORIAN = "[u-ca=gregory]";

    private static final long DAY_MILLIS = 86_400_000L;
    private static final int MOST_MONTHS = 13;
    private static final int MOST_DAYS = 31;

    private final int uncertaintyDays;
    private final int firstYear;
    private final int lastYear;
    private final String icuType;

    /** @param icuType the name of the calendar in CLDR
     * @param firstYear where the tables of the calendar begin, or far before any ledger */
    LedgerCalendar(String icuType, int uncertaintyDays, int firstYear, int lastYear) {
        this.uncertaintyDays = uncertaintyDays;
        this.firstYear = firstYear;
        this.lastYear = lastYear;
        this.icuType = icuType;
    }

    /**
     * The calendar of a ledger's word; Gregorian when it says nothing.
     *
     * @throws BadRecord INVALID_VALUE for any other word
     */
    public static LedgerCalendar of(String word) throws BadRecord {
        if (word.isEmpty()) {
            return GREGORIAN;
        }
        for (LedgerCalendar calendar : values()) {
            if (calendar.label().equalsIgnoreCase(word)) {
                return calendar;
            }
        }
        throw new BadRecord(
                RejectReason.INVALID_VALUE,
                "calendar " + BadRecord.quote(word) + " is none of gregorian, hijri, persian, ethiopic");
    }

    /** As ledgers write it: {@code hijri}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of the calendar in the CLDR tables. */
    public String tables() {
        return icuType;
    }

    /** By how many days a date of this calendar may be off, because the ledger's country counts otherwise. */
    public int uncertaintyDays() {
        return uncertaintyDays;
    }

    /**
     * The day.
     *
     * @param month from 1
     * @throws DateTimeException when the calendar has no such day, or its tables do not reach so far
     */
    public LocalDate day(int year, int month, int day) {
        if (year < firstYear || year > lastYear) {
            throw new DateTimeException(
                    "the " + label() + " year " + year + " is outside " + firstYear + " to " + lastYear);
        }
        if (this == GREGORIAN) {
            return LocalDate.of(year, month, day);
        }
        if (month < 1 || month > MOST_MONTHS || day < 1 || day > MOST_DAYS) {
            throw none(year, month, day);
        }
        Calendar calendar = Calendar.getInstance(TimeZone.GMT_ZONE, new ULocale("und@calendar=" + icuType));
        calendar.clear();
        calendar.set(year, month - 1, day);
        long epochDay = Math.floorDiv(calendar.getTimeInMillis(), DAY_MILLIS);
        // A lenient calendar carries what overflows into the next month: then the fields have changed.
        if (calendar.get(Calendar.YEAR) != year
                || calendar.get(Calendar.MONTH) != month - 1
                || calendar.get(Calendar.DAY_OF_MONTH) != day) {
            throw none(year, month, day);
        }
        return LocalDate.ofEpochDay(epochDay);
    }

    private DateTimeException none(int year, int month, int day) {
        return new DateTimeException("the " + label() + " calendar has no day " + year + "-" + month + "-" + day);
    }
}
