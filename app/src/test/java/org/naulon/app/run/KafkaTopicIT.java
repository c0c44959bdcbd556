package org.naulon.app.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.apache.flink.util.CloseableIterator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.app.kafka.KafkaBrokerIT;
import org.naulon.app.world.WorldGenerator;
import org.naulon.app.world.WorldOptions;
import org.naulon.app.world.WorldSummary;
import org.naulon.connectors.intake.Intake;
import org.naulon.connectors.intake.IntakeListener;
import org.naulon.connectors.journal.InvalidJournal;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.journal.JournalTopic;
import org.naulon.connectors.journal.JournalUri;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.flink.journal.EventTime;
import org.naulon.flink.journal.Journal;
import org.naulon.flink.journal.TopicSource;
import org.naulon.model.transfer.Observation;

/** What is written to a topic, read back and followed, with a broker that goes away. */
class KafkaTopicIT extends KafkaBrokerIT {
    private static final Queue<Observation> READ = new ConcurrentLinkedQueue<>();

    /** Done when a job has read the first observation. */
    private static volatile Runnable atFirst = () -> {};

    private Path folder;
    private JournalDirectory directory;
    private List<Observation> lines;

    @BeforeAll
    void takeAWorldIntoADirectory(@TempDir Path temporary) throws Exception {
        folder = temporary;
        WorldSummary world = WorldGenerator.write(
                folder.resolve("world"), new WorldOptions(4, 3_000, LocalDate.of(2025, 1, 1)), written -> {});
        new Intake(world.inbox(), folder, Profiles.shipped(), IntakeListener.none()).run();
        directory = new JournalDirectory(folder.resolve("journal"));
        lines = new ArrayList<>();
        directory.read(LocalDate.of(2024, 1, 1), LocalDate.of(2027, 1, 1), lines::add);
        assertThat(lines).hasSize(Math.toIntExact(world.accepted() + world.duplicates()));
    }

    @Test
    void aBrokerThatRestartsWhileAJobReadsGivesItEveryLineOnce() throws Exception {
        try (JournalStore store = filled("reading", lines)) {
            AtomicReference<CompletableFuture<Void>> back = new AtomicReference<>();
            atFirst = () -> back.set(broker().restart());

            new WatchedJob(reading(store), Progress.SILENT, lines.size(), store).await();

            back.get().join();
            assertThat(READ).containsExactlyElementsOf(lines);
        }
    }

    @Test
    void aBrokerThatIsGoneWhileAJobReadsEndsItWithOneLine() throws Exception {
        filled("away", lines).close();
        atFirst = broker()::kill;
        try (JournalStore store = JournalUri.open(broker().journal("away") + "&deliveryTimeoutMs=5000")) {
            WatchedJob job = new WatchedJob(reading(store), Progress.SILENT, lines.size(), store);
            assertThatThrownBy(job::await)
                    .hasMessageStartingWith("the journal kafka:away cannot be reached at " + broker().address() + ": ");
        }
    }

    @Test
    void whoFollowsTheTopicReadsWhatComesLater() throws Exception {
        try (JournalStore store = filled("followed", lines.subList(0, 10))) {
            StreamExecutionEnvironment environment = environment(RuntimeExecutionMode.STREAMING);
            EventTime time =
                    new EventTime(Journal.ALLOWED_LATENESS, EventTime.NOT_BEGUN, store.lines(), InstantSource.system());
            CloseableIterator<Observation> following =
                    source(store).follow(environment, time).executeAndCollect();
            assertThat(next(following, 10)).isEqualTo(lines.subList(0, 10));
            append(store, lines.subList(10, 15));
            assertThat(next(following, 5)).isEqualTo(lines.subList(10, 15));
            following.close();
        }
    }

    @Test
    void howManyLinesAJournalHoldsIsTheSameInBothStores() throws Exception {
        try (JournalStore store = filled("counted", lines);
                JournalStore empty = filled("empty", List.of())) {
            assertThat(store.lines()).isEqualTo(lines.size());
            assertThat(directory.lines()).isEqualTo(lines.size());
            assertThat(empty.lines()).isZero();
        }
    }

