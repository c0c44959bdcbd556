package org.naulon.flink.wire;

import java.io.IOException;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.naulon.flink.stage.PartyState;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.party.PartyCard;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.detect.Profile;

/** What profile keeps of a party: its history, the signals that still grow, its card. */
public final class PartyFormat extends KeptFormat<PartyState> {
    public PartyFormat() {
        super(1);
    }

    @Override
    void writeState(PartyState state, DataOutputView out) throws IOException {
        Profile profile = state.profile();
        PartyHistory history = profile.history();
        Fields.text(history.partyId(), out);
        out.writeBoolean(history.approximate());
        transfers(history.credits(), out);
        transfers(history.debits(), out);
        findings(profile.signals().findings(), out);
        Fields.json(state.card().document(), out);
        out.writeBoolean(state.cardChanged());
    }

    @Override
    PartyState readState(DataInputView in) throws IOException {
        PartyHistory history = new PartyHistory(Fields.text(in));
        if (in.readBoolean()) {
            history.markApproximate();
        }
        for (int side = 0; side < 2; side++) {
            for (int left = in.readInt(); left > 0; left--) {
                history.take(new Change(null, Fields.transfer(in)));
            }
        }
        Profile profile = new Profile(history, signals(in));
        PartyCard card = PartyCard.of(Fields.json(PartyCard.Document.class, in));
        return new PartyState(profile, card, in.readBoolean());
    }

    private static void transfers(List<Transfer> transfers, DataOutputView out) throws IOException {
        out.writeInt(transfers.size());
        for (Transfer transfer : transfers) {
            Fields.transfer(transfer, out);
        }
    }
}
