package org.naulon.connectors.iso20022;

import java.util.Locale;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.party.Party;

/** Identities of a payment among banks (contracts 1.4). */
final class PaymentIds {
    /** What a bank writes when the payer gave no end-to-end id. */
    private static final String NOT_PROVIDED = "NOTPROVIDED";

    private static final int UUID_LENGTH = 36;

    private PaymentIds() {}

    /** The unique end-to-end transaction reference in lower case, or empty when it is not given. */
    static String uetr(String text) throws BadRecord {
        String uetr = text.toLowerCase(Locale.ROOT);
        if (!uetr.isEmpty() && !isUuid(uetr)) {
            throw new BadRecord(RejectReason.INVALID_VALUE, "UETR " + BadRecord.quote(text) + " is no UUID");
        }
        return uetr;
    }

    private static boolean isUuid(String text) {
        if (text.length() != UUID_LENGTH) {
            return false;
        }
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(i);
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            if (dash ? c != '-' : (c < '0' || c > '9') && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }

    /** What the sending institution identifies the payment by. */
    static String bank(String sender, String message, String transaction) {
        return "bank:" + (Accounts.isBic(sender) ? Accounts.institution(sender) : sender) + "|" + message + "|"
                + transaction;
    }

    /** What the payer's bank identifies an order by: who asked, in which message and block, for which payment. */
    static String order(Party payer, String message, String block, String payment) {
        String bank = Accounts.isBic(payer.agent()) ? Accounts.institution(payer.agent()) : payer.agent();
        return "order:" + String.join("|", bank, payer.account(), message, block, payment);
    }

    /** What an entry of an account says that its payment is known by, until the payment itself was looked for. */
    static String named(String account, String bank) {
        return "named:" + Accounts.inIdentity(account) + "|" + bank;
    }

    /** The transaction id, else the end-to-end id, else the instruction id, of a {@code PmtId} or {@code Refs}. */
    static String ofTransaction(Element ids) {
        return Texts.first(ids.text("TxId"), endToEnd(ids.text("EndToEndId")), ids.text("InstrId"));
    }

    /** What a reader looks the payment up by at its bank. */
    static String reference(Element ids) {
        return Texts.first(endToEnd(ids.text("EndToEndId")), ids.text("TxId"), ids.text("InstrId"));
    }

    /** An end-to-end id, or empty when it says that there is none. */
    static String endToEnd(String text) {
        return text.equalsIgnoreCase(NOT_PROVIDED) ? "" : text;
    }
}
