package org.naulon.flink.wire;

import org.naulon.flink.stage.PartyState;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.party.PartyCard;
import org.naulon.model.signal.LivingSignals;
import org.naulon.model.transfer.Change;
import org.naulon.rules.detect.Profile;

/** What profile keeps of a party: its history, the signals that still grow, its card. */
public final class PartyFormat extends KeptFormat<PartyState> {
    public PartyFormat() {
        super(3);
    }

    @Override
    void writeState(PartyState state, WireOutput out) {
        Profile profile = state.profile();
        PartyHistory history = profile.history();
        out.text(history.partyId());
        out.flag(history.approximate());
        Fields.all(history.credits(), Fields::transfer, out);
        Fields.all(history.debits(), Fields::transfer, out);
        signals(profile.signals(), out);
        Profile.Unjudged unjudged = profile.unjudged();
        out.flag(unjudged != null);
        if (unjudged != null) {
            out.instant(unjudged.from());
            out.instant(unjudged.to());
        }
        Fields.json(state.card().document(), out);
        out.flag(state.cardChanged());
    }

    @Override
    PartyState readState(WireInput in) {
        PartyHistory history = new PartyHistory(in.text());
        if (in.flag()) {
            history.markApproximate();
        }
        for (int side = 0; side < 2; side++) {
            Fields.all(Fields::transfer, in).forEach(transfer -> history.take(new Change(null, transfer)));
        }
        Profile profile = new Profile(history, new LivingSignals());
        signals(in, profile.signals());
        if (in.flag()) {
            profile.restore(new Profile.Unjudged(in.instant(), in.instant()));
        }
        PartyCard card = PartyCard.of(Fields.json(PartyCard.Document.class, in));
        return new PartyState(profile, card, in.flag());
    }
}
