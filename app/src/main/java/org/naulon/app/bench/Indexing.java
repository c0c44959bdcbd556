package org.naulon.app.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import co.elastic.clients.util.BinaryData;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.naulon.app.run.LocalFlink;
import org.naulon.app.run.WorkFolder;
import org.naulon.flink.elastic.Document;
import org.naulon.flink.elastic.ElasticServer;
import org.naulon.flink.elastic.ElasticSink;
import org.naulon.flink.wire.DocumentFormat;
import org.naulon.model.journal.Json;
import org.naulon.model.transfer.Transfer;

/**
 * The same documents into the same server: through the sink in a Flink job, and through the Java client's own bulk
 * ingester; each once from objects that are turned into JSON on the way, and once from JSON that is ready. Batches and
 * requests on their way are as many on all sides. Measured is the time from the first document until the server has
 * answered for all of them; the index is made before and counted after.
 */
final class Indexing {
    static final String SINK_START = "ElasticSink, one document";
    static final String SINK = "ElasticSink, objects";
    static final String SINK_READY = "ElasticSink, ready JSON";
    static final String INGESTER = "BulkIngester, objects";
    static final String INGESTER_READY = "BulkIngester, ready JSON";

    private static final String INDEX = "naulon-bench";
    private static final int DIFFERENT = 1000;
    private static final int BATCH = 1000;
    private static final int IN_FLIGHT = 4;
    private static final long BATCH_BYTES = 16L << 20;
    private static final int POLL_MILLIS = 50;
    private static final ObjectMapper JSON = new ObjectMapper();
    /** A few indexed fields, so that the server is no narrower than it must be. */
    private static final String SETTINGS = """
            {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "refresh_interval": "-1"},
             "mappings": {"dynamic": false, "properties": {"id": {"type": "keyword"}, "channel": {"type": "keyword"}}}}
            """;

    private final ElasticServer server;
    private final List<byte[]> bodies = new ArrayList<>();
    private final List<JsonNode> objects = new ArrayList<>();
    private final int documents;
    private final Path work;

    /** @param documents how many are written; their content repeats after {@value #DIFFERENT} */
    Indexing(ElasticServer server, List<Transfer> transfers, int documents, Path work) throws IOException {
        this.server = server;
        this.documents = documents;
        this.work = work;
        for (Transfer transfer : transfers.subList(0, Math.min(DIFFERENT, transfers.size()))) {
            byte[] body = Json.line(transfer);
            bodies.add(body);
            objects.add(JSON.readTree(body));
        }
    }

    List<Contestant> contestants() {
        byte[][] ready = bodies.toArray(byte[][]::new);
        // Flink sends its functions as serialised Java; a node of Jackson's tree can be sent so.
        JsonNode[] trees = objects.toArray(JsonNode[]::new);
        return List.of(
                contestant(SINK_START, 1, () -> sink(1, i -> ready[i % ready.length])),
                contestant(
                        SINK, documents, () -> sink(documents, i -> JSON.writeValueAsBytes(trees[i % trees.length]))),
                contestant(SINK_READY, documents, () -> sink(documents, i -> ready[i % ready.length])),
                contestant(INGESTER, documents, () -> ingester(i -> objects.get(i % objects.size()))),
                contestant(
                        INGESTER_READY,
                        documents,
                        () -> ingester(i -> BinaryData.of(bodies.get(i % bodies.size()), "application/json"))));
    }

    /** The JSON of a document, by its number. */
    private interface Body extends Serializable {
        byte[] of(int number) throws IOException;
    }

    private Contestant contestant(String name, int wanted, Contestant.Work work) {
        return new Contestant(name, this::emptyIndex, work, () -> check(wanted));
    }

    /** Mean size of a document. */
    long meanBytes() {
        return Math.round(
                bodies.stream().mapToInt(body -> body.length).average().orElse(0));
    }

    private long sink(int wanted, Body body) throws Exception {
        StreamExecutionEnvironment flink =
                LocalFlink.environment(RuntimeExecutionMode.BATCH, 1, WorkFolder.empty(work));
        flink.fromSequence(0, wanted - 1L)
                .map(i -> new Document(INDEX, Long.toString(i), body.of(i.intValue())))
                .returns(new DocumentFormat().info())
                .sinkTo(ElasticSink.to(server)
                        .batchSize(BATCH)
                        .batchBytes(BATCH_BYTES)
                        .inFlight(IN_FLIGHT)
                        .build());
        flink.execute("bench");
        return wanted;
    }

    private long ingester(IntFunction<Object> body) throws Exception {
        try (RestClient client = server.open()) {
            CompletableFuture<Void> fed = new CompletableFuture<>();
            Thread feeder = new Thread(
                    () -> {
                        try {
                            feed(client, body);
                            fed.complete(null);
                        } catch (RuntimeException e) {
                            fed.completeExceptionally(e);
                        }
                    },
                    "bench-ingester");
            feeder.setDaemon(true);
            feeder.start();
            while (!fed.isDone() && client.isRunning()) {
                feeder.join(POLL_MILLIS);
            }
            // The ingester waits without end for answers of a client whose threads an error has ended.
            if (!fed.isDone()) {
                throw new IllegalStateException(
                        "the client of the bulk ingester has stopped after an error of its own");
            }
            fed.get();
        }
        return documents;
    }

    private void feed(RestClient client, IntFunction<Object> body) {
        RestClientTransport transport = new RestClientTransport(client, new JacksonJsonpMapper());
        try (BulkIngester<Void> ingester =
                BulkIngester.of(settings -> settings.client(new ElasticsearchClient(transport))
                        .maxOperations(BATCH)
                        .maxSize(BATCH_BYTES)
                        .maxConcurrentRequests(IN_FLIGHT))) {
            for (int i = 0; i < documents; i++) {
                String id = Integer.toString(i);
                Object document = body.apply(i);
                ingester.add(operation ->
                        operation.index(index -> index.index(INDEX).id(id).document(document)));
            }
        }
    }

    private void emptyIndex() throws IOException {
        try (RestClient client = server.open()) {
            Request delete = new Request("DELETE", "/" + INDEX);
            delete.addParameter("ignore_unavailable", "true");
            client.performRequest(delete);
            Request create = new Request("PUT", "/" + INDEX);
            create.setJsonEntity(SETTINGS);
            client.performRequest(create);
        }
    }

    private void check(int wanted) throws IOException {
        try (RestClient client = server.open()) {
            client.performRequest(new Request("POST", "/" + INDEX + "/_refresh"));
            try (InputStream answer = client.performRequest(new Request("GET", "/" + INDEX + "/_count"))
                    .getEntity()
                    .getContent()) {
                long count = JSON.readTree(answer).path("count").asLong();
                if (count != wanted) {
                    throw new IllegalStateException(count + " of " + wanted + " documents are in the index");
                }
            }
        }
    }
}
