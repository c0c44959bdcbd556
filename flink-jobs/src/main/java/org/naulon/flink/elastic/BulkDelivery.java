package org.naulon.flink.elastic;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.http.entity.ContentType;
import org.apache.http.nio.entity.NByteArrayEntity;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.Response;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.ResponseListener;
import org.elasticsearch.client.RestClient;

/**
 * Stays with a batch until every document of it is decided. Errors are classified here and nowhere else:
 *
 * <ul>
 *   <li>no answer, 429, 5xx: the same documents again, after a wait;
 *   <li>413 for a batch: its halves; for one document: a dead letter;
 *   <li>any other 4xx for a document: a dead letter with the reason; for the whole request, such as 401: the end of the job;
 *   <li>a dead letter that is refused itself: the end of the job, for there is no third place.
 * </ul>
 *
 * A batch that makes progress starts its patience anew; it has a bounded number of documents, so that it always ends.
 */
final class BulkDelivery {
    private static final String STOPPED = "the client has stopped after an error of its own";

    private final ElasticServer server;
    private final RestClient client;
    private final ScheduledExecutorService timer;
    private final Backoff backoff;
    private final Outcomes outcomes;
    /** Answers that have not come yet; at most as many as requests on their way. */
    private final Set<CompletableFuture<BulkAnswer>> awaited = ConcurrentHashMap.newKeySet();

    BulkDelivery(
            ElasticServer server,
            RestClient client,
            ScheduledExecutorService timer,
            Backoff backoff,
            Outcomes outcomes) {
        this.server = server;
        this.client = client;
        this.timer = timer;
        this.backoff = backoff;
        this.outcomes = outcomes;
    }

    /** Completes when all documents are decided; fails with {@link ElasticUnavailable} when they cannot be. */
    CompletableFuture<Void> deliver(List<Document> documents) {
        return attempt(documents, 0, Duration.ZERO);
    }

    /**
     * Fails whatever is awaited once the client has stopped. An error, such as no memory left, ends the client's threads
     * without a word to those who wait for an answer, and the timeouts end with the threads: somebody has to ask.
     */
    void failIfClientStopped() {
        if (!client.isRunning()) {
            awaited.forEach(answer -> answer.completeExceptionally(new ElasticUnavailable(server, STOPPED)));
        }
    }

    private CompletableFuture<Void> attempt(List<Document> documents, int failures, Duration waited) {
        return send(documents)
                .handle((answer, failure) -> failure == null
                        ? decide(documents, answer, failures, waited)
                        : decide(documents, cause(failure), failures, waited))
                .thenCompose(next -> next);
    }

    private CompletableFuture<Void> decide(List<Document> documents, BulkAnswer answer, int failures, Duration waited) {
        List<Document> rest = new ArrayList<>();
        boolean progress = false;
        String busy = "";
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            BulkAnswer.Item item = answer.items().get(i);
            if (item.taken()) {
                outcomes.taken.increment();
                progress = true;
            } else if (item.worthAnotherTry()) {
                rest.add(document);
                busy = item.status() + " " + item.type() + ": " + item.reason();
            } else if (DeadLetter.is(document)) {
                return lost(document, item.status(), item.type() + ": " + item.reason());
            } else {
                rest.add(refused(document, item.status(), item.type(), item.reason()));
                progress = true;
            }
        }
        if (rest.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (progress) {
            return busy.isEmpty() ? attempt(rest, 0, Duration.ZERO) : again(rest, 0, Duration.ZERO, busy);
        }
        return again(rest, failures, waited, busy);
    }

    private CompletableFuture<Void> decide(List<Document> documents, Throwable failure, int failures, Duration waited) {
        outcomes.failedRequests.increment();
        if (failure instanceof ResponseException refusal) {
            int status = refusal.getResponse().getStatusLine().getStatusCode();
            if (status == 413) {
                return tooLarge(documents);
            }
            return BulkAnswer.worthAnotherTry(status)
                    ? again(documents, failures, waited, "it answers " + status)
                    : CompletableFuture.failedFuture(new ElasticUnavailable(
                            server, "the bulk request was refused with " + ErrorText.of(refusal)));
        }
        if (failure instanceof CancellationException) {
            // An error in the client's threads ends them, and at times they still cancel what they had in hand.
            return CompletableFuture.failedFuture(new ElasticUnavailable(server, STOPPED));
        }
        if (failure instanceof SSLException) {
            return CompletableFuture.failedFuture(
                    new ElasticUnavailable(server, "no trusted connection: " + failure.getMessage()));
        }
        return failure instanceof IOException
                ? again(documents, failures, waited, ErrorText.of(failure))
                : CompletableFuture.failedFuture(failure);
    }

    private CompletableFuture<Void> tooLarge(List<Document> documents) {
        if (documents.size() > 1) {
            int half = documents.size() / 2;
            return attempt(documents.subList(0, half), 0, Duration.ZERO)
                    .thenCompose(done -> attempt(documents.subList(half, documents.size()), 0, Duration.ZERO));
        }
        Document document = documents.get(0);
        return DeadLetter.is(document)
                ? lost(document, 413, "too large")
                : attempt(
                        List.of(refused(
                                document, 413, "request_too_large", "larger than the server's longest request")),
                        0,
                        Duration.ZERO);
    }

    private CompletableFuture<Void> again(List<Document> documents, int failures, Duration waited, String reason) {
        if (backoff.exhaustedBy(waited)) {
            return CompletableFuture.failedFuture(new ElasticUnavailable(
                    server,
                    "no document was taken in " + failures + " tries over " + waited.toSeconds()
                            + " s of waiting; last: " + reason));
        }
        outcomes.retried.add(documents.size());
        Duration wait = backoff.after(failures + 1);
        CompletableFuture<Void> later = new CompletableFuture<>();
        timer.schedule(() -> later.complete(null), wait.toMillis(), TimeUnit.MILLISECONDS);
        return later.thenCompose(now -> attempt(documents, failures + 1, waited.plus(wait)));
    }

    private Document refused(Document document, int status, String type, String reason) {
        outcomes.refused.increment();
        return DeadLetter.of(document, status, type, reason);
    }

    private CompletableFuture<Void> lost(Document document, int status, String reason) {
        return CompletableFuture.failedFuture(new ElasticUnavailable(
                server, "even the dead letter " + document.id() + " was refused with " + status + " " + reason));
    }

    private CompletableFuture<BulkAnswer> send(List<Document> documents) {
        outcomes.requests.increment();
        Request request = new Request("POST", "/_bulk");
        request.addParameter("filter_path", BulkAnswer.FILTER);
        request.setEntity(new NByteArrayEntity(BulkBody.of(documents), ContentType.APPLICATION_JSON));
        CompletableFuture<BulkAnswer> answer = new CompletableFuture<>();
        awaited.add(answer);
        answer.whenComplete((read, failure) -> awaited.remove(answer));
        client.performRequestAsync(request, new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                try (InputStream body = response.getEntity().getContent()) {
                    answer.complete(BulkAnswer.read(body, documents.size()));
                } catch (IOException e) {
                    answer.completeExceptionally(e);
                }
            }

            @Override
            public void onFailure(Exception failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
    }
}
