package org.naulon.connectors.swift.payment;

import java.util.regex.Pattern;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.swift.message.Fields;
import org.naulon.connectors.swift.message.FinMessage;
import org.naulon.model.intake.RejectReason;

/**
 * By what a payment is known: its UETR, else the bank that sent its first message and the reference there (contracts 1.4).
 *
 * @param nativeId identity of the payment
 * @param reference what a reader looks up at the source: UETR, else the customer's reference, else the sender's
 */
record PaymentIdentity(String nativeId, String reference) {
    private static final Pattern REFERENCE = Pattern.compile("[A-Za-z0-9/\\-?:().,'+ ]{1,16}");

    /** The sender's reference (20), which every payment has. */
    static String reference(Fields fields) throws BadRecord {
        String reference = fields.required("20").strip();
        if (!REFERENCE.matcher(reference).matches()) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE,
                    "field 20 " + BadRecord.quote(reference) + " is no reference of up to 16 SWIFT characters");
        }
        return reference;
    }

    /**
     * The identity of a payment, or of the original of one that comes back: its first message went the other way.
     *
     * @param payerBank stands for the sender where a text block alone names none
     * @param reference by which the sender knows the payment
     * @param customer the customer's own reference, or empty
     */
    static PaymentIdentity of(FinMessage message, String payerBank, String reference, String customer, Outcome outcome)
            throws BadRecord {
        String uetr = message.uetr();
        String known = outcome.isPaid() ? reference : outcome.message();
        String shown = Texts.first(uetr, outcome.transaction(), customer, known, reference);
        if (!uetr.isEmpty()) {
            return new PaymentIdentity("uetr:" + uetr, shown);
        }
        String sender = outcome.isPaid() ? Texts.first(message.sender(), payerBank) : message.receiver();
        if (known.isEmpty()) {
            throw new BadRecord(
                    RejectReason.MISSING_VALUE, "the return names its original by neither UETR nor /MREF/ in field 72");
        }
        if (sender.isEmpty()) {
            throw new BadRecord(
                    RejectReason.MISSING_VALUE, "no UETR and no sending bank: neither headers nor field 52A");
        }
        return new PaymentIdentity("bank:" + Accounts.institution(sender) + "|" + known + "|" + known, shown);
    }
}
