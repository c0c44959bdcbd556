package org.naulon.flink.wire;

import org.naulon.model.party.PartyCard;

/** Cards of the register of parties. */
public final class CardFormat extends WireFormat<PartyCard.Document> {
    public CardFormat() {
        super(PartyCard.Document.class, 2, true);
    }

    @Override
    public void write(PartyCard.Document card, WireOutput out) {
        Fields.json(card, out);
    }

    @Override
    public PartyCard.Document read(WireInput in) {
        return Fields.json(PartyCard.Document.class, in);
    }
}
