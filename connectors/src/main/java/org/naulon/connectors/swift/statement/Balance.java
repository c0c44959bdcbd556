package org.naulon.connectors.swift.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.swift.message.Fields;
import org.naulon.connectors.swift.message.Forms;
import org.naulon.model.intake.RejectReason;

/** A balance of a statement: {@code C260105EUR1200,5}, D for overdrawn. */
final class Balance {
    private static final Pattern FORM = Pattern.compile("([CD])([0-9]{6})([A-Z]{3})(" + Forms.AMOUNT + ")");

    private Balance() {}

    /** Minor units of the first (F) or intermediate (M) balance, negative when overdrawn; null when it is not given. */
    static @Nullable Long minor(Fields fields, String number, String currency) throws BadRecord {
        String field = fields.option(number, "F", "M");
        String text = field.isEmpty() ? "" : fields.get(field);
        if (text.isBlank()) {
            return null;
        }
        Matcher balance = Forms.of(FORM, field, text);
        Forms.date(field, balance.group(2));
        if (!balance.group(3).equals(currency)) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE,
                    "field " + field + " is in " + balance.group(3) + ", the account in " + currency);
        }
        long minor =
                Amounts.parse(field, Forms.decimal(balance.group(4)), currency).minor();
        return balance.group(1).equals("C") ? minor : -minor;
    }
}
