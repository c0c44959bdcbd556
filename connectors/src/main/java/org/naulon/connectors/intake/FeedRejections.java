package org.naulon.connectors.intake;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.naulon.connectors.journal.Durable;
import org.naulon.model.intake.Rejection;
import org.naulon.model.journal.Json;

/**
 * What became of the rejections of the context feeds of a running system. They are read from their files row by row: a feed
 * that came in another form may have millions.
 *
 * @param work the system's folder
 */
public record FeedRejections(Path work) {
    /**
     * Hands on every rejection that vanished since the last {@link #shown}, and behind them every one that was met when the feeds
     * were read the last time: one that vanished and came back is open in the end.
     */
    public void each(Taker taker) throws IOException {
        Corrections given = Corrections.of(work);
        if (each(vanished(), rejection -> taker.take(rejection, true))) {
            each(met(), rejection -> taker.take(rejection, given.of(rejection) != null));
        }
    }

    /** Whoever shows rejections has shown all of {@link #each}. */
    public void shown() throws IOException {
        Files.deleteIfExists(vanished());
    }

    /** The file of the rejections that were met when the feeds were read the last time. */
    Path met() {
        return work.resolve("rejections/context.jsonl");
    }

    /** Notes those of before that are not in a file that is about to take the place of theirs. */
    void replacedBy(Path rejections) throws IOException {
        if (!Files.exists(met())) {
            return;
        }
        LineHashes still = new LineHashes();
        lines(rejections, line -> {
            still.add(line);
            return true;
        });
        still.sort();
        Path unfinished = work.resolve("rejections/.context-vanishing.jsonl");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(unfinished))) {
            if (Files.exists(vanished())) {
                Files.copy(vanished(), out);
            }
            lines(met(), line -> {
                if (!still.contains(line)) {
                    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                }
                return true;
            });
        }
        if (Files.size(unfinished) == 0) {
            Files.delete(unfinished);
        } else {
            Durable.publish(unfinished, vanished());
        }
    }

    private Path vanished() {
        return work.resolve("rejections/.context-vanished.jsonl");
    }

    private static boolean each(Path file, Rejected taker) throws IOException {
        return lines(file, line -> taker.take(Json.read(line.getBytes(StandardCharsets.UTF_8), Rejection.class)));
    }

    private static boolean lines(Path file, Line taker) throws IOException {
        if (!Files.exists(file)) {
            return true;
        }
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!taker.take(line)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Takes one rejection. */
    @FunctionalInterface
    public interface Taker {
        /**
         * Takes it.
         *
         * @param closed whether somebody has corrected it, or it is of bytes that another version has replaced
         * @return whether to go on with the next one
         */
        boolean take(Rejection rejection, boolean closed) throws IOException;
    }

    @FunctionalInterface
    private interface Rejected {
        boolean take(Rejection rejection) throws IOException;
    }

    @FunctionalInterface
    private interface Line {
        boolean take(String line) throws IOException;
    }
}
