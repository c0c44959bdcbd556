package org.naulon.connectors.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One pattern of {@link DateTimeFormatter}, in English and any case. */
final class TimePattern {
    private static final Pattern LITERAL = Pattern.compile("'[^']*'");
    private static final Pattern OPTIONAL = Pattern.compile("\\[[^]]*]");
    private static final Pattern SHORT_YEAR = Pattern.compile("(?<![yu])(yy|uu)(?![yu])");
    private static final Pattern MONTH_TWICE = Pattern.compile("[ML]+[^ML]+[ML]");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final LocalTime AFTERNOON = LocalTime.of(14, 35, 47);

    /** Letters whose fields make a day and a time each for itself. */
    private static final String PLAIN = "yuMLdHmsSXxZ";

    private static final int NONE = Integer.MIN_VALUE;
    private static final int WRONG = NONE + 1;

    private final String text;
    private final String letters;
    private final boolean plain;
    private final DateTimeFormatter format;

    /**
     * What a text says.
     *
     * @param time null for a day alone
     * @param zone its own, or null
     */
    record Read(
            LocalDate day,
            @Nullable LocalTime time,
            @Nullable ZoneId zone) {}

    /** @throws IllegalArgumentException when it is no pattern */
    TimePattern(String text) {
        this.text = text;
        this.letters = LITERAL.matcher(text).replaceAll("");
        this.plain = letters.chars().noneMatch(c -> Character.isLetter(c) && PLAIN.indexOf(c) < 0);
        this.format = format(text);
    }

    /** Years are proleptic, so that a strict reader needs no era. */
    private static DateTimeFormatter format(String pattern) {
        StringBuilder proleptic = new StringBuilder();
        boolean literal = false;
        for (char c : pattern.toCharArray()) {
            literal ^= c == '\'';
            proleptic.append(!literal && c == 'y' ? 'u' : c);
        }
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(proleptic.toString())
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Whether it reads the last two digits of a year only. */
    boolean hasShortYear() {
        return SHORT_YEAR.matcher(letters).find();
    }

    /** What the whole of a text says, field by field and whether or not there is such a day; null when it is written otherwise. */
    @Nullable
    TemporalAccessor fields(String ascii) {
        ParsePosition position = new ParsePosition(0);
        TemporalAccessor read = format.parseUnresolved(ascii, position);
        return read != null && position.getIndex() == ascii.length() ? read : null;
    }

    /**
     * What a text says, or null. Of the many patterns of a profile most do not fit a text: that must cost no exception, because
     * a table has a date in every row.
     */
    @Nullable
    Read read(String ascii) {
        TemporalAccessor fields = fields(ascii);
        return fields == null ? null : plain ? ofFields(fields) : resolved(ascii);
    }

    /** The same by the formatter alone, which is slower and knows every letter. */
    @Nullable
    Read resolved(String ascii) {
        try {
            TemporalAccessor read = format.parse(ascii);
            LocalDate day = read.query(TemporalQueries.localDate());
            return day == null
                    ? null
                    : new Read(day, read.query(TemporalQueries.localTime()), read.query(TemporalQueries.zone()));
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }

    private static @Nullable Read ofFields(TemporalAccessor fields) {
        int year = field(fields, ChronoField.YEAR);
        int month = field(fields, ChronoField.MONTH_OF_YEAR);
        int day = field(fields, ChronoField.DAY_OF_MONTH);
        int hour = field(fields, ChronoField.HOUR_OF_DAY);
        int minute = field(fields, ChronoField.MINUTE_OF_HOUR);
        int second = field(fields, ChronoField.SECOND_OF_MINUTE);
        int nano = field(fields, ChronoField.NANO_OF_SECOND);
        int offset = field(fields, ChronoField.OFFSET_SECONDS);
        boolean isDay = year >= 0
                && month > 0
                && day > 0
                && day <= YearMonth.of(year, month).lengthOfMonth();
        boolean isWrong = hour == WRONG || minute == WRONG || second == WRONG || offset == WRONG;
        if (!isDay || isWrong) {
            return null;
        }
        boolean isCut = minute == NONE && second != NONE || second == NONE && nano != NONE;
        return new Read(
                LocalDate.of(year, month, day),
                hour == NONE || isCut
                        ? null
                        : LocalTime.of(hour, Math.max(minute, 0), Math.max(second, 0), Math.max(nano, 0)),
                offset == NONE ? null : ZoneOffset.ofTotalSeconds(offset));
    }

    /** A field's value, {@link #NONE} when it is not there, {@link #WRONG} when it is outside its range. */
    private static int field(TemporalAccessor fields, ChronoField field) {
        if (!fields.isSupported(field)) {
            return NONE;
        }
        long value = fields.getLong(field);
        return field.range().isValidIntValue(value) ? (int) value : WRONG;
    }

    /** Why it can never read a day, or never the time that it seems to; empty when nothing speaks against it. */
    List<String> flaws() {
        List<String> flaws = new ArrayList<>();
        boolean month = has("ML");
        boolean dayOfYear = has("D") && !month;
        if (has("Y")) {
            flaws.add("Y is the year of weeks; the year is yyyy");
        } else if (!has("yu")) {
            flaws.add("it has no year");
        }
        if (!month && !dayOfYear) {
            flaws.add("it has no month" + (has("m") ? "; mm are minutes, the month is MM" : ""));
        }
        if (has("D") && month) {
            flaws.add("D is the day of the year; the day of the month is dd");
        } else if (!has("dD")) {
            flaws.add("it has no day");
        }
        if (MONTH_TWICE.matcher(OPTIONAL.matcher(letters).replaceAll("")).find()) {
            flaws.add("it has the month twice; minutes are mm");
        }
        if (has("hK") && !has("aB")) {
            flaws.add("hh is the hour of half a day and needs a for AM or PM; the hour of the day is HH");
        }
        if (month && has("m") && !has("HkhKA")) {
            flaws.add("it has minutes and no hour");
        }
        if (has("s") && !has("m")) {
            flaws.add("it has seconds and no minutes");
        }
        if (flaws.isEmpty() && !readsWhatItWrites()) {
            flaws.add("it cannot read what it writes");
        }
        return flaws;
    }

    /** Optional sections may exclude each other, so that only a pattern without them can be tried. */
    private boolean readsWhatItWrites() {
        if (letters.indexOf('[') >= 0) {
            return true;
        }
        try {
            LocalDateTime moment = DAY.atTime(AFTERNOON);
            Read read = read(format.format(moment.atZone(ZoneOffset.UTC)));
            if (read == null || !DAY.equals(read.day)) {
                return false;
            }
            return read.time == null ? !has("HkhKA") : read.time.getHour() == AFTERNOON.getHour();
        } catch (DateTimeException cannotWrite) {
            return false;
        }
    }

    private boolean has(String any) {
        return any.chars().anyMatch(letter -> letters.indexOf(letter) >= 0);
    }

    @Override
    public String toString() {
        return text;
    }
}
