package org.naulon.flink.journal;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.BoundedOutOfOrdernessWatermarks;
import org.apache.flink.api.common.eventtime.WatermarkGeneratorSupplier;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.naulon.model.transfer.Observation;

/** The journal directory as a stream of observations in event time. */
public final class Journal {
    /** How late a record may come and still be taken in order, unless configured (domain A.6: batch feeds arrive late). */
    public static final Duration ALLOWED_LATENESS = Duration.ofHours(48);

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private Journal() {}

    /** Reads all complete files that are there; files still being written have a name that begins with a dot. */
    public static DataStream<Observation> read(StreamExecutionEnvironment environment, Path directory) {
        return stream(environment, source(directory).build(), eventTime());
    }

    /**
     * Reads all complete files that are there and that come, until the job is cancelled. One reader goes through them, because
     * an idle one would hold back the watermark, and reading is the least of the work. The watermark is made behind the
     * source: within it each file has its own, which a short file takes with it when it ends.
     */
    public static DataStream<Observation> follow(
            StreamExecutionEnvironment environment, Path directory, EventTime time) {
        FileSource<Observation> source =
                source(directory).monitorContinuously(LOOK_EVERY).build();
        SingleOutputStreamOperator<Observation> records = stream(environment, source, WatermarkStrategy.noWatermarks())
                .setParallelism(1)
                .assignTimestampsAndWatermarks(time.behindTheLatest())
                .setParallelism(1)
                .name("event-time")
                .uid("event-time");
        return inQuietTimeToo(records, time);
    }

    static SingleOutputStreamOperator<Observation> inQuietTimeToo(DataStream<Observation> records, EventTime time) {
        return records.transform("quiet-time", records.getType(), new QuietTime(time))
                .setParallelism(1)
                .uid("quiet-time");
    }

    private static FileSource.FileSourceBuilder<Observation> source(Path directory) {
        return FileSource.forRecordStreamFormat(
                        new JournalFormat(), new org.apache.flink.core.fs.Path(directory.toUri()))
                .setFileEnumerator(() -> new NonSplittingRecursiveEnumerator(Journal::holdsLines))
                .setSplitAssigner(OldestFirst::new);
    }

    private static SingleOutputStreamOperator<Observation> stream(
            StreamExecutionEnvironment environment,
            FileSource<Observation> source,
            WatermarkStrategy<Observation> watermarks) {
        return environment
                .fromSource(source, watermarks, "journal")
                .returns(new JournalFormat().getProducedType())
                .uid("journal");
    }

    /** Event time of a journal that has an end. */
    public static WatermarkStrategy<Observation> eventTime() {
        return eventTimeBy(context -> new BoundedOutOfOrdernessWatermarks<>(ALLOWED_LATENESS));
    }

    /** Event time is the moment at which the record's state came about. */
    static WatermarkStrategy<Observation> eventTimeBy(WatermarkGeneratorSupplier<Observation> watermarks) {
        return WatermarkStrategy.forGenerator(watermarks)
                .withTimestampAssigner(
                        (observation, recorded) -> observation.stateAt().toEpochMilli());
    }

    private static boolean holdsLines(org.apache.flink.core.fs.Path path) {
        String name = path.getName();
        return !name.startsWith(".") && !name.startsWith("_") && (name.endsWith(".jsonl") || !name.contains("."));
    }
}
