package org.naulon.connectors.mapping;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.calendar.LedgerCalendar;
import org.naulon.connectors.field.Digits;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Cell;
import org.naulon.connectors.table.CellKind;
import org.naulon.connectors.table.Rows;
import org.naulon.model.intake.RejectReason;

/**
 * A day or moment of which a workbook stores at least a part as a date or a time. What is stored is what it is, whatever the
 * profile says of texts (decision 30); the other part, in a column of its own, may be stored too or be a text.
 */
final class StoredMoment {
    private static final Pattern CLOCK =
            Pattern.compile("([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?: ?([AaPp])\\.?[Mm]\\.?)?");
    private static final int NOON = 12;

    private final String field;
    private final List<Cell> parts;
    private @Nullable LocalDate day;
    private @Nullable LocalTime time;

    /** @param parts those that are not empty; at least one is a moment */
    StoredMoment(String field, List<Cell> parts) {
        this.field = field;
        this.parts = parts;
    }

    /** The field of the current row. */
    static StoredMoment of(String field, Rows rows, int[] columns) {
        List<Cell> parts = new ArrayList<>();
        for (int column : columns) {
            if (column >= 0 && column < rows.width() && !rows.line(column).isEmpty()) {
                parts.add(new Cell(rows.line(column), rows.kind(column)));
            }
        }
        return new StoredMoment(field, parts);
    }

    /** Whether a part of the field is a date or a time of its own kind in the current row. */
    static boolean isIn(Rows rows, int[] columns) {
        for (int column : columns) {
            if (column >= 0 && column < rows.width() && rows.kind(column).isMoment()) {
                return true;
            }
        }
        return false;
    }

    /** The text that writes the day of the field, perhaps with its time; empty where the day is stored and shows no way of writing. */
    static String writtenDay(Rows rows, int[] columns) {
        if (!isIn(rows, columns)) {
            return RowMapping.text(rows, columns);
        }
        StoredMoment moment = of("", rows, columns);
        boolean stored = moment.parts.stream().anyMatch(part -> hasDay(part.kind()));
        return stored ? "" : moment.text();
    }

    private static boolean hasDay(CellKind kind) {
        return kind == CellKind.DATE || kind == CellKind.DATE_TIME;
    }

    /**
     * As its kind of field has it.
     *
     * @param written how texts of the field are read, or null when they are canonical
     * @param zone of the time of day
     * @throws BadRecord INVALID_DATE when the parts make no day, or two
     */
    String canonical(FieldKind kind, @Nullable Conversion written, ZoneId zone) throws BadRecord {
        for (Cell part : parts) {
            switch (part.kind()) {
                case DATE -> take(LocalDate.parse(part.text()));
                case DATE_TIME -> {
                    LocalDateTime both = LocalDateTime.parse(part.text());
                    take(both.toLocalDate());
                    take(both.toLocalTime());
                }
                case TIME -> take(LocalTime.parse(part.text()));
                case TEXT, NUMBER -> {
                    // Read below, when it is known whether it must be the day or the time.
                }
            }
        }
        String text = text();
        String other = "";
        if (day != null && !text.isEmpty()) {
            take(clock(text));
        } else if (day == null && !text.isEmpty()) {
            other = written == null ? text : written.canonical(text);
        } else if (day == null) {
            throw invalid("is a time of day without a day");
        }
        return switch (kind) {
            case DAY, BIRTH_DAY -> day == null ? other : day.toString();
            case CALENDAR_TIME -> ofCalendar(other);
            default -> instant(other, zone);
        };
    }

    private String ofCalendar(String other) throws BadRecord {
        requireNoTime(other);
        String clock = time == null ? "" : "T" + time;
        return day == null ? other + clock : day + clock + LedgerCalendar.IS_GREGORIAN;
    }

    private String instant(String other, ZoneId zone) throws BadRecord {
        requireNoTime(other);
        LocalTime clock = time;
        try {
            LocalDate of = day == null ? LocalDate.parse(other) : day;
            return clock == null
                    ? of.toString()
                    : of.atTime(clock).atZone(zone).toInstant().toString();
        } catch (DateTimeException e) {
            throw invalid("is no day with a time");
        }
    }

    private void requireNoTime(String other) throws BadRecord {
        if (other.indexOf(':') >= 0) {
            throw invalid("has two times of day");
        }
    }

    /** What is written, parts joined by a space. */
    private String text() {
        List<String> texts = new ArrayList<>();
        for (Cell part : parts) {
            if (!part.kind().isMoment()) {
                texts.add(part.text());
            }
        }
        return String.join(" ", texts);
    }

    private void take(LocalDate another) throws BadRecord {
        if (day != null && !day.equals(another)) {
            throw invalid("has two days");
        }
        day = another;
    }

    private void take(LocalTime another) throws BadRecord {
        if (time != null && !time.equals(another)) {
            throw invalid("has two times of day");
        }
        time = another;
    }

    /** {@code 14:30}, {@code 2:30:15 PM}. */
    private LocalTime clock(String text) throws BadRecord {
        Matcher clock = CLOCK.matcher(Digits.ascii(text));
        if (!clock.matches()) {
            throw invalid("has no time that can be read beside its day");
        }
        int hour = Integer.parseInt(clock.group(1));
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        String half = clock.group(4) == null ? "" : clock.group(4).toLowerCase(Locale.ROOT);
        if (!half.isEmpty() && (hour < 1 || hour > NOON)) {
            throw invalid("has no time that can be read beside its day");
        }
        int hours = half.isEmpty() ? hour : hour % NOON + (half.equals("p") ? NOON : 0);
        try {
            return LocalTime.of(hours, Integer.parseInt(clock.group(2)), second);
        } catch (DateTimeException e) {
            throw invalid("has no time that can be read beside its day");
        }
    }

    private BadRecord invalid(String what) {
        List<String> texts = new ArrayList<>();
        parts.forEach(part -> texts.add(part.text()));
        return new BadRecord(
                RejectReason.INVALID_DATE, field + " " + BadRecord.quote(String.join(" ", texts)) + " " + what);
    }
}
