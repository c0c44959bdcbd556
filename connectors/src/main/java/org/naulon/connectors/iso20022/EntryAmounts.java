package org.naulon.connectors.iso20022;

import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.money.Money;

/**
 * The amounts of one transaction in an entry. The account is booked in its own currency, which is the entry's; an amount of
 * the transaction in another currency is what the other side gave or got.
 *
 * @param entry what is said of the whole entry
 * @param details what is said of one transaction in it, or nothing
 * @param sole whether the details are of the whole entry
 */
record EntryAmounts(Element entry, Element details, boolean sole) {
    /** What moved the balance; a transaction of several must have an amount of its own. */
    Money booked() throws BadRecord {
        Element whole = entry.at("Amt");
        Element own = own();
        if (details.isNone() || sole && !isIn(own, whole.currency())) {
            return money("Amt", whole);
        }
        for (Element amount : new Element[] {own, of("CntrValAmt"), of("InstdAmt")}) {
            if (isIn(amount, whole.currency())) {
                return money("Amt", amount);
            }
        }
        return money("Amt", own);
    }

    /** What the payer was asked to give or the payee shall get, where the bank exchanged it; else what was booked. */
    Money asked(Money booked) throws BadRecord {
        Element whole = isWhole() ? entry.at("AmtDtls", "InstdAmt", "Amt") : Element.NONE;
        for (Element amount : new Element[] {of("InstdAmt"), own(), whole}) {
            if (!amount.isNone() && !isIn(amount, booked.currency())) {
                Money asked = Amounts.parse("Amt", amount.text(), amount.currency());
                if (asked.minor() > 0) {
                    return asked;
                }
            }
        }
        return booked;
    }

    /** The exchange rate as the bank gives it, or empty. */
    String rate() {
        String own = rate(details.at("AmtDtls"));
        return own.isEmpty() && isWhole() ? rate(entry.at("AmtDtls")) : own;
    }

    /** Whether what is said of the entry is said of this transaction too. */
    private boolean isWhole() {
        return details.isNone() || sole;
    }

    private static String rate(Element amounts) {
        return Texts.first(
                amounts.text("TxAmt", "CcyXchg", "XchgRate"),
                amounts.text("InstdAmt", "CcyXchg", "XchgRate"),
                amounts.text("CntrValAmt", "CcyXchg", "XchgRate"));
    }

    private Element own() {
        Element own = details.at("Amt");
        return own.isNone() ? of("TxAmt") : own;
    }

    private Element of(String kind) {
        return details.at("AmtDtls", kind, "Amt");
    }

    private static boolean isIn(Element amount, String currency) {
        return !amount.isNone() && amount.currency().equals(currency);
    }

    private static Money money(String name, Element amount) throws BadRecord {
        return Amounts.moved(name, amount.text(), amount.currency());
    }
}
