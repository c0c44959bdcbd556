package org.naulon.connectors.iso20022;

import org.naulon.connectors.field.Countries;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.party.Party;

/**
 * Cash over the counter: family {@code CNTR} with sub-family {@code CDPT} or {@code CWDL}. Its place is the branch of the
 * account servicer; both sides stand there.
 */
record CashEntry(boolean isCash, String city, String country) {
    static CashEntry of(Element account, Element entry, Element details) throws BadRecord {
        Element own = details.at("BkTxCd", "Domn", "Fmly");
        Element family = own.isNone() ? entry.at("BkTxCd", "Domn", "Fmly") : own;
        String kind = family.text("SubFmlyCd");
        boolean cash = family.text("Cd").equals("CNTR") && (kind.equals("CDPT") || kind.equals("CWDL"));
        Element branch = account.at("Svcr", "BrnchId");
        if (branch.isNone()) {
            branch = details.at("RltdAgts", kind.equals("CDPT") ? "CdtrAgt" : "DbtrAgt", "BrnchId");
        }
        Element address = branch.at("PstlAdr");
        return new CashEntry(
                cash,
                Texts.line(Texts.first(address.text("TwnNm"), branch.text("Nm"))),
                Countries.ofAddress("BrnchId/PstlAdr/Ctry", address.text("Ctry")));
    }

    /** The party at the branch; where the branch has no address, where the party is. */
    Party placed(Party party) {
        return new Party(
                party.id(),
                party.name(),
                party.account(),
                party.phone(),
                party.documentType(),
                party.documentNumber(),
                party.birthDate(),
                party.address(),
                Texts.first(city, party.city()),
                Texts.first(country, party.country()),
                party.agent(),
                party.official());
    }
}
