package org.naulon.app.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import org.naulon.connectors.journal.Durable;
import org.naulon.flink.journal.EventTime;

/**
 * How far the detections of a work folder have come in event time: one line of text that outlives the process, so that the
 * next one knows what was judged before.
 */
final class EventTimeFile {
    private static final String NAME = "event-time";
    private static final int LONGEST = 64;

    private final Path file;
    private long reached;

    private EventTimeFile(Path file, long reached) {
        this.file = file;
        this.reached = reached;
    }

    /** @throws IOException when it cannot be read, or holds no moment */
    static EventTimeFile in(Path work) throws IOException {
        Path file = work.resolve(NAME);
        try {
            if (Files.size(file) <= LONGEST) {
                return new EventTimeFile(
                        file, Instant.parse(Files.readString(file).strip()).toEpochMilli());
            }
        } catch (NoSuchFileException e) {
            return new EventTimeFile(file, EventTime.NOT_BEGUN);
        } catch (DateTimeException e) {
            // Told below.
        }
        throw new IOException(file + " holds no moment such as 2026-07-01T10:00:00Z; remove it");
    }

    /** Milliseconds since 1970, or {@link EventTime#NOT_BEGUN}. */
    long reached() {
        return reached;
    }

    /** Keeps how far a detection has come, when none had come further. */
    void keep(long eventTime) throws IOException {
        if (eventTime > reached) {
            Path next = file.resolveSibling("." + NAME);
            Files.writeString(next, Instant.ofEpochMilli(eventTime) + "\n");
            Durable.publish(next, file);
            reached = eventTime;
        }
    }
}
