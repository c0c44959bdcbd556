package org.naulon.flink.wire;

import org.naulon.flink.stage.Delivery;

/** Changes on their way to one party. */
public final class DeliveryFormat extends WireFormat<Delivery> {
    private static final ChangeFormat CHANGES = new ChangeFormat();

    public DeliveryFormat() {
        super(Delivery.class, 3, true);
    }

    @Override
    public void write(Delivery delivery, WireOutput out) {
        out.text(delivery.partyId());
        delivery.packed().write(out);
    }

    @Override
    public Delivery read(WireInput in) {
        return new Delivery(in.text(), Packed.read(CHANGES, in));
    }
}
