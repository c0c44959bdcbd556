package org.naulon.rules.fact;

import java.time.Instant;
import java.util.List;
import org.naulon.model.TestTransfer;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Transfer;

/** Payments and parties for tests of facts. */
final class Payments {
    private Payments() {}

    static Party party(String id, String name) {
        return place(id, name, "", "");
    }

    static Party place(String id, String name, String city, String country) {
        return new Party(id, name, id, "", "", "", "", "", city, country, "", "");
    }

    static Transfer pay(String id, String at, Party payer, Party payee, long euroMinor) {
        return pay(id, at, payer, payee, euroMinor, "", "", "");
    }

    static Transfer pay(
            String id,
            String at,
            Party payer,
            Party payee,
            long euroMinor,
            String purposeCode,
            String purpose,
            String relationship) {
        return TestTransfer.of(id)
                .at(Instant.parse(at))
                .euro(euroMinor)
                .between(payer, payee)
                .declared(purposeCode, purpose, relationship)
                .made();
    }

    static PartyHistory history(String partyId, List<Transfer> transfers) {
        PartyHistory history = new PartyHistory(partyId);
        transfers.forEach(transfer -> history.take(new Change(null, transfer)));
        return history;
    }
}
