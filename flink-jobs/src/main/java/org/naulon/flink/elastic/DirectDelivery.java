package org.naulon.flink.elastic;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.elasticsearch.client.RestClient;

/** Sends a few documents outside a job: what only its end can tell. Errors are treated as those of the sink. */
public final class DirectDelivery {
    private static final int BATCH = 1000;
    private static final Backoff BACKOFF =
            new Backoff(Duration.ofMillis(100), Duration.ofSeconds(10), Duration.ofMinutes(5));

    private DirectDelivery() {}

    /**
     * Returns when every document is decided: taken, or a dead letter with its reason.
     *
     * @throws ElasticUnavailable when they cannot be decided
     */
    public static void send(ElasticServer server, List<Document> documents) throws IOException {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "elastic-direct-waits");
            thread.setDaemon(true);
            return thread;
        });
        try (RestClient client = server.open()) {
            BulkDelivery delivery = new BulkDelivery(server, client, timer, BACKOFF, new Outcomes());
            for (int from = 0; from < documents.size(); from += BATCH) {
                delivery.deliver(documents.subList(from, Math.min(documents.size(), from + BATCH)))
                        .join();
            }
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            timer.shutdownNow();
        }
    }
}
