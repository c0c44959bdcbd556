package org.naulon.connectors.spreadsheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.table.Cell;
import org.naulon.connectors.table.CellKind;

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

    private Numerals() {}

    /** A number in plain digits; a text that is none as it stands. */
    static Cell cell(String stored) {
        BigDecimal number = decimal(stored);
        if (number == null) {
            return Cell.text(stored);
        }
        BigDecimal rounded = number.round(DIGITS);
        String plain =
                rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        return new Cell(plain, CellKind.NUMBER);
    }

    /**
     * A number that is shown as a date or a time, to the second; one that is neither as a number. Midnight is a date without a
     * time of day, and what lies before the first day is a time of day without a date.
     *
     * @param timeOnly whether the cell shows no day
     */
    static Cell moment(String stored, boolean timeOnly, boolean from1904) {
        BigDecimal serial = decimal(stored);
        if (serial == null || serial.signum() < 0 || serial.longValue() > LAST_SERIAL) {
            return cell(stored);
        }
        long seconds =
                serial.multiply(DAY_SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long days = seconds / DAY_SECONDS.longValue();
        LocalTime time = LocalTime.ofSecondOfDay(seconds % DAY_SECONDS.longValue());
        if (days == 0 && (timeOnly || !from1904 && !time.equals(LocalTime.MIDNIGHT))) {
            return moment(null, time);
        }
        if (!from1904 && days == NEVER) {
            return cell(stored);
        }
        LocalDate first = from1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, days > NEVER ? 30 : 31);
        return moment(first.plusDays(days), time);
    }

    /** @param day null for a time of day alone */
    static Cell moment(@Nullable LocalDate day, LocalTime time) {
        if (day == null) {
            return new Cell(time.toString(), CellKind.TIME);
        }
        return time.equals(LocalTime.MIDNIGHT)
                ? new Cell(day.toString(), CellKind.DATE)
                : new Cell(day + "T" + time, CellKind.DATE_TIME);
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
