package org.naulon.flink.stage;

import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import org.naulon.flink.wire.Packed;
import org.naulon.model.transfer.Change;

/** Sends each change to every party that it concerns: payer and payee, and those that it no longer concerns. */
public final class Deliver implements FlatMapFunction<Change, Delivery> {
    @Override
    public void flatMap(Change change, Collector<Delivery> out) {
        Packed<Change> packed = Delivery.packed(change);
        change.parties().forEach(party -> out.collect(new Delivery(party, packed)));
    }
}
