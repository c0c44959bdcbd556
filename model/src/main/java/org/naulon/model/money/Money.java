package org.naulon.model.money;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * An amount in minor units of a currency.
 *
 * @param minor minor units (cents); may be negative only in statements
 * @param currency ISO 4217 code known to {@link Currencies}
 */
public record Money(long minor, String currency) {
    /** Longest amount text that is read; ISO 20022 allows 18 digits and a point. */
    public static final int MAX_TEXT = 20;

    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,18}(\\.[0-9]{0,17})?|\\.[0-9]{1,17}");

    public Money {
        Currencies.digits(currency);
    }

    /**
     * Reads a plain decimal with a point, such as {@code 1200.50}.
     *
     * @throws IllegalArgumentException for anything else: a sign, an exponent, more than 18 digits, an unknown currency,
     *     or more decimals than the currency has (trailing zeros are no decimals)
     */
    public static Money parse(String amount, String currency) {
        int digits = Currencies.digits(currency);
        if (amount.length() > MAX_TEXT || !PLAIN.matcher(amount).matches()) {
            throw new IllegalArgumentException("'" + clip(amount) + "' is no plain decimal amount");
        }
        BigDecimal value = new BigDecimal(amount).stripTrailingZeros();
        if (value.scale() > digits) {
            throw new IllegalArgumentException(
                    "'" + amount + "' has more decimals than " + currency + " allows (" + digits + ")");
        }
        try {
            return new Money(value.movePointRight(digits).longValueExact(), currency);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("'" + amount + "' is too large an amount");
        }
    }

    /** The decimal form that {@link #parse} reads, for example {@code 1200.50}. */
    public String decimal() {
        return BigDecimal.valueOf(minor, Currencies.digits(currency)).toPlainString();
    }

    @Override
    public String toString() {
        return decimal() + " " + currency;
    }

    private static String clip(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }
}
