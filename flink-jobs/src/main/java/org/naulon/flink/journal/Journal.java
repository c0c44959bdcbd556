package org.naulon.flink.journal;

import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.enumerate.NonSplittingRecursiveEnumerator;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.naulon.model.transfer.Observation;

/** The journal directory as a stream of observations in event time. */
public final class Journal {
    /** How late a record may come and still be taken in order (domain A.6: batch feeds arrive late). */
    public static final Duration ALLOWED_LATENESS = Duration.ofHours(48);

    private Journal() {}

    /** Reads all complete files that are there; files still being written have a name that begins with a dot. */
    public static DataStream<Observation> read(StreamExecutionEnvironment environment, Path directory) {
        FileSource<Observation> source = FileSource.forRecordStreamFormat(
                        new JournalFormat(), new org.apache.flink.core.fs.Path(directory.toUri()))
                .setFileEnumerator(() -> new NonSplittingRecursiveEnumerator(Journal::holdsLines))
                .setSplitAssigner(OldestFirst::new)
                .build();
        return environment
                .fromSource(source, eventTime(), "journal")
                .returns(new JournalFormat().getProducedType())
                .uid("journal");
    }

    /** Event time is the moment at which the record's state came about. */
    public static WatermarkStrategy<Observation> eventTime() {
        return WatermarkStrategy.<Observation>forBoundedOutOfOrderness(ALLOWED_LATENESS)
                .withTimestampAssigner(
                        (observation, recorded) -> observation.stateAt().toEpochMilli());
    }

    private static boolean holdsLines(org.apache.flink.core.fs.Path path) {
        String name = path.getName();
        return !name.startsWith(".") && !name.startsWith("_") && (name.endsWith(".jsonl") || !name.contains("."));
    }
}
