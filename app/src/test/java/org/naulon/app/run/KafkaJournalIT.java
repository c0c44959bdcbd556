package org.naulon.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.app.kafka.KafkaBrokerIT;
import org.naulon.app.world.WorldGenerator;
import org.naulon.app.world.WorldOptions;
import org.naulon.app.world.WorldSummary;
import org.naulon.connectors.intake.Intake;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.journal.JournalUri;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.flink.DetectionJob;
import org.naulon.flink.output.LatestFiles;
import org.naulon.model.context.Context;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.transfer.Observation;
import org.naulon.rules.Ruleset;
import org.naulon.rules.RulesetLoader;

/** The journal in a real Kafka, from an inbox to the results, with a broker that goes away. */
class KafkaJournalIT extends KafkaBrokerIT {
    private static final List<String> RESULTS = List.of("reports.ndjson", "signals.ndjson", "rejects.ndjson");

    private static final Ruleset RULESET = RulesetLoader.shipped();

    private Path folder;
    private WorldSummary world;
    private Path expected;

    @BeforeAll
    void detectOverADirectory(@TempDir Path temporary) throws Exception {
        folder = temporary;
        world = WorldGenerator.write(
                folder.resolve("world"), new WorldOptions(3, 3_000, LocalDate.of(2025, 1, 1)), written -> {});
        expected = folder.resolve("directory");
        DetectRun.of(world.inbox(), expected, RULESET, 1, Progress.SILENT).run();
    }

    @Test
    void anInboxGivesTheSameBytesThroughATopicWhateverTheParallelism() throws Exception {
        broker().create("three-parts", 3, JOURNAL_SETTINGS);

        detect("one-part", 1, Progress.SILENT);
        detect("three-parts", 2, Progress.SILENT);

        for (String topic : List.of("one-part", "three-parts")) {
            assertSameResults(topic);
            assertThat(folder.resolve(topic).resolve("summary.json"))
                    .hasSameBinaryContentAs(expected.resolve("summary.json"));
            assertThat(broker().total(topic)).isEqualTo(world.accepted() + world.duplicates());
        }
        assertThat(broker().messages("three-parts"))
                .allSatisfy(messages -> assertThat(messages).isPositive());
        try (var left = Files.list(folder.resolve("one-part/journal"))) {
            assertThat(left.map(file -> file.getFileName().toString())).containsExactly("context.json");
        }
    }

    @Test
    void aRunAfterACrashDoublesNothingInTheReports() throws Exception {
        try (JournalStore store = JournalUri.open(broker().journal("crashed"))) {
            Intake crashing = new Intake(
                    world.inbox(), folder.resolve("crash"), store, Profiles.shipped(), (records, bytes, total) -> {
                        if (records >= 2_900) {
                            throw new IllegalStateException("crash");
                        }
                    });
            assertThatThrownBy(crashing::run).hasRootCauseMessage("crash");
        }
        long before = broker().total("crashed");
        assertThat(before).isPositive();

        Summary summary = detect("crashed", 2, Progress.SILENT).summary();

        assertSameResults("crashed");
        assertThat(summary.earlier()).isEqualTo(before);
        assertThat(summary.read()).isEqualTo(world.records() + before);
        assertThat(summary.accepted()).isEqualTo(world.accepted());
        assertThat(summary.duplicates()).isEqualTo(world.duplicates() + before);
        assertThat(summary.rejected()).isEqualTo(world.rejected());
    }

    /** What it had taken without saying so when it was killed, it may take again: Kafka has forgotten who sent it. */
    @Test
    void aBrokerThatRestartsDuringTheIntakeLosesNothingAndDoublesNothingInTheReports() throws Exception {
        AtomicReference<CompletableFuture<Void>> back = new AtomicReference<>();

        Summary summary = detect("restarted", 2, new AtRecords(2_900, () -> back.set(broker().restart())))
                .summary();

        back.get().join();
        assertSameResults("restarted");
        long twice = broker().total("restarted") - world.accepted() - world.duplicates();
        assertThat(twice).isNotNegative();
        assertThat(summary.earlier()).isEqualTo(twice);
        assertThat(summary.read()).isEqualTo(world.records() + twice);
        assertThat(summary.accepted()).isEqualTo(world.accepted());
        assertThat(summary.duplicates()).isEqualTo(world.duplicates() + twice);
        assertThat(summary.rejected()).isEqualTo(world.rejected());
    }

