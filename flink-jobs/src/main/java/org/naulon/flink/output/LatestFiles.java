package org.naulon.flink.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.sink2.SinkWriter;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.naulon.model.journal.Json;
import org.naulon.model.report.Filed;
import org.naulon.model.report.Report;
import org.naulon.model.signal.Signal;

/**
 * Writes, when a bounded input has ended, the last version of every report and signal to {@code reports-N.ndjson} and
 * {@code signals-N.ndjson} of each subtask, by id. All versions of one document come to one subtask, in order, because
 * they have one subject. Until the end nothing is written, so that a restarted job leaves no half files.
 */
public final class LatestFiles implements Sink<Filed> {
    private final String directory;

    public LatestFiles(Path directory) {
        this.directory = directory.toString();
    }

    @Override
    public SinkWriter<Filed> createWriter(WriterInitContext context) {
        return new Writer(Path.of(directory), context.getTaskInfo().getIndexOfThisSubtask());
    }

    static final class Writer implements SinkWriter<Filed> {
        private final Path directory;
        private final int subtask;
        private final Map<String, Report> reports = new TreeMap<>();
        private final Map<String, Signal> signals = new TreeMap<>();

        Writer(Path directory, int subtask) {
            this.directory = directory;
            this.subtask = subtask;
        }

        @Override
        public void write(Filed filed, Context context) {
            filed.supersededReportIds().forEach(reports::remove);
            if (filed.report() != null) {
                reports.put(filed.report().reportId(), filed.report());
            }
            filed.signals().forEach(signal -> signals.put(signal.signalId(), signal));
        }

        @Override
        public void flush(boolean endOfInput) throws IOException {
            if (endOfInput) {
                Files.createDirectories(directory);
                lines(directory.resolve("reports-" + subtask + ".ndjson"), reports.values());
                lines(directory.resolve("signals-" + subtask + ".ndjson"), signals.values());
            }
        }

        @Override
        public void close() {}

        private static void lines(Path file, Iterable<?> values) throws IOException {
            try (OutputStream out = Files.newOutputStream(file)) {
                for (Object value : values) {
                    out.write(Json.line(value));
                    out.write('\n');
                }
            }
        }
    }
}
