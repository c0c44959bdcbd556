package org.naulon.connectors.hawala;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.calendar.LedgerCalendar;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Scripts;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.TimePrecision;

/**
 * Dates of a ledger: {@code yyyy-MM-dd} or {@code yyyy/MM/dd} in the ledger's calendar, digits of any script, optionally
 * {@code THH:mm}, UTC.
 */
final class LedgerTime {
    private static final Pattern FORM =
            Pattern.compile("([0-9]{4})([-/])([0-9]{2})\\2([0-9]{2})(?:T([0-9]{2}:[0-9]{2}))?");

    private LedgerTime() {}

    static Moment parse(String column, String text, LedgerCalendar calendar) throws BadRecord {
        Matcher form = FORM.matcher(Scripts.code(text));
        if (!form.matches()) {
            throw new BadRecord(
                    RejectReason.INVALID_DATE,
                    column + " " + BadRecord.quote(text) + " is not yyyy-MM-dd or yyyy/MM/dd, optionally with THH:mm");
        }
        try {
            LocalDate date = calendar.day(number(form, 1), number(form, 3), number(form, 4));
            Moment day = Moment.day(Times.inRange(column, text, date));
            if (form.group(5) == null) {
                return day;
            }
            LocalTime time = LocalTime.parse(form.group(5));
            return new Moment(day.date().atTime(time).toInstant(ZoneOffset.UTC), TimePrecision.INSTANT);
        } catch (DateTimeException e) {
            throw new BadRecord(
                    RejectReason.INVALID_DATE, column + " " + BadRecord.quote(text) + ": " + e.getMessage());
        }
    }

    private static int number(Matcher form, int group) {
        return Integer.parseInt(form.group(group));
    }
}