    @Test
    void aBrokerThatIsGoneEndsTheIntakeWithOneLine() {
        assertThatThrownBy(() -> {
                    try (JournalStore store = JournalUri.open(broker().journal("gone") + "&deliveryTimeoutMs=5000")) {
                        DetectRun.of(
                                        world.inbox(),
                                        folder.resolve("gone"),
                                        RULESET,
                                        1,
                                        new AtRecords(2_900, broker()::kill))
                                .journalled(store)
                                .run();
                    }
                })
                .hasMessageStartingWith("the journal kafka:gone cannot be written at " + broker().address() + ": ");
    }

    @Test
    void aStreamOverTheTopicFindsWhatABatchFinds() throws Exception {
        broker().create("stream", 3, JOURNAL_SETTINGS);
        Context context;
        try (InputStream snapshot = Files.newInputStream(expected.resolve("journal/context.json"))) {
            context = JournalCodec.readContext(snapshot);
        }
        Path parts = folder.resolve("stream-parts");
        Files.createDirectories(folder.resolve("stream"));
        try (JournalStore store = JournalUri.open(broker().journal("stream"))) {
            KafkaTopicIT.append(store, linesInTime());
            StreamExecutionEnvironment environment = LocalFlink.environment(
                    RuntimeExecutionMode.STREAMING, 2, Files.createDirectories(folder.resolve("spill")));
            DetectionJob.build(KafkaTopicIT.source(store).read(environment), RULESET, context, false)
                    .filed()
                    .sinkTo(new LatestFiles(parts));
            environment.execute();
        }
        Results.write(folder.resolve("stream/reports.ndjson"), Results.reports(parts));
        Results.write(folder.resolve("stream/signals.ndjson"), Results.signals(parts));

        assertThat(folder.resolve("stream/reports.ndjson")).hasSameBinaryContentAs(expected.resolve("reports.ndjson"));
        assertThat(folder.resolve("stream/signals.ndjson")).hasSameBinaryContentAs(expected.resolve("signals.ndjson"));
    }

    private List<Observation> linesInTime() throws IOException {
        List<Observation> lines = new ArrayList<>();
        new JournalDirectory(expected.resolve("journal"))
                .read(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 1, 1), lines::add);
        assertThat(lines).hasSize(Math.toIntExact(world.accepted() + world.duplicates()));
        lines.sort(Comparator.comparing(Observation::stateAt));
        return lines;
    }

    private DetectRun.Outcome detect(String topic, int parallelism, Progress progress) throws Exception {
        try (JournalStore store = JournalUri.open(broker().journal(topic))) {
            return DetectRun.of(world.inbox(), folder.resolve(topic), RULESET, parallelism, progress)
                    .journalled(store)
                    .run();
        }
    }

    private void assertSameResults(String topic) {
        for (String file : RESULTS) {
            assertThat(folder.resolve(topic).resolve(file)).hasSameBinaryContentAs(expected.resolve(file));
        }
    }

    /** Does something once, when intake has read so many records. */
    private static final class AtRecords implements Progress {
        private final long records;
        private final Runnable action;
        private boolean done;

        AtRecords(long records, Runnable action) {
            this.records = records;
            this.action = action;
        }

        @Override
        public void intake(long read, long bytes, long totalBytes) {
            if (!done && read >= records) {
                done = true;
                action.run();
            }
        }

        @Override
        public void settling(long settled, long ofRecords) {}

        @Override
        public void judging(long movements, long ofMovements) {}

        @Override
        public void done() {}
    }
}
