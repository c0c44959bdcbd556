package org.naulon.flink.stage;

import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.functions.RichFlatMapFunction;
import org.apache.flink.util.Collector;
import org.naulon.flink.wire.Packed;
import org.naulon.model.transfer.Change;

/** Sends each change to every party that it concerns: payer and payee, and those that it no longer concerns. */
public final class Deliver extends RichFlatMapFunction<Change, Delivery> {
    /** Accumulator of the job: how many changes have been sent to how many parties, in all. */
    public static final String DELIVERED = "delivered";

    private final LongCounter delivered = new LongCounter();

    @Override
    public void open(OpenContext context) {
        getRuntimeContext().addAccumulator(DELIVERED, delivered);
    }

    @Override
    public void flatMap(Change change, Collector<Delivery> out) {
        Packed<Change> packed = Delivery.packed(change);
        change.parties().forEach(party -> {
            delivered.add(1);
            out.collect(new Delivery(party, packed));
        });
    }
}
