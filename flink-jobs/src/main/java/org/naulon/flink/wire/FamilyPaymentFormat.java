package org.naulon.flink.wire;

import org.naulon.rules.detect.FamilyPayment;
import org.naulon.rules.detect.Remittances;

/** Payments on their way to where those of a family meet. */
public final class FamilyPaymentFormat extends WireFormat<FamilyPayment> {
    private static final ChangeFormat CHANGES = new ChangeFormat();
    private static final FamilyPayment.Meeting[] MEETINGS = FamilyPayment.Meeting.values();

    public FamilyPaymentFormat() {
        super(FamilyPayment.class, 1, true);
    }

    @Override
    public void write(FamilyPayment payment, WireOutput out) {
        meeting(payment.meeting(), out);
        out.text(payment.of());
        CHANGES.write(payment.change(), out);
        remittances(payment.remittances(), out);
    }

    @Override
    public FamilyPayment read(WireInput in) {
        return new FamilyPayment(meeting(in), in.text(), CHANGES.read(in), remittances(in));
    }

    static void meeting(FamilyPayment.Meeting meeting, WireOutput out) {
        out.count(meeting.ordinal());
    }

    static FamilyPayment.Meeting meeting(WireInput in) {
        return MEETINGS[in.count()];
    }

    static void remittances(Remittances remittances, WireOutput out) {
        out.flag(remittances != null);
        if (remittances != null) {
            out.whole(remittances.period());
            Fields.all(remittances.sums(), (sum, to) -> to.whole(sum), out);
            out.whole(remittances.first());
        }
    }

    static Remittances remittances(WireInput in) {
        return in.flag() ? new Remittances(in.whole(), Fields.all(WireInput::whole, in), in.whole()) : null;
    }
}
