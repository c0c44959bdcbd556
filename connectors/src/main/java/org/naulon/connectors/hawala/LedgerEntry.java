package org.naulon.connectors.hawala;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.naulon.connectors.calendar.LedgerCalendar;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.field.Scripts;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.mapping.CanonicalLayout;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Row;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Reading;
import org.naulon.model.transfer.Source;
import org.naulon.model.transfer.Status;

/**
 * One line of a ledger.
 *
 * <p>An entry without a status was paid. The commission is in the currency of the amount and part of it. A settlement is a
 * payment of the office to its counter office, or of the counter office to it when the amount has a minus.
 *
 * @param observation what the line says
 * @param cashMinor by how much the line alone changes the office's cash, minor units; 0 for a balance line and for an
 *     entry whose money was given back
 */
record LedgerEntry(Observation observation, long cashMinor) {
    private static final Set<String> DIRECTIONS = CanonicalLayout.HAWALA.words("direction");
    private static final Set<String> STATES = CanonicalLayout.HAWALA.words("status");
    private static final Pattern CONFIDENCE = Pattern.compile("0(\\.[0-9]{1,6})?|1(\\.0{1,6})?");
    private static final int MAX_PLACE = 20;
    private static final int MAX_RATE_DIGITS = 24;

    static LedgerEntry of(Row row, Source at) throws BadRecord {
        String office = Scripts.code(row.required("office_id"));
        String number = Scripts.code(row.required("entry_no"));
        String token = Scripts.code(row.get("token"));
        String direction = row.oneOf("direction", DIRECTIONS);
        String date = row.required("entry_date");
        LedgerCalendar calendar = LedgerTime.calendar(row, date);
        Moment entered = LedgerTime.parse(row, "entry_date", date);
        LedgerAmount amount = LedgerAmount.read("amount", row.required("amount"), row.required("currency"));
        requireSign(direction, amount);
        long minor = amount.money().minor();
        boolean balance = direction.equals("BALANCE");
        Status status = row.get("status").isEmpty() ? Status.PAID : Status.valueOf(row.oneOf("status", STATES));
        LedgerSides sides = LedgerSides.of(row, direction, minor < 0);
        Observation observation = new Observation(
                balance ? Observation.Kind.BALANCE : Observation.Kind.TRANSFER,
                "hawala:" + office + "|" + number + "|" + token,
                Channel.HAWALA,
                status,
                office + "/" + number,
                entered.at(),
                entered.precision(),
                stateAt(row, entered.at()),
                balance ? minor : Math.abs(minor),
                amount.money().currency(),
                0,
                "",
                rate(row),
                commission(row),
                sides.payer(),
                sides.payee(),
                Scripts.visible(row.get("released_to")),
                "",
                Texts.purpose(Scripts.visible(row.get("remarks"))),
                "",
                token,
                office,
                place(row, at),
                reading(row, amount, calendar, date));
        return new LedgerEntry(observation, cash(direction, status, minor));
    }

    private static void requireSign(String direction, LedgerAmount amount) throws BadRecord {
        long minor = amount.money().minor();
        boolean signed = direction.equals("BALANCE") || direction.equals("SETTLEMENT");
        if (minor == 0 && !direction.equals("BALANCE")) {
            throw new BadRecord(RejectReason.INVALID_AMOUNT, "amount is zero");
        }
        if (minor < 0 && !signed) {
            throw new BadRecord(
                    RejectReason.INVALID_AMOUNT,
                    "amount " + BadRecord.quote(amount.text()) + " is negative, and the direction is " + direction);
        }
    }

    private static long cash(String direction, Status status, long minor) {
        boolean givenBack = status == Status.CANCELLED || status == Status.REFUNDED;
        return givenBack || direction.equals("BALANCE") ? 0 : direction.equals("IN") ? minor : -minor;
    }

    private static Instant stateAt(Row row, Instant enteredAt) throws BadRecord {
        String released = row.get("released_at");
        if (released.isEmpty()) {
            return enteredAt;
        }
        Instant releasedAt = LedgerTime.parse(row, "released_at", released).at();
        return releasedAt.isAfter(enteredAt) ? releasedAt : enteredAt;
    }

    private static long commission(Row row) throws BadRecord {
        String text = row.get("commission");
        if (text.isEmpty()) {
            return 0;
        }
        long minor = LedgerAmount.read("commission", text, row.required("currency"))
                .money()
                .minor();
        if (minor < 0) {
            throw new BadRecord(RejectReason.INVALID_AMOUNT, "commission " + BadRecord.quote(text) + " is negative");
        }
        return minor;
    }

    private static String rate(Row row) throws BadRecord {
        String text = row.get("rate");
        if (text.isEmpty()) {
            return "";
        }
        BigDecimal rate = LedgerAmount.number("rate", text);
        if (rate.signum() == 0 || rate.precision() > MAX_RATE_DIGITS) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE, "rate " + BadRecord.quote(text) + " is no decimal above zero");
        }
        return rate.toPlainString();
    }

    /** The place in the file and, where the transcription gives it, in the exhibit. */
    private static Source place(Row row, Source at) throws BadRecord {
        String page = placeText(row, "page");
        String line = placeText(row, "line");
        if (page.isEmpty() && line.isEmpty()) {
            return at;
        }
        String exhibit = (page.isEmpty() ? "" : "page " + page) + (line.isEmpty() ? "" : " line " + line);
        return new Source(at.sha256(), at.position() + " (" + exhibit.strip() + ")", at.file());
    }

    private static String placeText(Row row, String column) throws BadRecord {
        String place = Scripts.code(row.get(column));
        if (place.length() > MAX_PLACE) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE,
                    column + " " + BadRecord.quote(place) + " is longer than " + MAX_PLACE + " characters");
        }
        return place;
    }

    private static Reading reading(Row row, LedgerAmount amount, LedgerCalendar calendar, String date)
            throws BadRecord {
        String confidence = Scripts.code(row.get("confidence")).replace('\u066B', '.');
        if (!confidence.isEmpty() && !CONFIDENCE.matcher(confidence).matches()) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE,
                    "confidence " + BadRecord.quote(confidence) + " is no decimal from 0 to 1");
        }
        boolean gregorian = calendar == LedgerCalendar.GREGORIAN;
        return new Reading(
                amount.unitRule().isEmpty() ? "" : amount.text(),
                amount.unitRule(),
                gregorian ? "" : date,
                gregorian ? "" : calendar.label(),
                calendar.uncertaintyDays(),
                Texts.purpose(Scripts.visible(row.get("transcriber"))),
                confidence);
    }
}
