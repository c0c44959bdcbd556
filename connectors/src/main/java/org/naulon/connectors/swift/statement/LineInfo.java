package org.naulon.connectors.swift.statement;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Texts;

/**
 * What a bank says of a statement line (field 86), in one of three styles: the German subfields {@code 166?00…?20…?32…},
 * code words {@code /NAME/…/REMI/…}, or plain text.
 *
 * @param business German business transaction code of three digits, or empty
 * @param ordering who ordered the payment
 * @param beneficiary who is to get it
 * @param counterparty whoever is on the other side of the account, where the style does not say which side that is
 * @param endToEnd the payer's end-to-end id, or empty
 * @param uetr unique end-to-end transaction reference in lower case, or empty
 * @param purposeCode ISO 20022 purpose code, or empty
 * @param purpose free text on one line
 * @param returned whether it gives the reason of a return
 * @param original currency and amount before the bank exchanged it, as field 33B has them, or empty
 * @param rate exchange rate with a decimal comma, or empty
 * @param charges currency and amount of charges, as field 71F has them, or empty
 */
record LineInfo(
        String business,
        Side ordering,
        Side beneficiary,
        Side counterparty,
        String endToEnd,
        String uetr,
        String purposeCode,
        String purpose,
        boolean returned,
        String original,
        String rate,
        String charges) {
    private static final Pattern UETR = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    /** Some banks add in words what the code means. */
    private static final Pattern PURPOSE_CODE = Pattern.compile("([A-Z]{4})( .*)?");

    /** An account that is no IBAN; shorter numbers are those of vouchers. */
    private static final Pattern NUMBER = Pattern.compile("[0-9]{5,34}");

    private static final Pattern ORIGINAL = Pattern.compile("/OCMT/([^/\\r\\n]+)");
    private static final Pattern CHARGES = Pattern.compile("/CHGS/([^/\\r\\n]+)");

    LineInfo {
        endToEnd = endToEnd.equals("NOTPROVIDED") ? "" : endToEnd;
        uetr = UETR.matcher(uetr).matches() ? uetr : "";
        Matcher code = PURPOSE_CODE.matcher(purposeCode);
        purposeCode = code.matches() ? code.group(1) : "";
    }

    /**
     * One side of a payment as far as a line names it.
     *
     * @param name as given
     * @param account IBAN or account number without spaces
     * @param bank BIC or national bank code
     */
    record Side(String name, String account, String bank) {
        static final Side UNKNOWN = new Side("", "", "");

        /** This side with what it lacks taken from another view of it. */
        Side or(Side other) {
            return new Side(
                    Texts.first(name, other.name), Texts.first(account, other.account), Texts.first(bank, other.bank));
        }
    }

    /**
     * What field 86 says of a line.
     *
     * @param line to which some banks give the other side's account as reference and its name as details, field 86 then
     *     begins with both; German banks tell the original amount and the charges in its details
     */
    static LineInfo of(String text, StatementLine line) {
        String named = line.ownerReference() + " " + line.details();
        String account = Accounts.compact(line.ownerReference());
        boolean isAccount =
                !Accounts.country(account).isEmpty() || NUMBER.matcher(account).matches();
        if (isAccount && !line.details().isEmpty() && text.startsWith(named)) {
            Side other = new Side(line.details(), account, "");
            return plain(CodeWordInfo.unfolded(text.substring(named.length())), other);
        }
        return of(text).withAmounts(line.details());
    }

    private LineInfo withAmounts(String details) {
        return new LineInfo(
                business,
                ordering,
                beneficiary,
                counterparty,
                endToEnd,
                uetr,
                purposeCode,
                purpose,
                returned,
                Texts.first(original, found(ORIGINAL, details)),
                rate,
                Texts.first(charges, found(CHARGES, details)));
    }

    private static String found(Pattern pattern, String details) {
        Matcher found = pattern.matcher(details);
        return found.find() ? found.group(1) : "";
    }

    private static LineInfo of(String text) {
        Matcher german = SubfieldInfo.START.matcher(text);
        if (german.lookingAt()) {
            return SubfieldInfo.parse(german.group(1), german.group(2), text);
        }
        String line = CodeWordInfo.unfolded(text);
        return CodeWordInfo.isOne(line) ? CodeWordInfo.parse(line) : plain(line, Side.UNKNOWN);
    }

    private static LineInfo plain(String line, Side other) {
        Side none = Side.UNKNOWN;
        return new LineInfo("", none, none, other, "", "", "", Texts.purpose(line), false, "", "", "");
    }

    /** Who is on the other side of the account. */
    Side other(boolean incoming) {
        return (incoming ? ordering : beneficiary).or(counterparty);
    }

    /** What the line says of the account holder. */
    Side holder(boolean incoming) {
        return incoming ? beneficiary : ordering;
    }
}
