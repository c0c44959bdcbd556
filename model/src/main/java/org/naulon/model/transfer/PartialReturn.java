package org.naulon.model.transfer;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.TreeSet;

/**
 * How much of a payment stays with the payee after it was sent back in part.
 *
 * <p>Returns of one payment with the same amount are one return that several records tell of; a return in a currency that
 * the payment does not know is one of the whole.
 */
final class PartialReturn {
    private PartialReturn() {}

    /**
     * Minor units of the payer's amount that were not sent back: the whole amount when nothing was, 0 when all was.
     *
     * @param payment the record of the payment itself that leads
     * @param views all records of the payment
     */
    static long remainingMinor(Observation payment, List<Observation> views) {
        TreeSet<Long> given = new TreeSet<>();
        TreeSet<Long> received = new TreeSet<>();
        for (Observation view : views) {
            if (view.status() != Status.REVERSED) {
                continue;
            }
            if (view.currency().equals(payment.currency())) {
                given.add(view.amountMinor());
            } else if (view.currency().equals(payment.receivedCurrency())) {
                received.add(view.amountMinor());
            } else {
                return 0;
            }
        }
        BigDecimal remaining = left(payment.amountMinor(), given);
        if (!received.isEmpty()) {
            remaining = remaining
                    .multiply(left(payment.receivedMinor(), received))
                    .divide(BigDecimal.valueOf(payment.receivedMinor()), 0, RoundingMode.HALF_UP);
        }
        return remaining.longValueExact();
    }

    private static BigDecimal left(long amountMinor, TreeSet<Long> returned) {
        BigDecimal left = BigDecimal.valueOf(amountMinor);
        for (long part : returned) {
            left = left.subtract(BigDecimal.valueOf(part));
        }
        return left.max(BigDecimal.ZERO);
    }
}
