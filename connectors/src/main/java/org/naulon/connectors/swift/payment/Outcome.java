package org.naulon.connectors.swift.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.swift.message.Fields;
import org.naulon.connectors.swift.message.Forms;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Money;
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
 * @param charges what banks kept of the money that comes back ({@code /CHGS/}), as field 71F has it
 */
record Outcome(Status status, String message, String transaction, List<String> charges) {
    private static final Pattern MESSAGE = Pattern.compile("/MREF/([^\\r\\n]+)");
    private static final Pattern TRANSACTION = Pattern.compile("/TREF/([^\\r\\n]+)");
    private static final Pattern CHARGES = Pattern.compile("/CHGS/([A-Z]{3}[0-9]{1,15}(?:,[0-9]{0,15})?)");

    static Outcome of(Fields fields) throws BadRecord {
        String text = fields.get("72").strip();
        Status status = text.startsWith("/REJT/")
                ? Status.CANCELLED
                : text.startsWith("/RETN/") ? Status.REVERSED : Status.PAID;
        return status == Status.PAID
                ? new Outcome(status, "", "", List.of())
                : new Outcome(
                        status,
                        found(MESSAGE, text),
                        found(TRANSACTION, text),
                        CHARGES.matcher(text)
                                .results()
                                .map(charge -> charge.group(1))
                                .toList());
    }

    boolean isPaid() {
        return status == Status.PAID;
    }

    /** Whether the message moves the money back, so that who pays in it was paid before. */
    boolean isReturn() {
        return status == Status.REVERSED;
    }

    /** What is given back with what banks kept of it: less than the payment only where a part comes back. */
    Money whole(Money amount, List<String> charges) throws BadRecord {
        List<String> kept = new ArrayList<>(charges);
        kept.addAll(this.charges);
        long minor = Forms.sum("71F or 72 /CHGS/", kept, amount.currency());
        if (minor > Long.MAX_VALUE - amount.minor()) {
            throw new BadRecord(RejectReason.INVALID_AMOUNT, "the charges of the return are too large");
        }
        return new Money(amount.minor() + minor, amount.currency());
    }

    private static String found(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? matcher.group(1).strip() : "";
    }
}
