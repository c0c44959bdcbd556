package org.naulon.rules;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.signal.Finding;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.detect.OfficialLink;

/** Asks the rules. */
public final class Judge {
    public List<Finding> judge(PartyHistory history, Instant moment) {
        return List.of();
    }

    public List<Finding> judge(List<Transfer> cycle) {
        return List.of();
    }

    public List<Finding> judge(OfficialLink link, Collection<Finding> payerSignals) {
        return List.of();
    }

    public List<OfficialLink> links(PartyHistory history, Transfer debit) {
        return List.of();
    }
}
