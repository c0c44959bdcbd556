package org.naulon.flink.wire;

import org.naulon.model.transfer.Observation;

/** Observations between the journal and settle. */
public final class ObservationFormat extends WireFormat<Observation> {
    private static final Observation.Kind[] KINDS = Observation.Kind.values();

    public ObservationFormat() {
        super(Observation.class, 3, true);
    }

    @Override
    public void write(Observation o, WireOutput out) {
        out.count(o.kind().ordinal());
        out.text(o.nativeId());
        Fields.channel(o.channel(), out);
        Fields.status(o.status(), out);
        out.text(o.sourceReference());
        out.instant(o.at());
        Fields.precision(o.precision(), out);
        out.instant(o.stateAt());
        out.whole(o.amountMinor());
        out.text(o.currency());
        out.whole(o.receivedMinor());
        out.text(o.receivedCurrency());
        out.text(o.rate());
        out.whole(o.feeMinor());
        Fields.party(o.payer(), out);
        Fields.party(o.payee(), out);
        out.text(o.releasedTo());
        out.text(o.purposeCode());
        out.text(o.purpose());
        out.text(o.relationship());
        out.text(o.token());
        out.text(o.book());
        Fields.source(o.source(), out);
        Fields.reading(o.reading(), out);
    }

    @Override
    public Observation read(WireInput in) {
        return new Observation(
                KINDS[in.count()],
                in.text(),
                Fields.channel(in),
                Fields.status(in),
                in.text(),
                in.instant(),
                Fields.precision(in),
                in.instant(),
                in.whole(),
                in.text(),
                in.whole(),
                in.text(),
                in.text(),
                in.whole(),
                Fields.party(in),
                Fields.party(in),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                Fields.source(in),
                Fields.reading(in));
    }
}
