package org.naulon.flink;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.naulon.flink.journal.Journal;
import org.naulon.flink.stage.ProfileParty;
import org.naulon.flink.stage.Settle;
import org.naulon.flink.wire.ObservationFormat;
import org.naulon.model.intake.SourceName;
import org.naulon.model.journal.Json;
import org.naulon.model.report.Filed;
import org.naulon.model.transfer.Counts;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Settlement;
import org.naulon.model.transfer.Source;
import org.naulon.rules.Ruleset;
import org.naulon.rules.RulesetLoader;
import org.naulon.rules.detect.Detection;

/** The job against the same stages in memory: law 1 of the house. */
class DetectionJobTest {
    private static final Set<SourceName> TOLD_APART =
            Set.of(new SourceName("bank", "a.xml"), new SourceName("bank", "b.xml"));
    private static final List<Observation> WORLD = delivered(Payments.world(7, 1_000));
    private static Ruleset ruleset;
    private static Detection.Result expected;

    private record Run(Map<String, String> reports, Map<String, String> signals, JobExecutionResult result) {}

    @BeforeAll
    static void judgeInMemory() {
        ruleset = RulesetLoader.shipped();
        try (Detection detection = new Detection(ruleset, Payments.REGISTER)) {
            expected = detection.run(WORLD);
        }
    }

    @Test
    void theWorldHoldsTheStoriesThatItWasMadeWith() {
        assertThat(expected.signals().stream()
                        .filter(signal -> signal.counts())
                        .map(signal -> signal.ruleId() + " "
                                + signal.subject().accounts().get(0))
                        .distinct()
                        .sorted())
                .contains(
                        "COR-01 OFF1",
                        "LAU-01 MULE",
                        "LAU-04 RING0",
                        "SMG-01 BUSY",
                        "SMG-01 COLLECTOR",
                        "SMG-03 HOST0",
                        "SMG-03 HOST3",
                        "SMG-05 KEEPER");
    }

    @ParameterizedTest
    @CsvSource({"BATCH,1,1", "BATCH,2,2", "BATCH,4,3", "STREAMING,1,4", "STREAMING,2,5", "STREAMING,4,6"})
    void modeParallelismAndOrderOfArrivalChangeNoByte(RuntimeExecutionMode mode, int parallelism, long seed)
            throws Exception {
        List<Observation> arriving = Payments.shuffled(WORLD, seed, Journal.ALLOWED_LATENESS);
        Run run = run(mode, parallelism, arriving);

        assertThat(run.reports()).isEqualTo(lines(expected.reports(), report -> report.reportId()));
        assertThat(run.signals()).isEqualTo(lines(expected.signals(), signal -> signal.signalId()));
        assertThat((Long) run.result().getAccumulatorResult(Settle.ACCEPTED))
                .isEqualTo(expected.counts().accepted());
        assertThat((Long) run.result().getAccumulatorResult(Settle.DUPLICATES))
                .isEqualTo(expected.counts().duplicates());
        assertThat((Long) run.result().getAccumulatorResult(Settle.TRANSFERS_OF + "BANK"))
                .isEqualTo(expected.transfers().size());
        assertThat((Long) run.result().getAccumulatorResult(ProfileParty.PARTIES))
                .isEqualTo(expected.transfers().stream()
                        .flatMap(transfer -> java.util.stream.Stream.of(
                                transfer.payer().id(), transfer.payee().id()))
                        .distinct()
                        .count());
    }

    @Test
    void everyRecordIsCountedForItsSourceWhateverItsOrderOfArrival() throws Exception {
        Map<SourceName, Counts> counts = new TreeMap<>();
        for (List<Observation> ofOneKey : WORLD.stream()
                .collect(Collectors.groupingBy(Observation::settleKey))
                .values()) {
            List<Observation> accepted = Settlement.accepted(ofOneKey);
            for (Observation record : ofOneKey) {
                SourceName name = SourceName.of(record.source().file());
                boolean isAccepted = accepted.contains(record);
                counts.merge(
                        TOLD_APART.contains(name) ? name : name.beyond(),
                        new Counts(isAccepted ? 1 : 0, isAccepted ? 0 : 1),
                        Counts::plus);
            }
        }
        assertThat(counts.keySet())
                .containsExactly(
                        new SourceName("bank", "..."),
                        new SourceName("bank", "a.xml"),
                        new SourceName("bank", "b.xml"),
                        new SourceName("money-transfer", "..."));
        assertThat(counts.values()).allMatch(count -> count.accepted() > 0 && count.duplicates() > 0);

        for (int parallelism = 1; parallelism <= 2; parallelism++) {
            List<Observation> arriving = Payments.shuffled(WORLD, parallelism, Journal.ALLOWED_LATENESS);
            Run run = run(RuntimeExecutionMode.BATCH, parallelism, arriving);

            assertThat(Settle.countsBySource(run.result().getAllAccumulatorResults()))
                    .isEqualTo(counts);
        }
    }

    /** Payments from three senders of one folder, every tenth of them reported once more in another. */
    private static List<Observation> delivered(List<Observation> world) {
        List<Observation> delivered = new ArrayList<>();
        for (int i = 0; i < world.size(); i++) {
            Source source = world.get(i).source();
            String hash = "%064x".formatted(i * 7919L % 1000);
            delivered.add(world.get(i)
                    .standingAt(new Source(hash, source.position(), "bank/" + "abc".charAt(i % 3) + ".xml")));
            if (i % 10 == 0) {
                delivered.add(world.get(i)
                        .standingAt(new Source("%064x".formatted(500), source.position(), "money-transfer/d.csv")));
            }
        }
        return List.copyOf(delivered);
    }

    private static Run run(RuntimeExecutionMode mode, int parallelism, List<Observation> arriving) throws Exception {
        Configuration config = new Configuration();
        config.set(ExecutionOptions.RUNTIME_MODE, mode);
        config.set(PipelineOptions.GENERIC_TYPES, false);
        config.set(PipelineOptions.OBJECT_REUSE, true);
        config.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(1));
        config.set(TaskManagerOptions.NUM_TASK_SLOTS, parallelism);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(parallelism, config);
        DataStream<Observation> observations = environment
                .fromData(new ObservationFormat().info(), arriving.toArray(Observation[]::new))
                .assignTimestampsAndWatermarks(Journal.eventTime());
        DataStream<Filed> filed = DetectionJob.build(observations, ruleset, Payments.REGISTER, true, TOLD_APART)
                .filed();
        List<Filed> all = new ArrayList<>();
        CloseableIterator<Filed> results = filed.collectAsync();
        JobClient job = environment.executeAsync();
        results.forEachRemaining(all::add);
        results.close();
        JobExecutionResult result = job.getJobExecutionResult().get();
        Map<String, String> reports = new TreeMap<>();
        Map<String, String> signals = new TreeMap<>();
        for (Filed one : all) {
            one.supersededReportIds().forEach(reports::remove);
            if (one.report() != null) {
                reports.put(one.report().reportId(), line(one.report()));
            }
            one.signals().forEach(signal -> signals.put(signal.signalId(), line(signal)));
        }
        return new Run(reports, signals, result);
    }

    private static <T> Map<String, String> lines(List<T> values, java.util.function.Function<T, String> id) {
        Map<String, String> lines = new TreeMap<>();
        values.forEach(value -> lines.put(id.apply(value), line(value)));
        return lines;
    }

    private static String line(Object value) {
        return new String(Json.line(value), StandardCharsets.UTF_8);
    }
}
