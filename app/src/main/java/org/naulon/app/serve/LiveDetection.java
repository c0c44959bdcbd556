package org.naulon.app.serve;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.jspecify.annotations.Nullable;
import org.naulon.app.run.LocalFlink;
import org.naulon.app.run.WorkFolder;
import org.naulon.connectors.intake.Corrections;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.journal.JournalTopic;
import org.naulon.flink.DetectionJob;
import org.naulon.flink.elastic.DirectDelivery;
import org.naulon.flink.elastic.ElasticServer;
import org.naulon.flink.elastic.ElasticSink;
import org.naulon.flink.elastic.ElasticUnavailable;
import org.naulon.flink.elastic.IndexTemplates;
import org.naulon.flink.journal.EventTime;
import org.naulon.flink.journal.Journal;
import org.naulon.flink.journal.TopicSource;
import org.naulon.flink.output.Documents;
import org.naulon.flink.output.EarlierRun;
import org.naulon.flink.output.GrowingRejections;
import org.naulon.flink.output.Milestone;
import org.naulon.flink.stage.Settle;
import org.naulon.model.context.Context;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.intake.SourceName;
import org.naulon.model.transfer.Counts;
import org.naulon.model.transfer.Observation;

/**
 * The pipeline in stream mode, from the journal as it grows into Elasticsearch. It begins with the first line of the journal
 * whenever it is started: ids come from content, so that what is indexed already is overwritten, and what it does not find again
 * is taken back when it has come as far as the detections before it.
 */
final class LiveDetection implements Closeable {
    private static final int SECONDS_TO_CANCEL = 20;
    private static final int MILLIS_TO_COUNT = 1000;

    /** Looks, a second each, until the sink has sent what had passed the milestone; it lets documents wait a second. */
    private static final int LOOKS_TO_SEND = 3;

    private final JobClient job;
    private final Path spill;
    private final int parallelism;
    private @Nullable EarlierRun earlier;
    private int looksSincePassed;
    private volatile boolean closing;

    private LiveDetection(JobClient job, Path spill, int parallelism, @Nullable EarlierRun earlier) {
        this.job = job;
        this.spill = spill;
        this.parallelism = parallelism;
        this.earlier = earlier;
    }

    /**
     * Starts a detection; one before it must be closed.
     *
     * @param time how event time advances, and how far it had come before
     * @param number of the detection since the start of the system: while one ends, the next has a folder of its own
     */
    static LiveDetection start(
            ServeSettings settings,
            ElasticServer server,
            JournalStore journal,
            Context context,
            EventTime time,
            int number)
            throws Exception {
        journal.check();
        new IndexTemplates(server).install();
        EarlierRun earlier = time.reached() == EventTime.NOT_BEGUN ? null : EarlierRun.before(server);
        Path spills = settings.work().resolve("spill");
        if (number == 1) {
            // What a killed process has left.
            WorkFolder.delete(spills);
        }
        Path spill = WorkFolder.empty(spills.resolve(Integer.toString(number)));
        StreamExecutionEnvironment environment =
                LocalFlink.environment(RuntimeExecutionMode.STREAMING, settings.parallelism(), spill);
        DetectionJob.Streams streams =
                DetectionJob.build(observations(environment, journal, time), settings.ruleset(), context, true);
        Path rejections = Files.createDirectories(settings.work().resolve("rejections"));
        Milestone.in(Documents.of(streams), time.reached())
                .union(GrowingRejections.follow(environment, rejections, corrected(settings.work())))
                .sinkTo(ElasticSink.to(server).build())
                .name("elasticsearch");
        return new LiveDetection(environment.executeAsync("serve"), spill, settings.parallelism(), earlier);
    }

    /** Asked for each rejection when it is met: a correction may be given while the detection begins. */
    private static GrowingRejections.Corrected corrected(Path work) {
        String folder = work.toString();
        return id -> Corrections.isGiven(Path.of(folder), id);
    }

