package org.naulon.connectors.iso20022;

import java.util.List;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/** What banks took for a payment. */
final class Charges {
    private Charges() {}

    /** Charges in the currency of the amount, in minor units; those in another one cannot be added. */
    static long sum(List<Element> charges, String currency) throws BadRecord {
        long sum = 0;
        for (Element charge : charges) {
            Element amount = charge.at("Amt");
            if (amount.currency().equals(currency)) {
                long more = Amounts.parse("charges", amount.text(), currency).minor();
                if (more > Long.MAX_VALUE - sum) {
                    throw new BadRecord(
                            RejectReason.INVALID_AMOUNT, "the charges add up to more than an amount can be");
                }
                sum += more;
            }
        }
        return sum;
    }
}
