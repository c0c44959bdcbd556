package org.naulon.app.run;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.BatchShuffleMode;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.HeartbeatManagerOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.connector.base.source.reader.SourceReaderOptions;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** A Flink inside this process, sized for a laptop, with everything that could differ between machines fixed. */
public final class LocalFlink {
    private static final MemorySize SORTING = MemorySize.ofMebiBytes(256);

    private static final Duration CLOSING = Duration.ofMillis(100);

    private LocalFlink() {}

    /**
     * @param mode BATCH for one pass over a journal, STREAMING for a running system
     * @param spill folder for what does not fit into memory
     */
    public static StreamExecutionEnvironment environment(RuntimeExecutionMode mode, int parallelism, Path spill) {
        Configuration config = new Configuration();
        config.set(ExecutionOptions.RUNTIME_MODE, mode);
        // Within one process all stages run side by side; materialising each exchange on disk gains nothing.
        config.set(ExecutionOptions.BATCH_SHUFFLE_MODE, BatchShuffleMode.ALL_EXCHANGES_PIPELINED);
        // The adaptive scheduler would start a stage only when the one before has ended.
        config.set(JobManagerOptions.SCHEDULER, JobManagerOptions.SchedulerType.Default);
        config.set(CoreOptions.TMP_DIRS, spill.toString());
        config.set(PipelineOptions.GENERIC_TYPES, false);
        config.set(PipelineOptions.OBJECT_REUSE, true);
        config.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(200));
        config.set(RestartStrategyOptions.RESTART_STRATEGY, "none");
        config.set(TaskManagerOptions.NUM_TASK_SLOTS, parallelism);
        config.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, SORTING.multiply(parallelism));
        config.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(128));
        config.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(128));
        // A reader that is done waits for fetchers that nobody will wake any more, by default for half a minute.
        config.set(SourceReaderOptions.SOURCE_READER_CLOSE_TIMEOUT, CLOSING.toMillis());
        // Heartbeats carry the counts that a user watches; the usual ten seconds are longer than many a run.
        config.set(HeartbeatManagerOptions.HEARTBEAT_INTERVAL, Duration.ofSeconds(1));
        config.set(RestOptions.BIND_PORT, "0");
        config.set(RestOptions.BIND_ADDRESS, "127.0.0.1");
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.createLocalEnvironment(parallelism, config);
        environment.setMaxParallelism(128);
        return environment;
    }
}
