package org.naulon.app.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.intake.Corrections;
import org.naulon.connectors.intake.Intake;
import org.naulon.connectors.intake.IntakeReport;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.journal.JournalTopic;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.flink.DetectionJob;
import org.naulon.flink.elastic.DirectDelivery;
import org.naulon.flink.elastic.ElasticServer;
import org.naulon.flink.elastic.ElasticSink;
import org.naulon.flink.elastic.IndexTemplates;
import org.naulon.flink.journal.Journal;
import org.naulon.flink.journal.TopicSource;
import org.naulon.flink.output.Documents;
import org.naulon.flink.output.LatestFiles;
import org.naulon.flink.stage.ProfileParty;
import org.naulon.flink.stage.Settle;
import org.naulon.flink.stage.Undetermined;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.intake.SourceName;
import org.naulon.model.journal.Json;
import org.naulon.model.report.Report;
import org.naulon.model.signal.Signal;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Counts;
import org.naulon.model.transfer.Observation;
import org.naulon.rules.Ruleset;

/**
 * One pass over an inbox: intake into a journal, the pipeline over the journal in batch mode, and the files of contracts
 * section 2. The original bytes and the journal stay beside the results, in {@code archive} and {@code journal}, unless the
 * journal is kept elsewhere.
 */
public final class DetectRun {
    private final Path inbox;
    private final Path out;
    private final Ruleset ruleset;
    private final int parallelism;
    private final Profiles profiles;
    private final Progress progress;
    private final @Nullable ElasticServer server;
    private final @Nullable JournalStore journal;

    private DetectRun(
            Path inbox,
            Path out,
            Ruleset ruleset,
            int parallelism,
            Profiles profiles,
            Progress progress,
            @Nullable ElasticServer server,
            @Nullable JournalStore journal) {
        this.inbox = inbox;
        this.out = out;
        this.ruleset = ruleset;
        this.parallelism = parallelism;
        this.profiles = profiles;
        this.progress = progress;
        this.server = server;
        this.journal = journal;
    }

    /** A run that is ready to start. */
    public static DetectRun of(Path inbox, Path out, Ruleset ruleset, int parallelism, Progress progress) {
        return new DetectRun(inbox, out, ruleset, parallelism, Profiles.shipped(), progress, null, null);
    }

    /** The same run, which reads tables by these mapping profiles instead of the shipped ones. */
    public DetectRun mappedBy(Profiles others) {
        return new DetectRun(inbox, out, ruleset, parallelism, others, progress, server, journal);
    }

    /** The same run, which also indexes transfers, parties, signals, reports, rejections and health. */
    public DetectRun indexing(ElasticServer into) {
        return new DetectRun(inbox, out, ruleset, parallelism, profiles, progress, into, journal);
    }

    /**
     * The same run over a journal that is kept elsewhere: the records are added to those that it holds, and the pipeline goes
     * over all of them.
     *
     * @param store not one of the folders of results; stays open
     */
    public DetectRun journalled(JournalStore store) {
        return new DetectRun(inbox, out, ruleset, parallelism, profiles, progress, server, store);
    }

    /**
     * What a run found.
     *
     * @param summary what became of every record
     * @param reports the weightiest first
     * @param signals all signals, also suppressed ones
     */
    public record Outcome(Summary summary, List<Report> reports, List<Signal> signals) {}

    /** Runs the pass and writes the files. */
    public Outcome run() throws Exception {
        WorkFolder.mark(out);
        Path work = WorkFolder.empty(out.resolve("work"));
        JournalStore kept = journal == null ? new JournalDirectory(work.resolve("journal")) : journal;
        Corrections corrections = Corrections.of(out);
        IntakeReport intake = new Intake(inbox, work, kept, profiles, progress::intake)
                .correctedBy(corrections)
                .run();
        Path parts = work.resolve("parts");
        JobExecutionResult result = detect(intake, corrections, kept, work, parts);
        List<Report> reports = Results.reports(parts);
        List<Signal> signals = Results.signals(parts);
        Results.write(out.resolve("reports.ndjson"), reports);
        Results.write(out.resolve("signals.ndjson"), signals);
        Files.copy(intake.rejections(), out.resolve("rejects.ndjson"), StandardCopyOption.REPLACE_EXISTING);
        Summary summary = summary(intake, result, reports, signals);
        Files.write(out.resolve("summary.json"), Json.line(summary));
        if (server != null) {
            DirectDelivery.send(server, Documents.of(summary.sources()));
        }
        keep(work);
        progress.done();
        return new Outcome(summary, reports, signals);
    }

