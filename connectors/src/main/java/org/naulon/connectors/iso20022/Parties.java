package org.naulon.connectors.iso20022;

import java.util.ArrayList;
import java.util.List;
import org.naulon.connectors.field.Accounts;
import org.naulon.connectors.field.Countries;
import org.naulon.connectors.field.Phones;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.field.Times;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.party.Party;

/**
 * Parties of ISO 20022 messages: who, with which account, at which bank. The first versions of the messages name accounts and
 * banks by other elements ({@code BBAN}, {@code PrtryAcct}, {@code CmbndId}), which count where today's are missing.
 */
final class Parties {
    /** The scheme of a number that one bank gave its customer: it identifies nobody elsewhere. */
    private static final String CUSTOMER_NUMBER = "CUST";

    private Parties() {}

    /** The party with its account and its bank; from version 8 of camt the party stands one level deeper. */
    static Party of(Element side, Element account, Element agent) throws BadRecord {
        Element party = side.at("Pty").isNone() ? side : side.at("Pty");
        String number = account(account);
        String bank = agent(agent);
        Element address = party.at("PstlAdr");
        String country = Texts.first(
                Countries.ofAddress("Ctry", address.text("Ctry")),
                Countries.ofAddress("CtryOfRes", party.text("CtryOfRes")),
                Accounts.country(number),
                Accounts.countryOfBic(bank));
        Element document = document(party.at("Id"));
        String born = party.text("Id", "PrvtId", "DtAndPlcOfBirth", "BirthDt");
        return new Party(
                "",
                Texts.line(party.text("Nm")),
                number,
                Phones.e164(Texts.first(party.text("CtctDtls", "MobNb"), party.text("CtctDtls", "PhneNb")), country),
                Texts.first(document.text("SchmeNm", "Cd"), document.text("SchmeNm", "Prtry")),
                Accounts.compact(document.text("Id")),
                born.isEmpty() ? "" : Times.birthDate("BirthDt", born),
                address(address),
                Texts.line(address.text("TwnNm")),
                country,
                bank,
                "");
    }

    /** A bank that pays or is paid itself, known by its name or code and its account at another bank. */
    static Party bank(Element bank, Element account) throws BadRecord {
        Element institution = bank.at("FinInstnId");
        String number = account(account);
        String bic = bic(bank);
        Element address = institution.at("PstlAdr");
        return new Party(
                "",
                Texts.line(Texts.first(institution.text("Nm"), bic)),
                number,
                "",
                "",
                "",
                "",
                address(address),
                Texts.line(address.text("TwnNm")),
                Texts.first(
                        Countries.ofAddress("Ctry", address.text("Ctry")),
                        Accounts.countryOfBic(bic),
                        Accounts.country(number)),
                agent(bank),
                "");
    }

    /** A customer, or a bank where banks paid for themselves: from version 8 of camt and in returns it stands as agent. */
    static Party side(Element side, Element account, Element agent) throws BadRecord {
        Element bank = side.at("Agt");
        return bank.isNone() ? of(side, account, agent) : bank(bank, account);
    }

    /** The party, for want of a name with that of whoever stands behind it. */
    static Party orNamed(Party party, Element ultimate) {
        Element behind = ultimate.at("Pty").isNone() ? ultimate : ultimate.at("Pty");
        return party.name().isEmpty() ? renamed(party, Texts.line(behind.text("Nm"))) : party;
    }

    /**
     * The party of a payment, which must be recognisable by something. Whoever stands behind the account holder lends a
     * name only where the holder has none: the account stays the holder's.
     */
    static Party named(String side, Party party, Element ultimate) throws BadRecord {
        Party named = orNamed(party, ultimate);
        if (named.name().isEmpty() && named.identifiers().isEmpty()) {
            throw new BadRecord(RejectReason.MISSING_VALUE, side + " has no name, account, document or phone");
        }
        return named;
    }

    /** The bank identifier code of an agent, or empty. */
    static String bic(Element agent) {
        Element institution = agent.at("FinInstnId");
        String bic = Texts.first(institution.text("BICFI"), institution.text("BIC"));
        return bic.isEmpty() ? institution.text("CmbndId", "BIC") : bic;
    }

    /** What identifies an agent: its BIC, else its clearing number, else another id. */
    static String agent(Element agent) {
        Element institution = agent.at("FinInstnId");
        String id = Texts.first(
                bic(agent), institution.text("ClrSysMmbId", "MmbId"), Accounts.compact(institution.text("Othr", "Id")));
        return !id.isEmpty() || institution.isNone()
                ? id
                : Texts.first(
                        institution.text("ClrSysMmbId", "Id"),
                        institution.text("CmbndId", "ClrSysMmbId", "Id"),
                        institution.text("PrtryId", "Id"));
    }

    /** IBAN, or another account number without spaces. */
    static String account(Element account) {
        Element id = account.at("Id");
        String number = Texts.first(id.text("IBAN"), id.text("Othr", "Id"));
        return Accounts.compact(
                number.isEmpty() && !id.isNone()
                        ? Texts.first(id.text("BBAN"), id.text("UPIC"), id.text("PrtryAcct", "Id"))
                        : number);
    }

    private static Party renamed(Party party, String name) {
        return party.enrichedBy(new Party("", name, "", "", "", "", "", "", "", "", "", ""));
    }

    private static Element document(Element id) {
        if (id.isNone()) {
            return Element.NONE;
        }
        List<Element> others = new ArrayList<>(id.at("PrvtId").all("Othr"));
        others.addAll(id.at("OrgId").all("Othr"));
        for (Element other : others) {
            if (!other.text("Id").isEmpty() && !other.text("SchmeNm", "Cd").equals(CUSTOMER_NUMBER)) {
                return other;
            }
        }
        return Element.NONE;
    }

    private static String address(Element address) {
        if (address.isNone()) {
            return "";
        }
        StringBuilder lines = new StringBuilder();
        address.all("AdrLine").forEach(line -> append(lines, line.text()));
        String street = address.text("StrtNm");
        String number = address.text("BldgNb");
        append(lines, number.isEmpty() ? street : Texts.line(street + " " + number));
        append(lines, address.text("PstCd"));
        return Texts.line(lines.toString());
    }

    private static void append(StringBuilder lines, String line) {
        if (!line.isEmpty()) {
            lines.append(lines.isEmpty() ? "" : ", ").append(line);
        }
    }
}
