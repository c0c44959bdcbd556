package org.naulon.flink.wire;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.naulon.model.transfer.Observation;

/** Observations between the journal and settle. */
public final class ObservationFormat extends WireFormat<Observation> {
    private static final Observation.Kind[] KINDS = Observation.Kind.values();

    public ObservationFormat() {
        super(Observation.class, 1, true);
    }

    @Override
    public void write(Observation o, DataOutputView out) throws IOException {
        out.writeByte(o.kind().ordinal());
        Fields.text(o.nativeId(), out);
        Fields.channel(o.channel(), out);
        Fields.status(o.status(), out);
        Fields.text(o.sourceReference(), out);
        Fields.instant(o.at(), out);
        Fields.precision(o.precision(), out);
        Fields.instant(o.stateAt(), out);
        out.writeLong(o.amountMinor());
        Fields.text(o.currency(), out);
        out.writeLong(o.receivedMinor());
        Fields.text(o.receivedCurrency(), out);
        Fields.text(o.rate(), out);
        out.writeLong(o.feeMinor());
        Fields.party(o.payer(), out);
        Fields.party(o.payee(), out);
        Fields.text(o.releasedTo(), out);
        Fields.text(o.purposeCode(), out);
        Fields.text(o.purpose(), out);
        Fields.text(o.relationship(), out);
        Fields.text(o.token(), out);
        Fields.text(o.book(), out);
        Fields.source(o.source(), out);
    }

    @Override
    public Observation read(DataInputView in) throws IOException {
        return new Observation(
                KINDS[in.readByte()],
                Fields.text(in),
                Fields.channel(in),
                Fields.status(in),
                Fields.text(in),
                Fields.instant(in),
                Fields.precision(in),
                Fields.instant(in),
                in.readLong(),
                Fields.text(in),
                in.readLong(),
                Fields.text(in),
                Fields.text(in),
                in.readLong(),
                Fields.party(in),
                Fields.party(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.text(in),
                Fields.source(in));
    }
}
