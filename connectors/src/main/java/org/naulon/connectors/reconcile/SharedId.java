package org.naulon.connectors.reconcile;

import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;

/**
 * What an order, a payment among banks and the entries on both accounts say alike.
 *
 * @param account of the payer
 * @param endToEnd id that the payer gave the payment
 * @param amountMinor what the payer gave
 * @param currency of the amount
 */
record SharedId(String account, String endToEnd, long amountMinor, String currency) {
    /** Whether a record says enough to be recognised elsewhere. */
    static boolean isIn(Observation record) {
        return record.channel() == Channel.BANK
                && !record.token().isEmpty()
                && !record.payer().account().isEmpty();
    }

    static SharedId of(Observation record) {
        return new SharedId(record.payer().account(), record.token(), record.amountMinor(), record.currency());
    }
}
