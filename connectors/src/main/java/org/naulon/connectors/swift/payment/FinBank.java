package org.naulon.connectors.swift.payment;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.swift.message.Fields;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.party.Party;

/**
 * A bank in one of the fields 52 to 58: by BIC (option A), by place (B), by clearing code (C), or by name and address (D).
 * Before any of these may stand its account, or a clearing code such as {@code //FW021000089}.
 *
 * @param bic bank identifier code, or empty
 * @param clearing its number in a national clearing system without the system's letters, or empty
 * @param account its account at another bank, or empty
 * @param name name as given in option D, or empty
 */
record FinBank(String bic, String clearing, String account, String name) {
    private static final FinBank NONE = new FinBank("", "", "", "");
    private static final Pattern CLEARING = Pattern.compile("//[A-Z]{2}([A-Z0-9]+)");
    private static final Pattern ACCOUNT = Pattern.compile("(?:/[CD])?/([^/].*)");

    /** The bank in a field, or nothing in every part when the field is not there. */
    static FinBank of(Fields fields, String number) throws BadRecord {
        String option = fields.option(number, "A", "B", "C", "D");
        if (option.isEmpty()) {
            return NONE;
        }
        List<String> lines = fields.lines(option);
        Matcher clearing = CLEARING.matcher(lines.isEmpty() ? "" : lines.get(0));
        Matcher account = ACCOUNT.matcher(lines.isEmpty() ? "" : lines.get(0));
        boolean marked = !lines.isEmpty() && lines.get(0).startsWith("/");
        List<String> rest = marked ? lines.subList(1, lines.size()) : lines;
        String first = rest.isEmpty() ? "" : rest.get(0);
        boolean byBic = option.endsWith("A");
        if (byBic && !Accounts.isBic(first)) {
            throw notABic(option, first);
        }
        return new FinBank(
                byBic ? first : "",
                clearing.matches() ? clearing.group(1) : "",
                account.matches() ? Accounts.compact(account.group(1)) : "",
                option.endsWith("D") ? Texts.line(first) : "");
    }

    /** Whether the field says which bank it is. */
    boolean isGiven() {
        return !equals(NONE);
    }

    /** What identifies the bank: its BIC, else its clearing number; a name identifies none. */
    String id() {
        return Texts.first(bic, clearing);
    }

    /** The bank as a party that pays or is paid itself. */
    Party asParty() {
        return new Party(
                "",
                Texts.first(name, bic),
                account,
                "",
                "",
                "",
                "",
                "",
                "",
                Texts.first(Accounts.countryOfBic(bic), Accounts.country(account)),
                id(),
                "");
    }

    static BadRecord notABic(String field, String text) {
        return new BadRecord(RejectReason.INVALID_VALUE, "field " + field + " " + BadRecord.quote(text) + " is no BIC");
    }
}
