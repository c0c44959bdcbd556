package org.naulon.connectors.hawala;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.field.Scripts;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Money;

/**
 * An amount as a ledger writes it: {@code 1200.50}, {@code 2,00,000}, {@code ۱۲٬۵۰۰٫۲۵}, {@code 2 lakh}, {@code ۵۰ هزار تومان}.
 *
 * <p>Digits of any script; U+066B or a point before the decimals, in Persian digits also a slash; U+066C, U+060C or a comma
 * between groups, three by three or as lakh and crore; behind the number words of {@link Units}.
 *
 * @param money in minor units, negative with a minus
 * @param text as it stands in the ledger, on one line
 * @param unitRule how the number was multiplied, such as {@code 50 x thousand 1000 x toman 10}, or empty
 */
record LedgerAmount(Money money, String text, String unitRule) {
    private static final int MAX_TEXT = 80;
    private static final int MAX_WORDS = 4;

    private static final Pattern FORM = Pattern.compile(
            "([+-]?)\\s*([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}|[0-9]{1,18})(\\.[0-9]{1,17})?\\s*"
                    + "([^0-9.,+-].*)?");
    private static final Pattern PERSIAN_SLASH = Pattern.compile("[۰-۹]+/[۰-۹]+\\D*");

    /**
     * Reads an amount.
     *
     * @param column its name, for messages
     * @param currency ISO 4217 code, or a unit that says one, such as {@code toman}
     */
    static LedgerAmount read(String column, String text, String currency) throws BadRecord {
        if (text.isEmpty()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, column + " is empty");
        }
        Matcher form = form(column, text);
        Multiplied product = new Multiplied(column, form);
        Money size = product.money(currency);
        boolean negative = form.group(1).equals("-");
        return new LedgerAmount(negative ? new Money(-size.minor(), size.currency()) : size, text, product.rule());
    }

    /** Reads a number that is no amount of money, such as a rate; words multiply, whatever currency they say. */
    static BigDecimal number(String column, String text) throws BadRecord {
        Matcher form = form(column, text);
        if (form.group(1).equals("-")) {
            throw new BadRecord(RejectReason.INVALID_AMOUNT, column + " " + BadRecord.quote(text) + " is negative");
        }
        return new Multiplied(column, form).value;
    }

    private static Matcher form(String column, String text) throws BadRecord {
        Matcher form = FORM.matcher(text.length() > MAX_TEXT ? "" : signs(text));
        if (!form.matches()) {
            throw new BadRecord(
                    RejectReason.INVALID_AMOUNT, column + " " + BadRecord.quote(text) + " is no amount of a ledger");
        }
        return form;
    }

    /** Digits and separators in ASCII. */
    private static String signs(String text) {
        String visible = Scripts.visible(text);
        boolean slash = PERSIAN_SLASH.matcher(visible).matches();
        StringBuilder signs = new StringBuilder(visible.length());
        visible.codePoints().forEach(c -> {
            if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
                signs.append((char) ('0' + Character.digit(c, 10)));
            } else {
                signs.appendCodePoint(
                        switch (c) {
                            case 0x066B -> '.';
                            case 0x066C, 0x060C -> ',';
                            case 0x2212 -> '-';
                            case '/' -> slash ? '.' : '/';
                            default -> c;
                        });
            }
        });
        return signs.toString();
    }

    /** A number and the units that it was multiplied by. */
    private static final class Multiplied {
        private final String column;
        private final StringBuilder rule;
        private BigDecimal value;
        private boolean multiplied;
        private String currency = "";

        Multiplied(String column, Matcher form) throws BadRecord {
            String decimals = form.group(3) == null ? "" : form.group(3);
            String number = form.group(2).replace(",", "") + decimals;
            this.column = column;
            this.rule = new StringBuilder(number);
            this.value = new BigDecimal(number);
            if (form.group(4) != null) {
                by(form.group(4));
            }
        }

        /** Every word must be a unit. */
        private void by(String words) throws BadRecord {
            String[] each = words.strip().split("[\\s\\p{Z}]+", MAX_WORDS + 1);
            for (String word : each) {
                Units.Unit unit = each.length > MAX_WORDS ? null : Units.of(word);
                if (unit == null) {
                    throw new BadRecord(
                            RejectReason.INVALID_AMOUNT,
                            column + ": " + BadRecord.quote(word) + " behind the number is no unit");
                }
                by(unit);
            }
        }

        private void by(Units.Unit unit) throws BadRecord {
            value = value.multiply(unit.factor());
            rule.append(" x ")
                    .append(unit.name())
                    .append(' ')
                    .append(unit.factor().toPlainString());
            multiplied = true;
            currency = unit.currency().isEmpty() ? currency : unit.currency();
        }

        /** The product as money of the row's currency, which may be a unit itself. */
        Money money(String rowCurrency) throws BadRecord {
            Units.Unit unit = Units.of(rowCurrency);
            String code = rowCurrency;
            if (unit != null && !unit.currency().isEmpty()) {
                code = unit.currency();
                // The column repeats the word behind the number, or it alone says the unit.
                if (currency.isEmpty()) {
                    by(unit);
                }
            }
            if (!currency.isEmpty() && !code.isEmpty() && !code.equals(currency)) {
                throw new BadRecord(
                        RejectReason.INVALID_AMOUNT,
                        column + " is in a unit of " + currency + ", and its currency is " + BadRecord.quote(code));
            }
            String plain =
                    value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
            return Amounts.parse(column, plain, Texts.first(code, currency));
        }

        String rule() {
            return multiplied ? rule.toString() : "";
        }
    }
}
