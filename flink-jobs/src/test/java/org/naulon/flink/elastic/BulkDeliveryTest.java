package org.naulon.flink.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.http.HttpHost;
import org.apache.http.HttpResponseInterceptor;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkDeliveryTest {
    private static final Backoff QUICK = new Backoff(Duration.ofMillis(1), Duration.ofMillis(4), Duration.ofMillis(20));
    private static final Document A = document("a");
    private static final Document B = document("b");
    private static final Document C = document("c");

    private final Outcomes outcomes = new Outcomes();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private ScriptedElastic elastic;

    @BeforeEach
    void start() throws IOException {
        elastic = new ScriptedElastic();
    }

    @AfterEach
    void stop() {
        timer.shutdownNow();
        elastic.close();
    }

    @Test
    void sendsABatchOnceWhenEverythingIsTaken() throws Exception {
        deliver(elastic.server(), A, B);

        assertThat(elastic.requests()).containsExactly(List.of("a", "b"));
        assertThat(elastic.taken()).containsOnlyKeys("i/a", "i/b").containsEntry("i/a", "{\"n\":\"a\"}");
        assertThat(outcomes.taken.sum()).isEqualTo(2);
        assertThat(outcomes.retried.sum()).isZero();
    }

    @Test
    void sendsAgainOnlyTheDocumentsThatFoundTheServerBusy() throws Exception {
        elastic.items(201, 429, 503);

        deliver(elastic.server(), A, B, C);

        assertThat(elastic.requests()).containsExactly(List.of("a", "b", "c"), List.of("b", "c"));
        assertThat(elastic.taken()).containsOnlyKeys("i/a", "i/b", "i/c");
        assertThat(outcomes.retried.sum()).isEqualTo(2);
    }

    @Test
    void sendsEverythingAgainWhenTheWholeRequestFindsTheServerBusy() throws Exception {
        elastic.whole(429).whole(503).whole(500);

        deliver(elastic.server(), A, B);

        assertThat(elastic.requests()).hasSize(4);
        assertThat(elastic.taken()).containsOnlyKeys("i/a", "i/b");
        assertThat(outcomes.failedRequests.sum()).isEqualTo(3);
    }

    @Test
    void sendsEverythingAgainWhenTheConnectionIsCut() throws Exception {
        elastic.whole(0);

        deliver(elastic.server(), A, B);

        assertThat(elastic.requests()).hasSize(2);
        assertThat(elastic.taken()).containsOnlyKeys("i/a", "i/b");
    }

    @Test
    void sendsEverythingAgainWhenTheAnswerSpeaksOfFewerDocuments() throws Exception {
        elastic.items(201);

        deliver(elastic.server(), A, B);

        assertThat(elastic.requests()).hasSize(2);
        assertThat(elastic.taken()).containsOnlyKeys("i/a", "i/b");
    }

    @Test
    void filesARefusedDocumentAmongTheDeadLettersWithTheReasonAndNeverTriesItAgain() throws Exception {
        elastic.items(201, 400, 201);

        deliver(elastic.server(), A, B, C);

        String id = DeadLetter.of(B, 400, "scripted", "said \"no\"").id();
        assertThat(elastic.requests()).containsExactly(List.of("a", "b", "c"), List.of(id));
        JsonNode letter = new ObjectMapper().readTree(elastic.taken().get("naulon-dead-letters-v1/" + id));
        assertThat(letter.toString())
                .isEqualTo(
                        "{\"document\":\"{\\\"n\\\":\\\"b\\\"}\",\"id\":\"b\",\"index\":\"i\","
                                + "\"reason\":\"said \\\"no\\\"\",\"sizeBytes\":9,\"status\":400,\"truncated\":false,\"type\":\"scripted\"}");
        assertThat(outcomes.refused.sum()).isEqualTo(1);
    }

    @Test
    void givesABatchWithProgressItsFullPatienceAgain() throws Exception {
        for (int i = 0; i < 5; i++) {
            elastic.whole(503);
        }
        elastic.items(201, 429);
        for (int i = 0; i < 5; i++) {
            elastic.whole(503);
        }

        deliver(elastic.server(), A, B);

        assertThat(elastic.taken()).containsOnlyKeys("i/a", "i/b");
    }

    @Test
    void endsWithOneLineThatNamesTheServerWhenADocumentIsNeverTaken() {
        for (int i = 0; i < 50; i++) {
            elastic.items(503);
        }

        assertThatThrownBy(() -> deliver(elastic.server(), A))
                .isInstanceOf(ElasticUnavailable.class)
                .hasMessage("Elasticsearch at " + elastic.server().where()
                        + ": no document was taken in 7 tries over 0 s of waiting; last: 503 scripted: said \"no\"");
    }

    @Test
    void endsWithOneLineWhenNobodyListens() {
        ElasticServer nobody = elastic.server();
        elastic.close();

        assertThatThrownBy(() -> deliver(nobody, A))
                .isInstanceOf(ElasticUnavailable.class)
                .hasMessageStartingWith("Elasticsearch at " + nobody.where() + ": no document was taken")
                .hasMessageEndingWith("connection refused")
                .hasMessageNotContaining("\n");
    }

    @Test
    void endsAtOnceWhenTheServerRefusesWhoeverSends() {
        elastic.whole(401);

        assertThatThrownBy(() -> deliver(elastic.server(), A))
                .isInstanceOf(ElasticUnavailable.class)
                .hasMessageContaining("the bulk request was refused with 401");
        assertThat(elastic.requests()).hasSize(1);
    }

    @Test
    void endsWhenEvenTheDeadLetterIsRefused() {
        elastic.items(400).items(400);

        assertThatThrownBy(() -> deliver(elastic.server(), A))
                .isInstanceOf(ElasticUnavailable.class)
                .hasMessageContaining("even the dead letter");
    }

    @Test
    void halvesABatchThatIsTooLargeAndFilesADocumentThatIsTooLargeAlone() throws Exception {
        elastic.whole(413).whole(413);

        deliver(elastic.server(), A, B);

        String id = DeadLetter.of(A, 413, "", "").id();
        assertThat(elastic.requests()).containsExactly(List.of("a", "b"), List.of("a"), List.of(id), List.of("b"));
        assertThat(elastic.taken()).containsOnlyKeys("naulon-dead-letters-v1/" + id, "i/b");
    }

    @Test
    void endsWithOneLineWhenAnErrorEndsTheClientsOwnThreads() throws Exception {
        ElasticServer server = elastic.server();
        HttpHost host = new HttpHost(server.uri().getHost(), server.uri().getPort());
        try (RestClient client = RestClient.builder(host)
                .setHttpClientConfigCallback(
                        http -> http.addInterceptorFirst((HttpResponseInterceptor) (response, context) -> {
                            throw new OutOfMemoryError("not really: thrown by a test");
                        }))
                .build()) {
            BulkDelivery delivery = new BulkDelivery(server, client, timer, QUICK, outcomes);
            CompletableFuture<Void> delivered = delivery.deliver(List.of(A));
            timer.scheduleWithFixedDelay(delivery::failIfClientStopped, 10, 10, TimeUnit.MILLISECONDS);

            assertThatThrownBy(() -> delivered.get(30, TimeUnit.SECONDS))
                    .hasCause(new ElasticUnavailable(server, "the client has stopped after an error of its own"));
        }
    }

    @Test
    void showsTheUserToTheServerAndThePasswordToNobodyElse() throws Exception {
        URI uri = elastic.server().uri();
        ElasticServer server = new ElasticServer(uri, "clerk", "s3cret", "");

        deliver(server, A);

        assertThat(elastic.authorizations()).containsExactly("Basic Y2xlcms6czNjcmV0");
        assertThat(server).hasToString(elastic.server().where() + " as clerk");
    }

    private void deliver(ElasticServer server, Document... documents) throws Exception {
        try (RestClient client = server.open()) {
            new BulkDelivery(server, client, timer, QUICK, outcomes)
                    .deliver(List.of(documents))
                    .get(30, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private static Document document(String id) {
        return new Document("i", id, ("{\"n\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8));
    }
}
