package org.naulon.app.world.inbox;

import java.math.BigDecimal;
import java.util.Currency;

/** Minor units as the decimals that files carry. */
final class Amounts {

    private Amounts() {}

    /** E.g. 123456 EUR minor units as {@code 1234.56}. */
    static String decimal(long minor, String currency) {
        int digits = Currency.getInstance(currency).getDefaultFractionDigits();
        return BigDecimal.valueOf(minor, digits).toPlainString();
    }
}