    /** Tells when the pipeline fails; not when it is closed. */
    void failed(Consumer<Throwable> listener) {
        job.getJobExecutionResult().whenComplete((result, failure) -> {
            if (failure != null && !closing) {
                listener.accept(failure);
            }
        });
    }

    /** The sources with what settlement has found so far. */
    List<SourceHealth> settled(List<SourceHealth> sources) {
        Map<SourceName, Counts> counts = Settle.countsBySource(countedSoFar());
        return sources.stream().map(source -> source.settled(counts)).toList();
    }

    /** How far it has come. */
    Judged judged() {
        Map<String, Object> counted = countedSoFar();
        return new Judged(
                (long) counted.getOrDefault(Milestone.EVENT_TIME, EventTime.NOT_BEGUN),
                (long) counted.getOrDefault(EventTime.DATED_AHEAD, 0L),
                (long) counted.getOrDefault(EventTime.READ_TO_ITS_END, 0L) > 0);
    }

    /**
     * Once, when it has come as far as the detections before it: takes back what they had found and this one has not.
     *
     * @return how many reports no longer stand; empty when it is not yet time, was done, or cannot be done now
     */
    OptionalLong settleEarlierRun() {
        if (earlier == null
                || looksSincePassed == 0 && !Objects.equals(countedSoFar().get(Milestone.PASSED), (long) parallelism)
                || ++looksSincePassed < LOOKS_TO_SEND) {
            return OptionalLong.empty();
        }
        try {
            long superseded = earlier.settle();
            earlier = null;
            return OptionalLong.of(superseded);
        } catch (ElasticUnavailable e) {
            // The sink has more patience and says so when it comes to an end; this is tried again.
            return OptionalLong.empty();
        }
    }

    /**
     * Shows what has become of rejections since a detection met them.
     *
     * @param corrected whether nobody needs to do anything about them any more
     * @return false when Elasticsearch is away; the sink says so when its patience ends
     */
    static boolean show(ElasticServer server, List<Rejection> rejected, boolean corrected) throws IOException {
        try {
            DirectDelivery.send(
                    server,
                    rejected.stream()
                            .map(rejection -> Documents.of(rejection, corrected))
                            .toList());
            return true;
        } catch (ElasticUnavailable e) {
            return false;
        }
    }

    /** Ends it at the end of the system: what takes too long ends with this process. */
    @Override
    public void close() throws IOException {
        endsInTime();
        WorkFolder.delete(spill);
    }

    /**
     * Ends it so that another may begin.
     *
     * @throws IOException when it has not ended in time; two side by side would write the same documents
     */
    void end() throws IOException {
        if (!endsInTime()) {
            throw new IOException("the detection with the context before does not end; start the system again");
        }
        WorkFolder.delete(spill);
    }

    /** Cancels it, and says whether it has ended. */
    private boolean endsInTime() {
        closing = true;
        try {
            job.cancel().get(SECONDS_TO_CANCEL, TimeUnit.SECONDS);
            job.getJobExecutionResult().get(SECONDS_TO_CANCEL, TimeUnit.SECONDS);
        } catch (ExecutionException | IllegalStateException e) {
            // It has ended, as it was told to or before.
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return true;
    }

    private Map<String, Object> countedSoFar() {
        try {
            return job.getAccumulators().get(MILLIS_TO_COUNT, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Map.of();
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            // Flink is busy, just starting or ending: nothing is known to be settled.
            return Map.of();
        }
    }

    private static DataStream<Observation> observations(
            StreamExecutionEnvironment environment, JournalStore journal, EventTime time) throws IOException {
        if (journal instanceof JournalTopic topic) {
            return new TopicSource(topic.topic(), topic.connection()).follow(environment, time);
        }
        return Journal.follow(environment, Files.createDirectories(((JournalDirectory) journal).path()), time);
    }
}
