package org.naulon.flink.wire;

import java.io.IOException;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.naulon.flink.stage.Delivery;

/** Changes on their way to one party. */
public final class DeliveryFormat extends WireFormat<Delivery> {
    private final ChangeFormat changes = new ChangeFormat();

    public DeliveryFormat() {
        super(Delivery.class, 1, true);
    }

    @Override
    public void write(Delivery delivery, DataOutputView out) throws IOException {
        Fields.text(delivery.partyId(), out);
        changes.write(delivery.change(), out);
    }

    @Override
    public Delivery read(DataInputView in) throws IOException {
        return new Delivery(Fields.text(in), changes.read(in));
    }
}
