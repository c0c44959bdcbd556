package org.naulon.app.health;

import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.snapshots.GaugeSnapshot;
import io.prometheus.metrics.model.snapshots.Labels;
import io.prometheus.metrics.model.snapshots.MetricSnapshots;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.naulon.model.intake.Arrivals;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.intake.SourceHealth.Delivered;
import org.naulon.model.intake.StatementHealth;

/**
 * How well the sources deliver, as Prometheus metrics. Register it where metrics are gathered; it asks anew at every scrape.
 *
 * <p>Labels: {@code folder} of the inbox and {@code files} that are called alike. What is not known has no sample.
 */
public final class HealthMetrics implements MultiCollector {
    private static final String PREFIX = "naulon_source_";

    private final Supplier<List<SourceHealth>> sources;

    /** @param sources asked at every scrape, from a thread of whoever serves it */
    public HealthMetrics(Supplier<List<SourceHealth>> sources) {
        this.sources = sources;
    }

    @Override
    public MetricSnapshots collect() {
        Gathering gathering = new Gathering();
        for (SourceHealth source : sources.get()) {
            for (SourceHealth.FileGroup group : source.groups()) {
                gathering.delivered(Labels.of("folder", source.folder(), "files", group.name()), group.delivered());
            }
            gathering.statements(source.folder(), source.statements());
        }
        return gathering.snapshots();
    }

    /** The samples of one scrape, metric by metric in a fixed order. */
    private static final class Gathering {
        private final Map<String, GaugeSnapshot.Builder> metrics = new LinkedHashMap<>();

        void delivered(Labels labels, Delivered delivered) {
            Arrivals arrivals = delivered.arrivals();
            add("files", "Files that held a record or a rejection", labels, delivered.files());
            add("read_records", "Records read, taken or rejected", labels, delivered.read());
            add(
                    "accepted_records",
                    "Records accepted, of those that settlement has come to",
                    labels,
                    delivered.accepted());
            add(
                    "duplicate_records",
                    "Records that showed nothing new, of those that settlement has come to",
                    labels,
                    delivered.duplicates());
            add("rejected_records", "Records rejected", labels, delivered.rejected());
            add("last_event_timestamp_seconds", "Time of the latest payment", labels, seconds(delivered.lastEventAt()));
            add("behind_seconds", "Behind the latest payment of all sources", labels, delivered.behindSeconds());
            if (arrivals != null) {
                add("last_arrival_timestamp_seconds", "When a record came last", labels, seconds(arrivals.lastAt()));
                add("mean_lag_seconds", "From payment to arrival, mean", labels, arrivals.meanLagSeconds());
                add("longest_lag_seconds", "From payment to arrival, longest", labels, arrivals.longestLagSeconds());
            }
            add("unmapped_columns", "Headings that no profile knows", labels, (long)
                    delivered.unmappedColumns().size());
        }

        void statements(String folder, StatementHealth statements) {
            String help = "Account statements by whether their balances agree with their entries";
            proof(folder, "proved", help, statements.proved());
            proof(folder, "differs", help, statements.differs());
            proof(folder, "incomplete", help, statements.incomplete());
            add(
                    "accounts_to_look_at",
                    "Accounts with a statement missing or in disagreement",
                    Labels.of("folder", folder),
                    statements.accountsToLookAt());
            add(
                    "statement_gaps",
                    "Runs of statement numbers that did not arrive",
                    Labels.of("folder", folder),
                    statements.accounts().stream()
                            .mapToLong(account -> account.missing().size())
                            .sum());
        }

        MetricSnapshots snapshots() {
            MetricSnapshots.Builder all = MetricSnapshots.builder();
            metrics.values().forEach(metric -> all.metricSnapshot(metric.build()));
            return all.build();
        }

        private void proof(String folder, String proof, String help, long statements) {
            add("statements", help, Labels.of("folder", folder, "proof", proof), statements);
        }

        private void add(String name, String help, Labels labels, @Nullable Long value) {
            if (value != null) {
                metrics.computeIfAbsent(name, first -> GaugeSnapshot.builder()
                                .name(PREFIX + name)
                                .help(help))
                        .dataPoint(GaugeSnapshot.GaugeDataPointSnapshot.builder()
                                .labels(labels)
                                .value(value)
                                .build());
            }
        }

        private static @Nullable Long seconds(@Nullable Instant moment) {
            return moment == null ? null : Long.valueOf(moment.getEpochSecond());
        }
    }
}
