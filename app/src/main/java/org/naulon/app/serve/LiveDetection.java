package org.naulon.app.serve;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.flink.api.common.JobExecutionResult;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.core.execution.JobClient;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.naulon.app.run.LocalFlink;
import org.naulon.app.run.WorkFolder;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.journal.JournalTopic;
import org.naulon.flink.DetectionJob;
import org.naulon.flink.elastic.ElasticServer;
import org.naulon.flink.elastic.ElasticSink;
import org.naulon.flink.elastic.IndexTemplates;
import org.naulon.flink.journal.Journal;
import org.naulon.flink.journal.TopicSource;
import org.naulon.flink.output.Documents;
import org.naulon.flink.output.GrowingRejections;
import org.naulon.model.context.Context;
import org.naulon.model.transfer.Observation;

/**
 * The pipeline in stream mode, from the journal as it grows into Elasticsearch. It begins with the first line of the journal
 * whenever it is started: ids come from content, so that what is indexed already is only overwritten.
 */
final class LiveDetection implements Closeable {
    private static final int SECONDS_TO_CANCEL = 20;

    private final JobClient job;
    private final Path spill;

    private LiveDetection(JobClient job, Path spill) {
        this.job = job;
        this.spill = spill;
    }

    static LiveDetection start(ServeSettings settings, ElasticServer server, JournalStore journal, Context context)
            throws Exception {
        new IndexTemplates(server).install();
        Path spill = WorkFolder.empty(settings.work().resolve("spill"));
        StreamExecutionEnvironment environment =
                LocalFlink.environment(RuntimeExecutionMode.STREAMING, settings.parallelism(), spill);
        DetectionJob.Streams streams =
                DetectionJob.build(observations(environment, journal), settings.ruleset(), context, true);
        Path rejections = Files.createDirectories(settings.work().resolve("rejections"));
        Documents.of(streams)
                .union(GrowingRejections.follow(environment, rejections))
                .sinkTo(ElasticSink.to(server).build())
                .name("elasticsearch");
        return new LiveDetection(environment.executeAsync("serve"), spill);
    }

    /** Ends with an exception when the pipeline fails, and otherwise only when it is closed. */
    CompletableFuture<JobExecutionResult> ended() {
        return job.getJobExecutionResult();
    }

    @Override
    public void close() throws IOException {
        try {
            job.cancel().get(SECONDS_TO_CANCEL, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException | IllegalStateException e) {
            // It has ended already, or ends with this process.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        WorkFolder.delete(spill);
    }

    private static DataStream<Observation> observations(StreamExecutionEnvironment environment, JournalStore journal)
            throws IOException {
        if (journal instanceof JournalTopic topic) {
            return new TopicSource(topic.topic(), topic.connection()).follow(environment);
        }
        return Journal.follow(environment, Files.createDirectories(((JournalDirectory) journal).path()));
    }
}
