package org.naulon.connectors.swift.message;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Money;

/** Values as FIN writes them: dates of six digits, amounts with a decimal comma. */
public final class Forms {
    /** From this two-digit year on a date is of the twentieth century (Standards MT General Information, error T50). */
    private static final int TWENTIETH_CENTURY = 80;

    /**
     * An amount, with a decimal comma by the standard. Some banks write a point before two decimals, where it cannot divide
     * thousands, and some nothing before the comma; some fill the field with zeros.
     */
    public static final String AMOUNT = "0{0,9}[0-9]{1,15}(?:,[0-9]{0,15}|\\.[0-9]{2})?|,[0-9]{1,15}";

    private static final Pattern MONEY = Pattern.compile("([A-Z]{3})(" + AMOUNT + ")");
    private static final Pattern RATE = Pattern.compile("[0-9]{1,12}(,[0-9]{0,12})?");

    private Forms() {}

    /** A text in the form of a field. */
    public static Matcher of(Pattern form, String field, String text) throws BadRecord {
        Matcher matcher = form.matcher(text.strip());
        if (!matcher.matches()) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE, "field " + field + " " + BadRecord.quote(text) + " has not its form");
        }
        return matcher;
    }

    /** A date {@code yyMMdd}. */
    public static LocalDate date(String field, String digits) throws BadRecord {
        String century = Integer.parseInt(digits.substring(0, 2)) < TWENTIETH_CENTURY ? "20" : "19";
        try {
            return Times.date(field, century + digits, "uuuuMMdd");
        } catch (BadRecord bad) {
            throw new BadRecord(
                    bad.reason(), field + " " + BadRecord.quote(digits) + " is no date or time that can be read");
        }
    }

    /** A decimal with a point from one with a comma. */
    public static String decimal(String amount) {
        return (amount.startsWith(",") ? "0" : "") + amount.replace(',', '.');
    }

    /** Currency and amount, above zero. */
    public static Money moved(String field, String text) throws BadRecord {
        Matcher money = of(MONEY, field, text);
        return Amounts.moved(field, decimal(money.group(2)), money.group(1));
    }

    /** The sum of the amounts in one currency, as minor units; those in another one cannot be added. */
    public static long sum(String field, List<String> texts, String currency) throws BadRecord {
        long sum = 0;
        for (String text : texts) {
            Matcher money = of(MONEY, field, text);
            if (money.group(1).equals(currency)) {
                long minor =
                        Amounts.parse(field, decimal(money.group(2)), currency).minor();
                if (sum > Long.MAX_VALUE - minor) {
                    throw new BadRecord(
                            RejectReason.INVALID_AMOUNT, "the sum of the fields " + field + " is too large");
                }
                sum += minor;
            }
        }
        return sum;
    }

    /** An exchange rate as plain decimal with a point. */
    public static String rate(String field, String text) throws BadRecord {
        String rate = decimal(of(RATE, field, text).group());
        return rate.endsWith(".") ? rate.substring(0, rate.length() - 1) : rate;
    }
}
