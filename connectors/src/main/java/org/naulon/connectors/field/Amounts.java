package org.naulon.connectors.field;

import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Currencies;
import org.naulon.model.money.Money;

/** Amounts as plain decimals with a point, and their currencies. */
public final class Amounts {
    private Amounts() {}

    /** An amount of zero or more. {@code field} names it in the message. */
    public static Money parse(String field, String amount, String currency) throws BadRecord {
        if (amount.isEmpty()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, field + " is empty");
        }
        if (currency.isEmpty()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, "the currency of " + field + " is empty");
        }
        if (!Currencies.isKnown(currency)) {
            throw new BadRecord(
                    RejectReason.UNKNOWN_CURRENCY,
                    "the currency " + BadRecord.quote(currency) + " of " + field + " is not in ISO 4217");
        }
        try {
            return Money.parse(amount, currency);
        } catch (IllegalArgumentException e) {
            throw new BadRecord(RejectReason.INVALID_AMOUNT, field + ": " + e.getMessage());
        }
    }

    /** An amount that moves: above zero. */
    public static Money moved(String field, String amount, String currency) throws BadRecord {
        Money money = parse(field, amount, currency);
        if (money.minor() == 0) {
            throw new BadRecord(RejectReason.INVALID_AMOUNT, field + " is zero");
        }
        return money;
    }
}
