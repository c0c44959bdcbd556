package org.naulon.app.bench;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.naulon.app.run.WorkFolder;
import org.naulon.connectors.intake.Intake;
import org.naulon.connectors.intake.IntakeListener;
import org.naulon.connectors.intake.IntakeReport;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.RecordReader;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/**
 * One large file in an inbox of its own, whose records must all be found, whoever reads it.
 *
 * @param folder of the inbox and of what intake makes of it, which is deleted before each time
 * @param path below the inbox
 * @param records that it holds
 */
record InboxFile(Path folder, Path path, long records) {
    /** Opens the file for writing. */
    BufferedWriter write() throws IOException {
        Files.createDirectories(file().getParent());
        return Files.newBufferedWriter(file());
    }

    InputStream open() throws IOException {
        return new BufferedInputStream(Files.newInputStream(file()));
    }

    /** Size in bytes. */
    long bytes() throws IOException {
        return Files.size(file());
    }

    /** Deletes what {@link #takeIn} has made. */
    void clear() throws IOException {
        WorkFolder.empty(taken());
    }

    /** The whole intake: hashed, archived, mapped, written to the journal. */
    long takeIn() throws IOException {
        IntakeReport report = new Intake(inbox(), taken(), Profiles.shipped(), IntakeListener.none()).run();
        if (report.totalRejected() != 0) {
            throw new IllegalStateException(report.totalRejected() + " records were rejected");
        }
        return complete(report.read());
    }

    /** The intake's reader alone. */
    long read(RecordReader reader) throws IOException {
        Counting sink = new Counting();
        try (InputStream in = open()) {
            reader.read(in, new Source("0".repeat(64), "", path.toString()), sink);
        }
        return complete(sink.observed);
    }

    /** The number of records found, if it is all of them. */
    long complete(long found) {
        if (found != records) {
            throw new IllegalStateException(String.format(Locale.ROOT, "%d of %d records were read", found, records));
        }
        return found;
    }

    private Path taken() {
        return folder.resolve("taken");
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private Path file() {
        return inbox().resolve(path);
    }

    private static final class Counting implements RecordSink {
        private long observed;

        @Override
        public void observation(Observation observation) {
            observed++;
        }

        @Override
        public void rejection(Rejection rejection) {
            throw new IllegalStateException("rejected: " + rejection);
        }

        @Override
        public void statement(Statement statement) {
            throw new IllegalStateException("no statement was written: " + statement);
        }
    }
}
