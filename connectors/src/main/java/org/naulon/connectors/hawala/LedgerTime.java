package org.naulon.connectors.hawala;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Digits;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.TimePrecision;

/** Dates of a ledger: {@code yyyy-MM-dd} or {@code yyyy/MM/dd}, digits of any script, optionally {@code THH:mm}, UTC. */
final class LedgerTime {
    private static final Pattern FORM =
            Pattern.compile("([0-9]{4})[-/]([0-9]{2})[-/]([0-9]{2})(?:T([0-9]{2}:[0-9]{2}))?");

    private LedgerTime() {}

    static Moment parse(String column, String text) throws BadRecord {
        Matcher form = FORM.matcher(Digits.ascii(text));
        if (!form.matches()) {
            throw invalid(column, text);
        }
        Moment day = Moment.day(Times.date(column, form.group(1) + "-" + form.group(2) + "-" + form.group(3)));
        if (form.group(4) == null) {
            return day;
        }
        try {
            LocalTime time = LocalTime.parse(form.group(4));
            return new Moment(day.date().atTime(time).toInstant(ZoneOffset.UTC), TimePrecision.INSTANT);
        } catch (DateTimeException e) {
            throw invalid(column, text);
        }
    }

    private static BadRecord invalid(String column, String text) {
        return new BadRecord(
                RejectReason.INVALID_DATE,
                column + " " + BadRecord.quote(text) + " is not yyyy-MM-dd or yyyy/MM/dd, optionally with THH:mm");
    }
}
