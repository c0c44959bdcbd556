package org.naulon.connectors.mapping;

import java.util.Map;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Digits;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/**
 * The amount of a ledger line from the column for money in or out. What it says in digits of any script, groups and words is
 * read later, with its currency; here only counts which cell has something.
 */
final class LedgerSide {
    /** A cell that says nothing, or nought. */
    private static final Pattern NOTHING = Pattern.compile("[-–—0.,\\s]*");

    private LedgerSide() {}

    /** Sets the amount, and the constants of the side on which it stands. */
    static void take(String[] values, Map<String, Integer> places, Profile profile) throws BadRecord {
        String in = given(values, places, "credit_amount");
        String out = unsigned(given(values, places, "debit_amount"));
        String signed = given(values, places, "signed_amount");
        if (!signed.isEmpty() && isOut(signed, given(values, places, "side"))) {
            out = out.isEmpty() ? unsigned(signed) : out;
        } else if (!signed.isEmpty()) {
            in = in.isEmpty() ? signed : in;
        }
        if (!in.isEmpty() && !out.isEmpty()) {
            throw new BadRecord(
                    RejectReason.INVALID_AMOUNT,
                    "the row has " + BadRecord.quote(in) + " in and " + BadRecord.quote(out) + " out");
        }
        String amount = in.isEmpty() ? out : in;
        if (!amount.isEmpty()) {
            values[at(places, "amount")] = amount;
            (in.isEmpty() ? profile.debitSide() : profile.creditSide())
                    .forEach((field, value) -> values[at(places, field)] = value);
        }
    }

    private static boolean isOut(String signed, String side) throws BadRecord {
        if (!side.isEmpty() && !side.equals("CREDIT") && !side.equals("DEBIT")) {
            throw new BadRecord(
                    RejectReason.INVALID_VALUE, "side " + BadRecord.quote(side) + " is none of CREDIT, DEBIT");
        }
        return side.isEmpty() ? !unsigned(signed).equals(signed) : side.equals("DEBIT");
    }

    /** Without the minus before it. */
    private static String unsigned(String amount) {
        boolean minus = amount.startsWith("-") || amount.startsWith("\u2212");
        return minus ? amount.substring(1).strip() : amount;
    }

    private static String given(String[] values, Map<String, Integer> places, String field) {
        String text = values[at(places, field)];
        return NOTHING.matcher(Digits.ascii(text)).matches() ? "" : text;
    }

    private static int at(Map<String, Integer> places, String field) {
        Integer place = places.get(field);
        if (place == null) {
            throw new IllegalArgumentException("no field '" + field + "'");
        }
        return place;
    }
}
