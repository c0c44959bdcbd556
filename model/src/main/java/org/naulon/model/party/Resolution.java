package org.naulon.model.party;

import java.io.Serializable;
import java.util.Locale;
import org.naulon.model.context.Context;
import org.naulon.model.transfer.Transfer;

/**
 * Says which party each side of a transfer is: the strongest identifier decides.
 *
 * <p>Order of strength: official in scope, account, identity document, phone, name with birth date, name with place,
 * name with serving agent. A name alone is unique to its transfer: two people are never joined by a name.
 */
public final class Resolution implements Serializable {
    private final OfficialKeys officials;

    /** @param context registers whose accounts and phones name officials */
    public Resolution(Context context) {
        officials = new OfficialKeys(context.officials());
    }

    /** The transfer with both sides resolved. */
    public Transfer resolve(Transfer transfer) {
        return new Transfer(
                transfer.id(),
                transfer.channel(),
                transfer.status(),
                transfer.sourceReference(),
                transfer.at(),
                transfer.precision(),
                transfer.amountMinor(),
                transfer.currency(),
                transfer.baseMinor(),
                resolve(transfer.payer(), transfer),
                resolve(transfer.payee(), transfer),
                transfer.releasedTo(),
                transfer.purposeCode(),
                transfer.purpose(),
                transfer.relationship(),
                transfer.token(),
                transfer.uncertain(),
                transfer.sources());
    }

    private Party resolve(Party party, Transfer transfer) {
        String official = officials.find("account:" + party.account(), transfer.at());
        if (official.isEmpty()) {
            official = officials.find("phone:" + party.phone(), transfer.at());
        }
        return party.resolved(ContentId.of("p", key(party, official, transfer.id())), official);
    }

    private static String key(Party party, String official, String transferId) {
        if (!official.isEmpty()) {
            return "official:" + official;
        }
        if (!party.account().isEmpty()) {
            return "account:" + party.account();
        }
        if (!party.documentNumber().isEmpty()) {
            return (party.documentType().equals(Party.OFFICE) ? "office:" : "document:")
                    + party.documentNumber().toUpperCase(Locale.ROOT);
        }
        if (!party.phone().isEmpty()) {
            return "phone:" + party.phone();
        }
        String name = Names.normal(party.name());
        if (!name.isEmpty() && !party.birthDate().isEmpty()) {
            return "name:" + name + "|born:" + party.birthDate();
        }
        if (!name.isEmpty() && !party.city().isEmpty()) {
            return "name:" + name + "|in:" + Names.normal(party.city()) + "|" + party.country();
        }
        if (!name.isEmpty() && !party.agent().isEmpty()) {
            return "name:" + name + "|at:" + party.agent();
        }
        return "transfer:" + transferId + "|" + name;
    }
}
