package org.naulon.connectors.mapping;

import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.naulon.connectors.field.BirthDates;
import org.naulon.connectors.field.Digits;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/**
 * How a provider writes dates and times: patterns, tried in order. A year of two digits is one of this century.
 *
 * <p>A local time that a change of the clock skips is taken as if the clock had not been changed; one that comes twice is
 * the first.
 */
final class TimePatterns implements TimeForm {
    /** Patterns that a message names. */
    private static final int MOST_NAMED = 4;

    private static final int MOST_MONTHS = 13;
    private static final int MOST_DAYS = 31;

    private final List<TimePattern> patterns;
    private final ZoneId zone;

    /** @param zone of times that are written without an offset */
    TimePatterns(List<TimePattern> patterns, ZoneId zone) {
        this.patterns = List.copyOf(patterns);
        this.zone = zone;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public String moment(String field, String text) throws BadRecord {
        String ascii = Digits.ascii(text);
        for (TimePattern pattern : patterns) {
            TimePattern.Read read = pattern.read(ascii);
            if (read != null) {
                return read.time() == null
                        ? read.day().toString()
                        : read.day()
                                .atTime(read.time())
                                .atZone(read.zone() == null ? zone : read.zone())
                                .toInstant()
                                .toString();
            }
        }
        throw invalid(field, text);
    }

    /** ISO day. */
    String day(String field, String text) throws BadRecord {
        String ascii = Digits.ascii(text);
        for (TimePattern pattern : patterns) {
            TimePattern.Read read = pattern.read(ascii);
            if (read != null) {
                return read.day().toString();
            }
        }
        throw invalid(field, text);
    }

    /** ISO day of birth; a year of two digits stays one, because only the date of the payment can tell its century. */
    String birthDay(String field, String text) throws BadRecord {
        String ascii = Digits.ascii(text);
        for (TimePattern pattern : patterns) {
            TimePattern.Read read = pattern.read(ascii);
            if (read != null) {
                return pattern.hasShortYear()
                        ? BirthDates.withoutCentury(read.day())
                        : read.day().toString();
            }
        }
        throw invalid(field, text);
    }

    @Override
    public String reordered(String field, String text) throws BadRecord {
        String ascii = Digits.ascii(text);
        for (TimePattern pattern : patterns) {
            TemporalAccessor read = pattern.fields(ascii);
            if (read != null && isDay(read)) {
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

    private BadRecord invalid(String field, String text) {
        int more = patterns.size() - MOST_NAMED;
        List<String> named =
                patterns.stream().limit(MOST_NAMED).map(TimePattern::toString).toList();
        return new BadRecord(
                RejectReason.INVALID_DATE,
                field + " " + BadRecord.quote(text) + " is no date or time in any of the patterns "
                        + String.join(" and ", named) + (more > 0 ? " and " + more + " more of the profile" : ""));
    }
}
