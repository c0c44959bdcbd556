package org.naulon.flink.elastic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.sink2.WriterInitContext;
import org.apache.flink.connector.base.sink.writer.AsyncSinkWriter;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.DequeRequestBuffer;
import org.apache.flink.connector.base.sink.writer.ResultHandler;
import org.apache.flink.connector.base.sink.writer.SimpleBatchCreator;
import org.apache.flink.connector.base.sink.writer.config.AsyncSinkWriterConfiguration;
import org.apache.flink.connector.base.sink.writer.strategy.AIMDScalingStrategy;
import org.apache.flink.connector.base.sink.writer.strategy.CongestionControlRateLimitingStrategy;
import org.elasticsearch.client.RestClient;

/**
 * Batches documents and sends them, several batches at a time. A checkpoint waits for the batches on their way and keeps the
 * documents that were not yet sent.
 */
final class ElasticWriter extends AsyncSinkWriter<Document, Document> {
    /** Of the congestion window on failure; Flink's own default. */
    private static final double SHRINK = 0.5;
    /** How long a client that has stopped may go unnoticed. */
    private static final int CLIENT_CHECK_SECONDS = 1;

    private final long longestDocument;
    private final Outcomes outcomes = new Outcomes();
    private final DocumentOrder order = new DocumentOrder();
    private final RestClient client;
    private final ScheduledExecutorService timer;
    private final BulkDelivery delivery;
    private volatile boolean closed;

    ElasticWriter(
            WriterInitContext context,
            ElasticServer server,
            Backoff backoff,
            ElasticSinkBuilder.Sizes sizes,
            Collection<BufferedRequestState<Document>> recovered) {
        super(
                (document, ignored) -> document,
                context,
                configuration(sizes, backoff),
                recovered,
                new SimpleBatchCreator<>(sizes.batchBytes()),
                new DequeRequestBuffer<>());
        this.longestDocument = sizes.batchBytes();
        this.client = server.open();
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "elastic-waits");
            thread.setDaemon(true);
            return thread;
        });
        this.delivery = new BulkDelivery(server, client, timer, backoff, outcomes);
        timer.scheduleWithFixedDelay(
                delivery::failIfClientStopped, CLIENT_CHECK_SECONDS, CLIENT_CHECK_SECONDS, TimeUnit.SECONDS);
        outcomes.registerIn(context.metricGroup());
    }

    /**
     * Flink's congestion window starts with one batch and grows by ten documents, which stays slow for a long time; here it
     * starts wide open and grows by a batch. Flink's own request timeout must never fire, because it would send a batch a
     * second time while the first is still on its way; {@link BulkDelivery} bounds every request itself.
     */
    private static AsyncSinkWriterConfiguration configuration(ElasticSinkBuilder.Sizes sizes, Backoff backoff) {
        int window = sizes.batch() * sizes.inFlight();
        Duration never = backoff.patience().multipliedBy(sizes.batch()).plus(Duration.ofDays(1));
        return AsyncSinkWriterConfiguration.builder()
                .setMaxBatchSize(sizes.batch())
                .setMaxBatchSizeInBytes(sizes.batchBytes())
                .setMaxInFlightRequests(sizes.inFlight())
                .setMaxBufferedRequests(sizes.buffered())
                .setMaxTimeInBufferMS(sizes.lingerMillis())
                .setMaxRecordSizeInBytes(sizes.batchBytes())
                .setRequestTimeoutMS(never.toMillis())
                .setFailOnTimeout(true)
                .setRateLimitingStrategy(CongestionControlRateLimitingStrategy.builder()
                        .setMaxInFlightRequests(sizes.inFlight())
                        .setInitialMaxInFlightMessages(window)
                        .setScalingStrategy(AIMDScalingStrategy.builder(window)
                                .setIncreaseRate(sizes.batch())
                                .setDecreaseFactor(SHRINK)
                                .build())
                        .build())
                .build();
    }

    @Override
    public void write(Document document, Context context) throws IOException, InterruptedException {
        if (document.json().length <= longestDocument) {
            super.write(document, context);
        } else {
            outcomes.refused.increment();
            String reason = document.json().length + " bytes, longest allowed " + longestDocument;
            super.write(DeadLetter.of(document, 413, "document_too_large", reason), context);
        }
    }

    @Override
    protected void submitRequestEntries(List<Document> documents, ResultHandler<Document> result) {
        List<Document> latest = DocumentOrder.latest(documents);
        outcomes.superseded.add((long) documents.size() - latest.size());
        order.inOrder(latest, delivery::deliver).whenComplete((done, failure) -> {
            if (failure == null) {
                result.complete();
            } else if (!closed) {
                result.completeExceptionally(asException(failure));
            }
        });
    }

    private static Exception asException(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof Exception exception ? exception : new IllegalStateException(cause);
    }

    @Override
    protected long getSizeInBytes(Document document) {
        return document.json().length;
    }

    @Override
    public void close() {
        closed = true;
        timer.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        super.close();
    }
}
