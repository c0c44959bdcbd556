package org.naulon.connectors.swift.payment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.swift.message.Fields;
import org.naulon.model.transfer.Status;

/**
 * What a payment message says of the payment's fate: that it is paid, or that an earlier one comes back.
 *
 * <p>A bank rejects a payment that it has not booked ({@code /REJT/} first in field 72) and returns one that it has ({@code
 * /RETN/}); {@code /MREF/} is the reference of the message that comes back and {@code /TREF/} that of its transaction
 * (Standards MT Usage Guidelines, Payments Reject/Return).
 *
 * @param status of the original payment
 * @param message reference of the original message, or empty
 * @param transaction reference of the original transaction, or empty
 */
record Outcome(Status status, String message, String transaction) {
    private static final Pattern MESSAGE = Pattern.compile("/MREF/([^\\r\\n]+)");
    private static final Pattern TRANSACTION = Pattern.compile("/TREF/([^\\r\\n]+)");

    static Outcome of(Fields fields) throws BadRecord {
        String text = fields.get("72").strip();
        Status status = text.startsWith("/REJT/")
                ? Status.CANCELLED
                : text.startsWith("/RETN/") ? Status.REVERSED : Status.PAID;
        return status == Status.PAID
                ? new Outcome(status, "", "")
                : new Outcome(status, found(MESSAGE, text), found(TRANSACTION, text));
    }

    boolean isPaid() {
        return status == Status.PAID;
    }

    /** Whether the message moves the money back, so that who pays in it was paid before. */
    boolean isReturn() {
        return status == Status.REVERSED;
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : "";
    }
}
