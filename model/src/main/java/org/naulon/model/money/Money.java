package org.naulon.model.money;

import java.math.BigDecimal;

/**
 * An amount in minor units of a currency.
 *
 * @param minor minor units (cents); may be negative only in statements
 * @param currency ISO 4217 code known to {@link Currencies}
 */
public record Money(long minor, String currency) {
    /** Longest amount text that is read; ISO 20022 allows 18 digits and a point. */
    public static final int MAX_TEXT = 20;

    /** Longest amount that is read digit by digit; 13 digits and 4 more of the currency fit well into a long. */
    private static final int SMALL = 13;

    private static final int MAX_WHOLE = 18;

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
        long small = small(amount, digits);
        if (small >= 0) {
            return new Money(small, currency);
        }
        if (amount.length() > MAX_TEXT || !isPlain(amount)) {
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

    /** The minor units of a plain amount so short that nothing can overflow, which nearly all are, or -1 for any other text. */
    private static long small(String amount, int digits) {
        int length = amount.length();
        int point = -1;
        long minor = 0;
        for (int i = 0; i < length && length <= SMALL; i++) {
            int digit = amount.charAt(i) - '0';
            if (digit >= 0 && digit <= 9) {
                minor = minor * 10 + digit;
            } else if (digit == '.' - '0' && point < 0) {
                point = i;
            } else {
                return -1;
            }
        }
        int decimals = point < 0 ? 0 : length - point - 1;
        if (length > SMALL || decimals > digits || length == 0 || point == 0 && length == 1) {
            return -1;
        }
        for (int i = decimals; i < digits; i++) {
            minor *= 10;
        }
        return minor;
    }

    /** Digits with at most one point among them. */
    private static boolean isPlain(String amount) {
        int point = amount.indexOf('.');
        for (int i = 0; i < amount.length(); i++) {
            char c = amount.charAt(i);
            if ((c < '0' || c > '9') && i != point) {
                return false;
            }
        }
        return (point < 0 ? amount.length() : point) <= MAX_WHOLE && amount.length() > (point < 0 ? 0 : 1);
    }

    private static String clip(String text) {
        return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT) + "…";
    }
}
