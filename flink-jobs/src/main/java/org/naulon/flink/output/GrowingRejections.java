package org.naulon.flink.output;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.file.src.FileSource;
import org.apache.flink.connector.file.src.reader.TextLineInputFormat;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.naulon.flink.elastic.Document;
import org.naulon.flink.wire.DocumentFormat;
import org.naulon.model.intake.Correction;
import org.naulon.model.intake.Rejection;
import org.naulon.model.journal.Json;

/** The rejections of a running system, in a folder that grows file by file, as documents. */
public final class GrowingRejections {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private GrowingRejections() {}

    /**
     * Reads all files that are there and that come, until the job is cancelled; hidden ones are not there yet.
     *
     * @param corrected which of them were corrected, asked when each is met
     */
    public static DataStream<Document> follow(
            StreamExecutionEnvironment environment, Path folder, Corrected corrected) {
        FileSource<String> source = FileSource.forRecordStreamFormat(
                        new TextLineInputFormat(), new org.apache.flink.core.fs.Path(folder.toUri()))
                .monitorContinuously(LOOK_EVERY)
                .build();
        return environment
                .fromSource(source, WatermarkStrategy.noWatermarks(), "rejections")
                .uid("rejections")
                .setParallelism(1)
                .map(line -> document(line, corrected))
                .returns(new DocumentFormat().info())
                .name("rejected");
    }

    /** Knows the corrections that were given. */
    @FunctionalInterface
    public interface Corrected extends Serializable {
        /** Whether the correction of this id was given. */
        boolean isGiven(String id);
    }

    private static Document document(String line, Corrected corrected) {
        try {
            Rejection rejection = Json.read(line.getBytes(StandardCharsets.UTF_8), Rejection.class);
            return Documents.of(rejection, corrected.isGiven(Correction.id(rejection)));
        } catch (IOException e) {
            throw new UncheckedIOException("a line of the rejections is none", e);
        }
    }
}