    private JobExecutionResult detect(
            IntakeReport intake, Corrections corrections, JournalStore kept, Path work, Path parts) throws Exception {
        Path spill = Files.createDirectories(work.resolve("spill"));
        StreamExecutionEnvironment environment = LocalFlink.environment(RuntimeExecutionMode.BATCH, parallelism, spill);
        DetectionJob.Streams streams = DetectionJob.build(
                observations(environment, kept), ruleset, intake.context(), server != null, names(intake));
        streams.filed().sinkTo(new LatestFiles(parts)).name("files");
        if (server != null) {
            index(streams, environment, intake.rejections(), corrections);
        }
        return new WatchedJob(
                        environment.executeAsync("detect"), progress, intake.read() - intake.totalRejected(), kept)
                .await();
    }

    private static DataStream<Observation> observations(StreamExecutionEnvironment environment, JournalStore kept) {
        if (kept instanceof JournalTopic topic) {
            return new TopicSource(topic.topic(), topic.connection()).read(environment);
        }
        return Journal.read(environment, ((JournalDirectory) kept).path());
    }

    private void index(
            DetectionJob.Streams streams,
            StreamExecutionEnvironment environment,
            Path rejections,
            Corrections corrections) {
        new IndexTemplates(server).install();
        Documents.of(streams)
                .union(Documents.ofRejections(environment, rejections, corrections.ids()))
                .sinkTo(ElasticSink.to(server).build())
                .name("elasticsearch");
    }

    /** Originals and journal are evidence and stay; the rest was scaffolding. */
    private void keep(Path work) throws IOException {
        for (String kept : List.of("archive", "journal")) {
            WorkFolder.delete(out.resolve(kept));
            if (Files.exists(work.resolve(kept))) {
                Files.move(work.resolve(kept), out.resolve(kept));
            }
        }
        WorkFolder.delete(work);
    }

    static Summary summary(IntakeReport intake, JobExecutionResult result, List<Report> reports, List<Signal> signals) {
        Map<String, Long> perRule = new TreeMap<>();
        signals.forEach(signal -> perRule.merge(signal.ruleId(), 1L, Long::sum));
        Map<String, Long> perChannel = new TreeMap<>();
        for (Channel channel : Channel.values()) {
            Long transfers = result.getAccumulatorResult(Settle.TRANSFERS_OF + channel);
            if (transfers != null && transfers > 0) {
                perChannel.put(channel.name(), transfers);
            }
        }
        Map<String, Long> undetermined = new TreeMap<>();
        result.getAllAccumulatorResults().forEach((name, value) -> {
            if (name.startsWith(Undetermined.PREFIX)) {
                undetermined.put(name.substring(Undetermined.PREFIX.length()), (Long) value);
            }
        });
        long accepted = result.getAccumulatorResult(Settle.ACCEPTED);
        long duplicates = result.getAccumulatorResult(Settle.DUPLICATES);
        long earlier = accepted + duplicates + intake.totalRejected() - intake.read();
        return new Summary(
                intake.read() + earlier,
                accepted,
                duplicates,
                intake.totalRejected(),
                earlier,
                intake.corrected(),
                perChannel.values().stream().mapToLong(Long::longValue).sum(),
                result.getAccumulatorResult(ProfileParty.PARTIES),
                signals.size(),
                reports.size(),
                perRule,
                perChannel,
                undetermined,
                intake.emptyFiles(),
                earlier > 0 ? intake.sources() : settled(intake, result));
    }

    private static Set<SourceName> names(IntakeReport intake) {
        return intake.sources().stream().flatMap(SourceHealth::names).collect(Collectors.toSet());
    }

    private static List<SourceHealth> settled(IntakeReport intake, JobExecutionResult result) {
        Map<SourceName, Counts> counts = Settle.countsBySource(result.getAllAccumulatorResults());
        return intake.sources().stream().map(source -> source.settled(counts)).toList();
    }
}
