package org.naulon.connectors.swift.statement;

import com.prowidesoftware.swift.model.IBAN;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.swift.message.Fields;
import org.naulon.connectors.swift.message.FinMessage;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Currencies;

/**
 * The account of a statement (field 25 or 25P) and its currency. Banks write the account as an IBAN, alone or with the
 * currency behind it, with or without a slash between them, as their own number, or behind their BIC or national code and
 * a slash.
 *
 * @param number IBAN or account number without spaces
 * @param bank BIC of the bank that keeps it, else its national code, or empty
 * @param currency ISO 4217 code
 */
record Account(String number, String bank, String currency) {
    private static final Pattern BALANCE = Pattern.compile("[CD][0-9]{6}([A-Z]{3}).*");
    private static final Pattern FLOOR = Pattern.compile("([A-Z]{3}).*");
    private static final Pattern DIGITS = Pattern.compile("[0-9][0-9.-]*");
    private static final int CURRENCY_LETTERS = 3;

    static Account of(FinMessage message) throws BadRecord {
        Fields fields = message.fields();
        List<String> lines = fields.lines(fields.option("25", "", "P"));
        String currency = currency(fields);
        String given = lines.isEmpty() ? "" : Accounts.compact(lines.get(0).replaceFirst("^/+", ""));
        String text = given.endsWith("/" + currency) ? given.substring(0, given.lastIndexOf('/')) : given;
        if (text.isEmpty()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, "field 25a names no account");
        }
        int slash = text.indexOf('/');
        String prefix = slash < 0 ? "" : text.substring(0, slash);
        String number = withoutCurrency(text.substring(slash + 1), currency);
        String domestic = SubfieldInfo.account(prefix, number);
        boolean national = !domestic.equals(number);
        String bic = Accounts.isBic(prefix) ? prefix : "";
        String owner = lines.size() > 1 && Accounts.isBic(lines.get(1)) ? lines.get(1) : "";
        return new Account(
                slash < 0 || !bic.isEmpty() ? number : national ? domestic : text,
                Texts.first(owner, bic, message.sender(), national ? prefix : ""),
                currency);
    }

    /** That of the balances, else of the floor limit (34F), which an interim report has instead. */
    private static String currency(Fields fields) throws BadRecord {
        for (String name : List.of("60F", "60M", "62F", "62M", "34F")) {
            for (String text : fields.all(name)) {
                Matcher form = (name.equals("34F") ? FLOOR : BALANCE).matcher(text.strip());
                if (form.matches()) {
                    return known(name, form.group(1));
                }
            }
        }
        throw new BadRecord(
                RejectReason.MISSING_VALUE, "no balance (60a, 62a) or floor limit (34F) names the currency");
    }

    private static String known(String field, String currency) throws BadRecord {
        if (!Currencies.isKnown(currency)) {
            throw new BadRecord(
                    RejectReason.UNKNOWN_CURRENCY,
                    "the currency " + BadRecord.quote(currency) + " of " + field + " is not in ISO 4217");
        }
        return currency;
    }

    private static String withoutCurrency(String number, String currency) {
        if (!number.endsWith(currency)) {
            return number;
        }
        String shorter = number.substring(0, number.length() - CURRENCY_LETTERS);
        return DIGITS.matcher(shorter).matches() || new IBAN(shorter).isValid() ? shorter : number;
    }
}
