package org.naulon.connectors.swift.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Countries;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.swift.message.Fields;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.party.Party;

/**
 * The ordering customer (50A, 50F, 50K, of old 50) and the beneficiary (59, 59A, 59F) of a customer payment.
 *
 * <p>Option F numbers its lines: {@code 1/} name, {@code 2/} address, {@code 3/} country and town, {@code 4/} date of
 * birth, {@code 5/} place of birth, {@code 6/} customer number, {@code 7/} national identity number, {@code 8/} what did
 * not fit into the identification. Instead of an account its first line may hold an identification. Other options have a
 * name and free address lines; option A has a BIC.
 */
final class FinParty {
    private static final Pattern NUMBERED = Pattern.compile("([1-8])/(.*)");
    private static final Pattern IDENTIFICATION = Pattern.compile("([A-Z]{4})/([A-Z]{2})/(.+)");
    private static final Pattern RESIDENCE = Pattern.compile("/(ORDERRES|BENEFRES)/([A-Z]{2})(?![A-Z])");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{5,34}");
    private static final Pattern BIRTH = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})");

    /** Identifications with an issuer before the number: customer, driving licence, employer. */
    private static final Set<String> ISSUED = Set.of("CUST", "DRLC", "EMPL");

    /** The number that one bank gave its customer: it identifies nobody elsewhere. */
    private static final String CUSTOMER_NUMBER = "CUST";

    private final String field;
    private String account = "";
    private String bic = "";
    private String documentType = "";
    private String documentNumber = "";
    private String born = "";
    private String country = "";
    private boolean identified;
    private final List<String> name = new ArrayList<>();
    private final List<String> address = new ArrayList<>();
    private final List<String> city = new ArrayList<>();

    private FinParty(String field) {
        this.field = field;
    }

    /** Who pays, at a bank. */
    static Party payer(Fields fields, String bank) throws BadRecord {
        return of(fields, "50", fields.option("50", "A", "F", "K", ""), "ORDERRES", bank);
    }

    /** Who is paid, at a bank. */
    static Party payee(Fields fields, String bank) throws BadRecord {
        return of(fields, "59", fields.option("59", "", "A", "F"), "BENEFRES", bank);
    }

    private static Party of(Fields fields, String number, String field, String residence, String bank)
            throws BadRecord {
        List<String> lines = field.isEmpty() ? List.of() : fields.lines(field);
        if (lines.isEmpty()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, "field " + number + "a is missing");
        }
        FinParty party = new FinParty(field);
        switch (field.charAt(field.length() - 1)) {
            case 'A' -> party.byBic(party.accountOff(lines));
            case 'F' -> party.numbered(lines);
            default -> party.free(party.accountOff(lines));
        }
        if (party.country.isEmpty()) {
            party.country = residence(fields, residence);
        }
        return party.at(bank);
    }

    /** The country of residence that field 77B reports of a side: {@code /ORDERRES/FR//…}. */
    private static String residence(Fields fields, String code) throws BadRecord {
        Matcher residence = RESIDENCE.matcher(fields.get("77B"));
        while (residence.find()) {
            if (residence.group(1).equals(code) && Countries.isKnown(residence.group(2))) {
                return residence.group(2);
            }
        }
        return "";
    }

    private void free(List<String> lines) {
        for (String line : lines) {
            (name.isEmpty() ? name : address).add(line);
        }
    }

    private void byBic(List<String> lines) throws BadRecord {
        bic = lines.isEmpty() ? "" : lines.get(0);
        if (!Accounts.isBic(bic)) {
            throw FinBank.notABic(field, bic);
        }
        name.add(bic);
    }

    private void numbered(List<String> lines) throws BadRecord {
        List<String> rest = accountOff(lines);
        if (!rest.isEmpty()) {
            identification(rest.get(0));
        }
        for (String line : rest) {
            Matcher numbered = NUMBERED.matcher(line);
            if (numbered.matches()) {
                numbered(numbered.group(1).charAt(0), numbered.group(2));
            }
        }
    }

    private void numbered(char number, String text) throws BadRecord {
        switch (number) {
            case '1' -> name.add(text);
            case '2' -> address.add(text);
            case '3' -> place(text);
            case '4' -> born(text);
            case '6' -> identification(CUSTOMER_NUMBER + "/" + text);
            case '7' -> identification("NIDN/" + text);
            case '8' -> documentNumber = documentNumber.isEmpty() ? "" : documentNumber + Accounts.compact(text);
            default -> {
                // The place of birth (5) has no field of its own.
            }
        }
    }

    /** Country, then town; a second line only goes on with the town. */
    private void place(String text) throws BadRecord {
        if (!country.isEmpty()) {
            city.add(text);
            return;
        }
        int slash = text.indexOf('/');
        country = Countries.ofAddress(field + " line 3", slash < 0 ? text : text.substring(0, slash));
        if (slash >= 0) {
            city.add(text.substring(slash + 1));
        }
    }

    private void born(String text) throws BadRecord {
        Matcher digits = BIRTH.matcher(text);
        String iso = digits.matches() ? digits.group(1) + "-" + digits.group(2) + "-" + digits.group(3) : text;
        born = Times.birthDate(field + " line 4", iso);
    }

    /** {@code CODE/CC/number} or {@code CODE/CC/issuer/number}; the first one counts. */
    private void identification(String text) {
        Matcher parts = IDENTIFICATION.matcher(text);
        if (identified || !parts.matches()) {
            return;
        }
        String code = parts.group(1);
        String number = parts.group(3);
        if (ISSUED.contains(code)) {
            number = number.substring(number.indexOf('/') + 1);
        }
        if (!code.equals(CUSTOMER_NUMBER)) {
            identified = true;
            documentNumber = Accounts.compact(number);
            documentType = documentNumber.isEmpty() ? "" : code;
        }
    }

    /** The account stands behind a slash; a number or IBAN alone before the name is one whose slash was forgotten. */
    private List<String> accountOff(List<String> lines) {
        String first = lines.get(0);
        boolean marked = first.startsWith("/");
        if (!marked
                && (lines.size() == 1
                        || !NUMBER.matcher(first).matches()
                                && Accounts.country(first).isEmpty())) {
            return lines;
        }
        account = Accounts.compact(marked ? first.substring(1) : first);
        return lines.subList(1, lines.size());
    }

    private Party at(String bank) throws BadRecord {
        Party party = new Party(
                "",
                Texts.line(String.join(" ", name)),
                account,
                "",
                documentType,
                documentNumber,
                born,
                Texts.line(String.join(", ", address)),
                Texts.line(String.join(" ", city)),
                Texts.first(
                        country, Accounts.country(account), Accounts.countryOfBic(bic), Accounts.countryOfBic(bank)),
                bank,
                "");
        if (party.name().isEmpty() && party.identifiers().isEmpty()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, "field " + field + " has no name, account or document");
        }
        return party;
    }
}
