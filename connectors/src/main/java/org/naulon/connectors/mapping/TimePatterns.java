package org.naulon.connectors.mapping;

import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.naulon.connectors.field.Digits;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/**
 * How a provider writes dates and times: patterns of {@link DateTimeFormatter}, tried in order, in English.
 *
 * <p>A local time that a change of the clock skips is taken as if the clock had not been changed; one that comes twice is
 * the first.
 */
final class TimePatterns implements TimeForm {
    /** Patterns that a message names. */
    private static final int MOST_NAMED = 4;

    private static final int MOST_MONTHS = 13;
    private static final int MOST_DAYS = 31;

    private final List<DateTimeFormatter> formats = new ArrayList<>();
    private final List<String> patterns;
    private final ZoneId zone;

    /**
     * @param zone of times that are written without an offset
     * @throws IllegalArgumentException when a pattern is none
     */
    TimePatterns(List<String> patterns, ZoneId zone) {
        this.patterns = List.copyOf(patterns);
        this.zone = zone;
        patterns.forEach(pattern -> formats.add(format(pattern)));
    }

    @Override
    public String moment(String field, String text) throws BadRecord {
        String ascii = Digits.ascii(text);
        for (DateTimeFormatter format : formats) {
            try {
                TemporalAccessor read =
                        format.parseBest(ascii, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
                if (read instanceof OffsetDateTime moment) {
                    return moment.toInstant().toString();
                }
                return read instanceof LocalDateTime local
                        ? local.atZone(zone).toInstant().toString()
                        : read.toString();
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw invalid(field, text);
    }

    /** ISO day. */
    String day(String field, String text) throws BadRecord {
        String ascii = Digits.ascii(text);
        for (DateTimeFormatter format : formats) {
            try {
                return LocalDate.from(format.parse(ascii)).toString();
            } catch (DateTimeException e) {
                continue;
            }
        }
        throw invalid(field, text);
    }

    @Override
    public String reordered(String field, String text) throws BadRecord {
        String ascii = Digits.ascii(text);
        for (DateTimeFormatter format : formats) {
            ParsePosition position = new ParsePosition(0);
            TemporalAccessor read = format.parseUnresolved(ascii, position);
            boolean whole = read != null && position.getIndex() == ascii.length();
            if (whole && isDay(read)) {
                String day = String.format(
                        Locale.ROOT,
                        "%04d-%02d-%02d",
                        read.getLong(ChronoField.YEAR),
                        read.getLong(ChronoField.MONTH_OF_YEAR),
                        read.getLong(ChronoField.DAY_OF_MONTH));
                return read.isSupported(ChronoField.HOUR_OF_DAY)
                        ? day
                                + String.format(
                                        Locale.ROOT,
                                        "T%02d:%02d",
                                        read.getLong(ChronoField.HOUR_OF_DAY),
                                        read.isSupported(ChronoField.MINUTE_OF_HOUR)
                                                ? read.getLong(ChronoField.MINUTE_OF_HOUR)
                                                : 0)
                        : day;
            }
        }
        throw invalid(field, text);
    }

    /** Whether it may be a day of some calendar: months are at most thirteen and days at most 31. */
    private static boolean isDay(TemporalAccessor read) {
        return read.isSupported(ChronoField.DAY_OF_MONTH)
                && read.isSupported(ChronoField.MONTH_OF_YEAR)
                && read.isSupported(ChronoField.YEAR)
                && read.getLong(ChronoField.MONTH_OF_YEAR) <= MOST_MONTHS
                && read.getLong(ChronoField.DAY_OF_MONTH) <= MOST_DAYS;
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

    private BadRecord invalid(String field, String text) {
        int more = patterns.size() - MOST_NAMED;
        return new BadRecord(
                RejectReason.INVALID_DATE,
                field + " " + BadRecord.quote(text) + " is written in none of the patterns "
                        + String.join(" and ", patterns.subList(0, Math.min(MOST_NAMED, patterns.size())))
                        + (more > 0 ? " and " + more + " more of the profile" : ""));
    }
}
