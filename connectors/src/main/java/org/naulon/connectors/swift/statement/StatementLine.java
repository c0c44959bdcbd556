package org.naulon.connectors.swift.statement;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.field.Amounts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.swift.message.Forms;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.money.Money;

/**
 * A statement line (field 61): {@code 2512310102RDR12,50NTRFOWNREF//BANKREF}, on a second line details. Some banks write
 * spaces for want of an entry date or of a transaction code, or one before the transaction type; some leave the type out.
 *
 * @param booked day of booking; without an entry date the value date
 * @param mark which way the balance went
 * @param amount above zero
 * @param code three characters behind the letter of the transaction type, such as {@code TRF}
 * @param ownerReference the account owner's reference, or what stands for want of one
 * @param bankReference the bank's reference behind {@code //}, or empty
 * @param details supplementary details, or empty
 */
record StatementLine(
        LocalDate booked,
        Mark mark,
        Money amount,
        String code,
        String ownerReference,
        String bankReference,
        String details) {
    private static final Pattern FORM = Pattern.compile(
            "(?<value>[0-9]{6})(?:(?<entry>[0-9]{4})| {4})?(?<mark>RC|RD|EC|ED|C|D)"
                    + "[A-Z]?(?<amount>" + Forms.AMOUNT
                    + ")(?: ?[A-Z](?<code>[A-Z0-9 ]{3})|(?=//))(?<references>[^\\r\\n]*)"
                    + "(?<details>.*)",
            Pattern.DOTALL);

    /** Which way a line moved the balance. */
    enum Mark {
        C(true, false, false),
        D(false, false, false),
        RC(false, true, false),
        RD(true, true, false),
        EC(true, false, true),
        ED(false, false, true);

        private final boolean raising;
        private final boolean reversal;
        private final boolean expected;

        Mark(boolean raising, boolean reversal, boolean expected) {
            this.raising = raising;
            this.reversal = reversal;
            this.expected = expected;
        }

        /** Whether the line raises the balance. */
        boolean isRaising() {
            return raising;
        }

        /** Whether the line takes an earlier one back. */
        boolean isReversal() {
            return reversal;
        }

        /** Whether the line is foreseen and not booked (MT942). */
        boolean isExpected() {
            return expected;
        }
    }

    static StatementLine parse(String text, String currency) throws BadRecord {
        Matcher line = Forms.of(FORM, "61", text);
        LocalDate value = valueDate(line.group("value"));
        String[] references = line.group("references").split("//", 2);
        return new StatementLine(
                booked(line.group("entry"), value),
                Mark.valueOf(line.group("mark")),
                Amounts.moved("61", Forms.decimal(line.group("amount")), currency),
                line.group("code") == null ? "" : line.group("code").strip(),
                references[0].strip(),
                references.length < 2 ? "" : references[1].strip(),
                line.group("details").strip());
    }

    /** Banks that reckon interest with months of 30 days give 29 and 30 February as value date: the month's last day. */
    private static LocalDate valueDate(String digits) throws BadRecord {
        boolean endOfFebruary = digits.endsWith("0229") || digits.endsWith("0230");
        return endOfFebruary
                ? Forms.date("61", digits.substring(0, 2) + "0301").minusDays(1)
                : Forms.date("61", digits);
    }

    /** The entry date has no year: it is the one that brings it nearest to the value date. */
    private static LocalDate booked(@Nullable String entry, LocalDate value) throws BadRecord {
        if (entry == null) {
            return value;
        }
        LocalDate nearest = null;
        for (int year = value.getYear() - 1; year <= value.getYear() + 1; year++) {
            LocalDate day = day(year, entry);
            if (day != null && (nearest == null || distance(day, value) < distance(nearest, value))) {
                nearest = day;
            }
        }
        if (nearest == null) {
            throw new BadRecord(
                    RejectReason.INVALID_DATE, "61 entry date " + BadRecord.quote(entry) + " is no month and day");
        }
        return nearest;
    }

    private static @Nullable LocalDate day(int year, String monthAndDay) {
        try {
            return LocalDate.of(
                    year, Integer.parseInt(monthAndDay.substring(0, 2)), Integer.parseInt(monthAndDay.substring(2)));
        } catch (DateTimeException e) {
            return null; // 29 February, or no day at all
        }
    }

    private static long distance(LocalDate one, LocalDate other) {
        return Math.abs(ChronoUnit.DAYS.between(one, other));
    }
}
