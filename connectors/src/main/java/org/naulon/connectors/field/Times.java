package org.naulon.connectors.field;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.TimePrecision;

/** Dates and times of the years 1970 to 2100; anything outside is a typing error, not a payment. */
public final class Times {
    /** An offset without its colon, as some programs write it. */
    private static final Pattern SHORT_OFFSET = Pattern.compile("([+-][0-9]{2})([0-9]{2})$");

    private static final String END_OF_DAY = "T24:00:00";
    private static final String START_OF_DAY = "T00:00:00";
    private static final Pattern OFFSET = Pattern.compile("Z|[+-][0-9]{2}:[0-5][0-9]");
    private static final int FIRST_YEAR = 1970;
    private static final int FIRST_BIRTH = 1850;
    private static final int LAST_YEAR = 2100;
    private static final long SECONDS_OF_DAY = 86_400;
    private static final long FIRST_SECOND = LocalDate.of(FIRST_YEAR, 1, 1).toEpochDay() * SECONDS_OF_DAY;
    private static final long END_SECOND = LocalDate.of(LAST_YEAR + 1, 1, 1).toEpochDay() * SECONDS_OF_DAY;

    private Times() {}

    /** ISO date, or ISO date and time with an offset. */
    public static Moment withOffset(String field, String text) throws BadRecord {
        return read(field, text, false);
    }

    /** ISO date, or ISO date and time; without an offset it is UTC, as ISO 20022 leaves it open. */
    public static Moment lenient(String field, String text) throws BadRecord {
        return read(field, text, true);
    }

    /** ISO date {@code yyyy-MM-dd}; XML also allows an offset behind it, which says nothing about a day. */
    public static LocalDate date(String field, String text) throws BadRecord {
        requireText(field, text);
        try {
            return inRange(field, text, iso(text));
        } catch (DateTimeException e) {
            throw invalid(field, text);
        }
    }

    /** An ISO date of birth, of any year from 1850 to 2100. */
    public static String birthDate(String field, String text) throws BadRecord {
        try {
            LocalDate date = iso(text);
            if (date.getYear() >= FIRST_BIRTH && date.getYear() <= LAST_YEAR) {
                return text.length() == 10 ? text : date.toString();
            }
        } catch (DateTimeException e) {
            throw invalid(field, text);
        }
        throw invalid(field, text);
    }

    /** A date in digits by a pattern such as {@code uuMMdd}. */
    public static LocalDate date(String field, String text, String pattern) throws BadRecord {
        requireText(field, text);
        try {
            DateTimeFormatter format =
                    DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
            return inRange(field, text, LocalDate.parse(text, format));
        } catch (DateTimeException e) {
            throw invalid(field, text);
        }
    }

    private static Moment read(String field, String text, boolean offsetOptional) throws BadRecord {
        requireText(field, text);
        if (text.length() == 10) {
            return Moment.day(date(field, text));
        }
        try {
            Moment exact = exact(text, offsetOptional);
            if (exact != null) {
                return exact;
            }
            OffsetDateTime at = at(SHORT_OFFSET.matcher(text).replaceFirst("$1:$2"), offsetOptional);
            inRange(field, text, at.withOffsetSameInstant(ZoneOffset.UTC).toLocalDate());
            return new Moment(at.toInstant(), TimePrecision.INSTANT);
        } catch (DateTimeException e) {
            throw invalid(field, text);
        }
    }

    /** Midnight may be written as hour 24 of the day before. */
    private static OffsetDateTime at(String text, boolean offsetOptional) {
        boolean late = text.startsWith(END_OF_DAY, 10);
        String plain = late ? text.substring(0, 10) + START_OF_DAY + text.substring(10 + END_OF_DAY.length()) : text;
        OffsetDateTime at = offsetOptional && !hasOffset(plain)
                ? LocalDateTime.parse(plain).atOffset(ZoneOffset.UTC)
                : OffsetDateTime.parse(plain);
        return late ? at.plusDays(1) : at;
    }

    /**
     * {@code yyyy-MM-ddTHH:mm:ss} with nothing, {@code Z} or {@code +HH:mm} behind it, which is how nearly every payment gives
     * its time; null for any other form and for values outside their range, which are left to the JDK's far slower parser.
     */
    private static @Nullable Moment exact(String text, boolean offsetOptional) {
        int length = text.length();
        boolean offset = length == 25 && text.charAt(22) == ':' && (text.charAt(19) == '+' || text.charAt(19) == '-');
        boolean utc = length == 20 && text.charAt(19) == 'Z' || length == 19 && offsetOptional;
        if (!offset && !utc || text.charAt(10) != 'T' || text.charAt(13) != ':' || text.charAt(16) != ':') {
            return null;
        }
        LocalDate date = day(text);
        int hour = digits(text, 11, 13);
        int minute = digits(text, 14, 16);
        int second = digits(text, 17, 19);
        int aheadMinute = offset ? digits(text, 23, 25) : 0;
        int ahead = offset ? digits(text, 20, 22) * 60 + aheadMinute : 0;
        if (hour > 23 || minute > 59 || second > 59 || aheadMinute > 59 || ahead > 14 * 60) {
            return null;
        }
        int minutes = hour * 60 + minute - (offset && text.charAt(19) == '-' ? -ahead : ahead);
        long at = date.toEpochDay() * SECONDS_OF_DAY + minutes * 60L + second;
        return at < FIRST_SECOND || at >= END_SECOND
                ? null
                : new Moment(Instant.ofEpochSecond(at), TimePrecision.INSTANT);
    }

    /** {@code yyyy-MM-dd}, perhaps with an offset behind it; several times faster than a formatter, and every payment has one. */
    private static LocalDate iso(String text) {
        if (text.length() > 10 && !OFFSET.matcher(text.substring(10)).matches()) {
            throw new DateTimeException("no offset behind the date");
        }
        return day(text);
    }

    /** The day that a text begins with. */
    private static LocalDate day(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            throw new DateTimeException("no ISO date");
        }
        return LocalDate.of(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new DateTimeException("no digit");
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static boolean hasOffset(String text) {
        int time = text.indexOf('T');
        return text.endsWith("Z") || time >= 0 && (text.indexOf('+', time) > 0 || text.indexOf('-', time) > 0);
    }

    /** The date, when it is of the years 1970 to 2100; {@code text} is how the record writes it. */
    public static LocalDate inRange(String field, String text, LocalDate date) throws BadRecord {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            throw invalid(field, text);
        }
        return date;
    }

    private static void requireText(String field, String text) throws BadRecord {
        if (text.isEmpty()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, field + " is empty");
        }
    }

    private static BadRecord invalid(String field, String text) {
        return new BadRecord(
                RejectReason.INVALID_DATE,
                field + " " + BadRecord.quote(text) + " is no date or time that can be read");
    }
}
