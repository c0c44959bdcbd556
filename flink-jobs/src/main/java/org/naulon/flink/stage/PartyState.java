package org.naulon.flink.stage;

import org.naulon.model.history.PartyHistory;
import org.naulon.model.party.PartyCard;
import org.naulon.model.signal.LivingSignals;
import org.naulon.rules.detect.Profile;

/** What is kept of a party: its profile while rules can look back, and its card for good. */
public final class PartyState {
    private final Profile profile;
    private final PartyCard card;
    private boolean cardChanged;

    public PartyState(Profile profile, PartyCard card, boolean cardChanged) {
        this.profile = profile;
        this.card = card;
        this.cardChanged = cardChanged;
    }

    static PartyState opened(String partyId) {
        return new PartyState(
                new Profile(new PartyHistory(partyId), new LivingSignals()), new PartyCard(partyId), false);
    }

    public Profile profile() {
        return profile;
    }

    public PartyCard card() {
        return card;
    }

    /** Whether the card says more than what was last published. */
    public boolean cardChanged() {
        return cardChanged;
    }

    void cardChanged(boolean changed) {
        cardChanged = changed;
    }
}
