package org.naulon.connectors.swift.payment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Moment;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.swift.message.Fields;
import org.naulon.connectors.swift.message.Forms;
import org.naulon.model.money.Money;

/**
 * Value date and amount that banks settle (field 32A), the only time that a payment message tells.
 *
 * @param at the value date, without a time of day
 * @param amount above zero
 */
record Settled(Moment at, Money amount) {
    private static final Pattern FORM = Pattern.compile("([0-9]{6})([A-Z]{3}(?:" + Forms.AMOUNT + "))");

    static Settled of(Fields fields) throws BadRecord {
        Matcher value = Forms.of(FORM, "32A", fields.required("32A"));
        Moment at = Moment.day(Forms.date("32A", value.group(1)));
        return new Settled(at, Forms.moved("32A", value.group(2)));
    }
}
