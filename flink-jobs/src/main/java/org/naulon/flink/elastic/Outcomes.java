package org.naulon.flink.elastic;

import java.util.concurrent.atomic.LongAdder;
import org.apache.flink.metrics.Gauge;
import org.apache.flink.metrics.MetricGroup;

/** Counts what became of documents; counted on the client's threads and read by Flink's metrics. */
final class Outcomes {
    /** Documents that an index took, dead letters included. */
    final LongAdder taken = new LongAdder();
    /** Documents that an index refused and that became dead letters. */
    final LongAdder refused = new LongAdder();
    /** Documents that were replaced by a later one of the same id in the same batch, before they were sent. */
    final LongAdder superseded = new LongAdder();
    /** Times that a document was sent once more. */
    final LongAdder retried = new LongAdder();
    /** Bulk requests that got no answer, or one for the whole request that said no. */
    final LongAdder failedRequests = new LongAdder();
    /** Bulk requests sent. */
    final LongAdder requests = new LongAdder();

    void registerIn(MetricGroup group) {
        register(group, "documentsTaken", taken);
        register(group, "documentsRefused", refused);
        register(group, "documentsSuperseded", superseded);
        register(group, "documentsRetried", retried);
        register(group, "bulkRequestsFailed", failedRequests);
        register(group, "bulkRequests", requests);
    }

    private static void register(MetricGroup group, String name, LongAdder counter) {
        Gauge<Long> gauge = counter::sum;
        group.gauge(name, gauge);
    }
}
