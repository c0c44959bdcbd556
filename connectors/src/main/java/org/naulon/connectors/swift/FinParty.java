package org.naulon.connectors.swift;

import java.util.ArrayList;
import java.util.List;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Countries;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.party.Party;

/**
 * The ordering customer (50A, 50F, 50K) and the beneficiary (59, 59A, 59F) of an MT103.
 *
 * <p>Option F numbers its lines: {@code 1/} name, {@code 2/} address, {@code 3/} country and town, {@code 4/} date of
 * birth, {@code 6/} to {@code 8/} identification. Other options have a name and free address lines, option A a BIC.
 */
final class FinParty {
    private String account = "";
    private String bic = "";
    private String documentType = "";
    private String documentNumber = "";
    private String born = "";
    private String city = "";
    private String country = "";
    private final List<String> name = new ArrayList<>();
    private final List<String> address = new ArrayList<>();

    private FinParty() {}

    /** Who pays; the bank is that of field 52A, else the sender. */
    static Party payer(Fields fields, String sender) throws BadRecord {
        return of(fields, sender, "52A", "50", "50A", "50F", "50K");
    }

    /** Who is paid; the bank is that of field 57A, else the receiver. */
    static Party payee(Fields fields, String receiver) throws BadRecord {
        return of(fields, receiver, "57A", "59", "59A", "59F", "59");
    }

    private static Party of(
            Fields fields, String bank, String bankField, String field, String optionA, String optionF, String free)
            throws BadRecord {
        FinParty party = new FinParty();
        if (!fields.lines(optionF).isEmpty()) {
            party.numbered(optionF, fields.lines(optionF));
        } else if (!fields.lines(optionA).isEmpty()) {
            party.byBic(optionA, fields.lines(optionA));
        } else if (!fields.lines(free).isEmpty()) {
            party.free(fields.lines(free));
        } else {
            throw new BadRecord(RejectReason.MISSING_VALUE, "field " + field + "a is missing");
        }
        return party.at(Texts.first(bank(fields, bankField), bank, party.bic));
    }

    private void free(List<String> lines) {
        for (String line : accountOff(lines)) {
            (name.isEmpty() ? name : address).add(line);
        }
    }

    private void byBic(String field, List<String> lines) throws BadRecord {
        List<String> rest = accountOff(lines);
        bic = rest.isEmpty() ? "" : rest.get(0);
        if (!Accounts.isBic(bic)) {
            throw notABic(field, bic);
        }
        name.add(bic);
    }

    private void numbered(String field, List<String> lines) throws BadRecord {
        String first = lines.get(0);
        if (first.startsWith("/")) {
            account = Accounts.compact(first.substring(1));
        } else if (!first.startsWith("1/")) {
            identification(first);
        }
        for (String line : lines) {
            if (line.length() > 2 && line.charAt(1) == '/') {
                numbered(field, line.charAt(0), line.substring(2));
            }
        }
    }

    private void numbered(String field, char number, String text) throws BadRecord {
        switch (number) {
            case '1' -> name.add(text);
            case '2' -> address.add(text);
            case '3' -> place(field, text);
            case '4' -> born = Times.date(field + " line 4", text, "uuuuMMdd").toString();
            case '6' -> identification("CUST/" + text);
            case '7' -> identification("NIDN/" + text);
            default -> {
                // Place of birth (5) and additional information (8) have no field of their own.
            }
        }
    }

    private void place(String field, String text) throws BadRecord {
        int slash = text.indexOf('/');
        String code = slash < 0 ? text : text.substring(0, slash);
        if (!country.isEmpty()) {
            return;
        }
        country = Countries.checked(field + " line 3", code);
        city = slash < 0 ? "" : text.substring(slash + 1);
    }

    /** {@code CODE/CC/[issuer/]number}; a customer number (CUST) identifies nobody outside its bank. */
    private void identification(String text) {
        String[] parts = text.split("/");
        if (parts.length >= 3 && documentNumber.isEmpty() && !parts[0].equals("CUST")) {
            documentType = parts[0];
            documentNumber = Accounts.compact(parts[parts.length - 1]);
        }
    }

    private List<String> accountOff(List<String> lines) {
        if (!lines.get(0).startsWith("/")) {
            return lines;
        }
        account = Accounts.compact(lines.get(0).substring(1));
        return lines.subList(1, lines.size());
    }

    private Party at(String bank) {
        return new Party(
                "",
                Texts.line(String.join(" ", name)),
                account,
                "",
                documentType,
                documentNumber,
                born,
                Texts.line(String.join(", ", address)),
                Texts.line(city),
                Texts.first(country, Accounts.country(account), Accounts.countryOfBic(bank)),
                bank,
                "");
    }

    private static String bank(Fields fields, String field) throws BadRecord {
        List<String> lines = fields.lines(field);
        if (lines.isEmpty()) {
            return "";
        }
        String bic = lines.get(lines.size() - 1);
        if (!Accounts.isBic(bic)) {
            throw notABic(field, bic);
        }
        return bic;
    }

    private static BadRecord notABic(String field, String text) {
        return new BadRecord(RejectReason.INVALID_VALUE, "field " + field + " " + BadRecord.quote(text) + " is no BIC");
    }
}
