package org.naulon.flink.elastic;

import java.io.Serializable;
import java.time.Duration;

/**
 * Settings of an {@link ElasticSink}. Defaults:
 *
 * <ul>
 *   <li>{@code batchSize} 1000 documents a request;
 *   <li>{@code batchBytes} 16 MiB a request; a larger document becomes a dead letter;
 *   <li>{@code inFlight} 4 requests on their way from one writer;
 *   <li>{@code linger} 1 second until a batch that is not full is sent;
 *   <li>{@code firstWait} 100 ms after the first failure, twice as long after each further one, {@code longestWait} 10 s;
 *   <li>{@code patience} 5 minutes of waiting without any progress before the job fails.
 * </ul>
 */
public final class ElasticSinkBuilder {
    /** How many batches may wait beside those on their way, before the writer holds its input back. */
    private static final int BUFFERED_BATCHES = 4;

    private final ElasticServer server;
    private int batchSize = 1000;
    private long batchBytes = 16L << 20;
    private int inFlight = 4;
    private Duration linger = Duration.ofSeconds(1);
    private Duration firstWait = Duration.ofMillis(100);
    private Duration longestWait = Duration.ofSeconds(10);
    private Duration patience = Duration.ofMinutes(5);

    ElasticSinkBuilder(ElasticServer server) {
        this.server = server;
    }

    /** Most documents in one request, at least 1. */
    public ElasticSinkBuilder batchSize(int documents) {
        this.batchSize = documents;
        return this;
    }

    /**
     * Most bytes of documents in one request, at least 2 MiB, so that every dead letter fits; keep it below {@code
     * http.max_content_length} of the server.
     */
    public ElasticSinkBuilder batchBytes(long bytes) {
        if (bytes < DeadLetter.LONGEST_BYTES) {
            throw new IllegalArgumentException("batchBytes is " + bytes + ", at least " + DeadLetter.LONGEST_BYTES);
        }
        this.batchBytes = bytes;
        return this;
    }

    /** Most requests on their way from one writer, at least 1. */
    public ElasticSinkBuilder inFlight(int requests) {
        this.inFlight = requests;
        return this;
    }

    /** Longest time that a document waits for its batch to fill. */
    public ElasticSinkBuilder linger(Duration time) {
        this.linger = time;
        return this;
    }

    /** Waits between tries: the first, the longest, and their sum at which a batch without progress ends the job. */
    public ElasticSinkBuilder waits(Duration first, Duration longest, Duration sum) {
        this.firstWait = first;
        this.longestWait = longest;
        this.patience = sum;
        return this;
    }

    public ElasticSink build() {
        int buffered = Math.multiplyExact(batchSize, inFlight + BUFFERED_BATCHES);
        return new ElasticSink(
                server,
                new Backoff(firstWait, longestWait, patience),
                new Sizes(batchSize, inFlight, buffered, batchBytes, linger.toMillis()));
    }

    /**
     * Bounds of a writer.
     *
     * @param batch documents a request
     * @param inFlight requests on their way
     * @param buffered documents that wait
     * @param batchBytes bytes of documents a request
     * @param lingerMillis longest wait for a batch to fill
     */
    record Sizes(int batch, int inFlight, int buffered, long batchBytes, long lingerMillis) implements Serializable {}
}
