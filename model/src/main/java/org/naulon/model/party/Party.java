package org.naulon.model.party;

import java.util.ArrayList;
import java.util.List;

/**
 * One side of a movement as records show it. Text that is not given is empty.
 *
 * @param id resolved party id, or empty before resolution
 * @param name as given, any script
 * @param account IBAN or account number without spaces
 * @param phone E.164
 * @param documentType kind of identity document
 * @param documentNumber its number as given
 * @param birthDate ISO date
 * @param address as given, one line
 * @param city place where the side is served: the payout city of a payee, else the own city
 * @param country ISO 3166-1 alpha-2 of that place
 * @param agent bank (BIC), money-transfer agent or hawala office that serves this side
 * @param official id in {@code officials.csv} when the party is a public official in scope, or empty
 */
public record Party(
        String id,
        String name,
        String account,
        String phone,
        String documentType,
        String documentNumber,
        String birthDate,
        String address,
        String city,
        String country,
        String agent,
        String official) {

    /** The document type of a hawala office acting for itself; its document number is the office id. */
    public static final String OFFICE = "OFFICE";

    /** A side of which a record says nothing. */
    public static final Party UNKNOWN = new Party("", "", "", "", "", "", "", "", "", "", "", "");

    /** The identifiers as {@code scheme:value}, strongest first. */
    public List<String> identifiers() {
        List<String> identifiers = new ArrayList<>(4);
        if (!account.isEmpty()) {
            identifiers.add("account:" + account);
        }
        if (!documentNumber.isEmpty()) {
            identifiers.add((documentType.equals(OFFICE) ? "office:" : "document:") + documentNumber);
        }
        if (!phone.isEmpty()) {
            identifiers.add("phone:" + phone);
        }
        if (!official.isEmpty()) {
            identifiers.add("official:" + official);
        }
        return identifiers;
    }

    /** This party with what it lacks taken from another view of it; the id is kept. */
    public Party enrichedBy(Party other) {
        return new Party(
                id,
                first(name, other.name),
                first(account, other.account),
                first(phone, other.phone),
                documentNumber.isEmpty() ? other.documentType : documentType,
                first(documentNumber, other.documentNumber),
                first(birthDate, other.birthDate),
                first(address, other.address),
                city.isEmpty() && (country.isEmpty() || country.equals(other.country)) ? other.city : city,
                first(country, other.country),
                first(agent, other.agent),
                first(official, other.official));
    }

    /** This party under its resolved id. */
    public Party resolved(String partyId, String officialId) {
        return new Party(
                partyId,
                name,
                account,
                phone,
                documentType,
                documentNumber,
                birthDate,
                address,
                city,
                country,
                agent,
                officialId);
    }

    private static String first(String mine, String others) {
        return mine.isEmpty() ? others : mine;
    }
}
