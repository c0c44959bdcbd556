package org.naulon.flink.wire;

import org.naulon.rules.detect.Family;

/** What the family stage keeps of a meeting: its payments and the signals that still grow. */
public final class FamilyFormat extends KeptFormat<Family> {
    public FamilyFormat() {
        super(1);
    }

    @Override
    void writeState(Family family, WireOutput out) {
        FamilyPaymentFormat.meeting(family.meeting(), out);
        out.text(family.of());
        Fields.all(
                family.payments(),
                (kept, to) -> {
                    Fields.transfer(kept.transfer(), to);
                    FamilyPaymentFormat.remittances(kept.remittances(), to);
                },
                out);
        signals(family.signals(), out);
    }

    @Override
    Family readState(WireInput in) {
        Family family = new Family(FamilyPaymentFormat.meeting(in), in.text());
        Fields.all(from -> new Family.Kept(Fields.transfer(from), FamilyPaymentFormat.remittances(from)), in)
                .forEach(family::restore);
        signals(in, family.signals());
        return family;
    }
}
