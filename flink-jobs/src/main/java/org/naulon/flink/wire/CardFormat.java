package org.naulon.flink.wire;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.naulon.model.party.PartyCard;

/** Cards of the register of parties. */
public final class CardFormat extends WireFormat<PartyCard.Document> {
    public CardFormat() {
        super(PartyCard.Document.class, 1, true);
    }

    @Override
    public void write(PartyCard.Document card, DataOutputView out) throws IOException {
        Fields.json(card, out);
    }

    @Override
    public PartyCard.Document read(DataInputView in) throws IOException {
        return Fields.json(PartyCard.Document.class, in);
    }
}