    @Test
    void whatIsNoLineOfAJournalFailsTheJobWithItsPlace() throws Exception {
        try (JournalStore store = filled("foreign", lines.subList(0, 2));
                KafkaProducer<byte[], byte[]> other = new KafkaProducer<>(
                        Map.of("bootstrap.servers", broker().address()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            other.send(new ProducerRecord<>("foreign", "{\"v\":2}".getBytes(StandardCharsets.UTF_8)))
                    .get();
            WatchedJob job = new WatchedJob(reading(store), Progress.SILENT, 3, store);
            assertThatThrownBy(job::await)
                    .hasRootCauseMessage(
                            "the message at partition 0, offset 2 of kafka:foreign is no line of a journal: "
                                    + "journal schema version 2 is not 1");
        }
    }

    @Test
    void aTopicThatForgetsIsRefusedWithAllItsProblems() throws Exception {
        broker().create("forgets", 1, Map.of("cleanup.policy", "compact", "retention.ms", "3600000"));

        assertThatThrownBy(() -> JournalUri.open(broker().journal("forgets")))
                .isInstanceOf(InvalidJournal.class)
                .hasMessage("the journal kafka:forgets has 4 problems: "
                        + "its setting cleanup.policy is compact and must be delete; "
                        + "its setting message.timestamp.after.max.ms is 3600000 and must be 9223372036854775807; "
                        + "its setting retention.ms is 3600000 and must be -1; "
                        + "its setting max.message.bytes is 1048588 and must be at least 5242880");
    }

    @Test
    void daysAreReadBackWhateverTheOrderInWhichTheirLinesCame() throws Exception {
        List<Observation> shuffled = new ArrayList<>(lines);
        LocalDate first = LocalDate.of(2025, 3, 1);
        LocalDate last = LocalDate.of(2025, 3, 20);
        List<String> ofDays = new ArrayList<>();
        directory.read(first, last, line -> ofDays.add(line.toString()));
        Collections.shuffle(shuffled, new Random(1));
        broker().create("days", 3, JOURNAL_SETTINGS);
        try (JournalStore store = filled("days", shuffled)) {
            List<String> read = new ArrayList<>();
            store.read(first, last, line -> read.add(line.toString()));

            assertThat(read).isNotEmpty().containsExactlyInAnyOrderElementsOf(ofDays);
        }
    }

    static void append(JournalStore store, List<Observation> lines) throws IOException {
        JournalStore.Appender appender = store.append();
        for (Observation line : lines) {
            appender.write(line);
        }
        appender.complete();
    }

    static TopicSource source(JournalStore store) {
        JournalTopic topic = (JournalTopic) store;
        return new TopicSource(topic.topic(), topic.connection());
    }

    private static JournalStore filled(String topic, List<Observation> lines) throws IOException {
        JournalStore store = JournalUri.open(broker().journal(topic));
        append(store, lines);
        return store;
    }

    private StreamExecutionEnvironment environment(RuntimeExecutionMode mode) throws IOException {
        return LocalFlink.environment(mode, 1, Files.createTempDirectory(folder, "spill"));
    }

    /** A job that keeps what it reads and does what is set when the first has come. */
    private JobClient reading(JournalStore store) throws Exception {
        READ.clear();
        StreamExecutionEnvironment environment = environment(RuntimeExecutionMode.BATCH);
        source(store)
                .read(environment)
                .map(line -> {
                    if (READ.isEmpty()) {
                        atFirst.run();
                        atFirst = () -> {};
                    }
                    READ.add(line);
                    return 1;
                })
                .returns(Types.INT)
                .sinkTo(new DiscardingSink<>());
        return environment.executeAsync("reading");
    }

    private static <T> List<T> next(Iterator<T> values, int count) {
        List<T> next = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            next.add(values.next());
        }
        return next;
    }
}
