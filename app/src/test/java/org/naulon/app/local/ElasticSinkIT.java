package org.naulon.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.naulon.flink.elastic.Document;
import org.naulon.flink.elastic.ElasticServer;
import org.naulon.flink.elastic.ElasticSink;
import org.naulon.flink.elastic.ElasticUnavailable;
import org.naulon.flink.elastic.IndexTemplates;
import org.naulon.kibana.ElasticAssets;

/** The sink in a Flink job against a real server. */
class ElasticSinkIT extends ElasticServerIT {
    @BeforeEach
    void emptyIndices() {
        for (ElasticAssets asset : ElasticAssets.values()) {
            elastic().request("DELETE", "/" + asset.index() + "?ignore_unavailable=true");
        }
        new IndexTemplates(elastic().server()).install();
    }

    @Test
    void installingTheTemplatesAgainChangesNothing() throws Exception {
        run(documents(0, 10), 1);
        JsonNode before = elastic().request("GET", "/" + ElasticAssets.REJECTIONS.index() + "/_mapping");

        new IndexTemplates(elastic().server()).install();

        assertThat(elastic().request("GET", "/" + ElasticAssets.REJECTIONS.index() + "/_mapping"))
                .isEqualTo(before);
        assertThat(elastic().count(ElasticAssets.REJECTIONS)).isEqualTo(10);
    }

    @Test
    void writingTheSameDocumentsAgainLeavesAsManyAsBefore() throws Exception {
        run(documents(0, 5_000), 2);
        run(documents(0, 5_000), 1);

        assertThat(elastic().count(ElasticAssets.REJECTIONS)).isEqualTo(5_000);
        assertThat(elastic().count(ElasticAssets.DEAD_LETTERS)).isZero();
    }

    @Test
    void aDocumentThatTheMappingRefusesBecomesADeadLetterAndTheOthersAreIndexed() throws Exception {
        List<Document> documents = documents(0, 100);
        documents.add(document("undeclared", "{\"colour\":\"blue\"}"));
        documents.add(document("broken", "{\"file\":"));

        run(documents, 1);
        run(documents, 1);

        assertThat(elastic().count(ElasticAssets.REJECTIONS)).isEqualTo(100);
        JsonNode letters = elastic().documents(ElasticAssets.DEAD_LETTERS, "id");
        assertThat(letters).hasSize(2);
        assertThat(letters.at("/0/_source/id").asText()).isEqualTo("broken");
        assertThat(letters.at("/1/_source/id").asText()).isEqualTo("undeclared");
        assertThat(letters.at("/1/_source/index").asText()).isEqualTo(ElasticAssets.REJECTIONS.index());
        assertThat(letters.at("/1/_source/status").asInt()).isEqualTo(400);
        assertThat(letters.at("/1/_source/type").asText()).isEqualTo("strict_dynamic_mapping_exception");
        assertThat(letters.at("/1/_source/reason").asText()).contains("[colour]");
        assertThat(letters.at("/1/_source/document").asText()).isEqualTo("{\"colour\":\"blue\"}");
    }

    @Test
    void aRestartOfTheServerInMidRunLosesAndMultipliesNothing() throws Exception {
        int documents = 60_000;
        CompletableFuture<Void> job = CompletableFuture.runAsync(() -> {
            try {
                run(documents(0, documents), 1);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        while (elastic().count(ElasticAssets.REJECTIONS) < 1_000 && !job.isDone()) {
            Thread.sleep(20);
        }
        elastic().pause();
        assertThat(job).isNotDone();
        elastic().resume();
        job.get(3, TimeUnit.MINUTES);

        assertThat(elastic().count(ElasticAssets.REJECTIONS)).isEqualTo(documents);
        assertThat(elastic().count(ElasticAssets.DEAD_LETTERS)).isZero();
    }

    @Test
    void anIndexWithAnotherMappingIsNamedInOneLine() {
        String index = ElasticAssets.SIGNALS.index();
        elastic().request("DELETE", "/_index_template/" + index);
        elastic().request("DELETE", "/" + index);
        run("{\"strength\":\"high\"}", index);

        assertThatThrownBy(() -> new IndexTemplates(elastic().server()).install())
                .isInstanceOf(ElasticUnavailable.class)
                .hasMessageStartingWith("Elasticsearch at " + elastic().server().where() + ": the mapping of " + index)
                .hasMessageContaining("strength")
                .hasMessageNotContaining("\n");
        elastic().request("DELETE", "/" + index);
    }

    @Test
    void aServerThatIsNotThereIsNamedInOneLine() {
        ElasticServer server = elastic().server();
        elastic().pause();
        try {
            assertThatThrownBy(() -> new IndexTemplates(server).install())
                    .isInstanceOf(ElasticUnavailable.class)
                    .hasMessage("Elasticsearch at " + server.where() + ": connection refused");
        } finally {
            elastic().resume();
        }
    }

    private void run(String json, String index) {
        try {
            run(List.of(new Document(index, "one", json.getBytes(StandardCharsets.UTF_8))), 1);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void run(List<Document> documents, int parallelism) throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(parallelism);
        flink.fromData(documents, Types.GENERIC(Document.class))
                .sinkTo(ElasticSink.to(elastic().server())
                        .batchSize(200)
                        .inFlight(2)
                        .linger(Duration.ofMillis(50))
                        .build());
        flink.execute();
    }

    private static List<Document> documents(int from, int to) {
        List<Document> documents = new ArrayList<>(to - from);
        for (int i = from; i < to; i++) {
            documents.add(
                    document(
                            "r-" + i,
                            "{\"file\":\"bank/a.xml\",\"position\":\"transaction " + i
                                    + "\",\"sha256\":\"00\",\"reason\":\"UNKNOWN_CURRENCY\",\"message\":\"the currency XXQ is unknown\"}"));
        }
        return documents;
    }

    private static Document document(String id, String json) {
        return new Document(ElasticAssets.REJECTIONS.index(), id, json.getBytes(StandardCharsets.UTF_8));
    }
}
