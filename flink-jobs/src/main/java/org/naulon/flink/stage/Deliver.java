package org.naulon.flink.stage;

import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Transfer;

/** Sends each change to every party that it concerns: payer and payee, and those that it no longer concerns. */
public final class Deliver implements FlatMapFunction<Change, Delivery> {
    @Override
    public void flatMap(Change change, Collector<Delivery> out) {
        Transfer before = change.before();
        Transfer after = change.after();
        if (before == null) {
            out.collect(new Delivery(after.payer().id(), change));
            if (!after.payee().id().equals(after.payer().id())) {
                out.collect(new Delivery(after.payee().id(), change));
            }
            return;
        }
        Set<String> parties = new TreeSet<>();
        parties.add(before.payer().id());
        parties.add(before.payee().id());
        if (after != null) {
            parties.add(after.payer().id());
            parties.add(after.payee().id());
        }
        parties.forEach(party -> out.collect(new Delivery(party, change)));
    }
}
