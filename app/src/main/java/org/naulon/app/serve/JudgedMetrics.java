package org.naulon.app.serve;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** How far the detection has come, as Prometheus metrics; without a detection there is no sample. */
final class JudgedMetrics implements MultiCollector {
    private static final String PREFIX = "naulon_detection_";

    private final Supplier<Judged> judged;

    JudgedMetrics(Supplier<Judged> judged) {
        this.judged = judged;
    }

    @Override
    public MetricSnapshots collect() {
        Judged now = judged.get();
        if (!now.hasBegun()) {
            return MetricSnapshots.of();
        }
        return MetricSnapshots.of(
                gauge(
                        "judged_timestamp_seconds",
                        "Payments up to this time are judged",
                        TimeUnit.MILLISECONDS.toSeconds(now.to())),
                gauge("records_dated_ahead", "Records dated too far ahead, which wait for their day", now.ahead()));
    }

    private static GaugeSnapshot gauge(String name, String help, long value) {
        return GaugeSnapshot.builder()
                .name(PREFIX + name)
                .help(help)
                .dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                        .value(value)
                        .build())
                .build();
    }
}
