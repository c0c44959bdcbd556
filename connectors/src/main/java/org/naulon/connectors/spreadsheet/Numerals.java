package org.naulon.connectors.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of cells as text.
 *
 * <p>A date is a count of days. It begins with 1 for 1900-01-01 and has a 29 February 1900 that never was (60), or with 0 for
 * 1904-01-01 in workbooks that say so (ISO/IEC 29500-1, 18.17.4).
 */
final class Numerals {
    /** What Excel keeps of a number; the digits behind are noise of binary fractions. */
    private static final MathContext DIGITS = new MathContext(15, RoundingMode.HALF_UP);

    private static final int MAX_TEXT = 40;
    private static final int MAX_EXPONENT = 30;
    private static final BigDecimal DAY_SECONDS = BigDecimal.valueOf(86_400);
    /** 9999-12-31 in the older count. */
    private static final long LAST_SERIAL = 2_958_465;

    private static final long NEVER = 60;
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm", Locale.ROOT);

    private Numerals() {}

    /** A number in plain digits; a text that is none as it stands. */
    static String number(String stored) {
        BigDecimal number = decimal(stored);
        if (number == null) {
            return stored;
        }
        BigDecimal rounded = number.round(DIGITS);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }

    /** A date as {@code yyyy-MM-dd}, with {@code THH:mm} when it has a time of day; a number that is none as a number. */
    static String date(String stored, boolean from1904) {
        BigDecimal serial = decimal(stored);
        if (serial == null || serial.signum() < 0 || serial.longValue() > LAST_SERIAL) {
            return number(stored);
        }
        long seconds =
                serial.multiply(DAY_SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long days = seconds / DAY_SECONDS.longValue();
        if (!from1904 && days == NEVER) {
            return number(stored);
        }
        LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days > NEVER ? 30 : 31);
        LocalTime time = LocalTime.ofSecondOfDay(seconds % DAY_SECONDS.longValue());
        LocalDateTime at = first.plusDays(days).atTime(time);
        return time.equals(LocalTime.MIDNIGHT) ? at.toLocalDate().toString() : MINUTES.format(at);
    }

    private static @Nullable BigDecimal decimal(String stored) {
        if (stored.isEmpty() || stored.length() > MAX_TEXT) {
            return null;
        }
        try {
            BigDecimal number = new BigDecimal(stored);
            return Math.abs((long) number.precision() - number.scale()) > MAX_EXPONENT ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
