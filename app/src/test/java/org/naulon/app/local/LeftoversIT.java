package org.naulon.app.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.naulon.flink.elastic.DirectDelivery;
import org.naulon.flink.elastic.Document;
import org.naulon.flink.elastic.ElasticUnavailable;
import org.naulon.flink.elastic.IndexTemplates;
import org.naulon.flink.elastic.Leftovers;
import org.naulon.kibana.ElasticAssets;

class LeftoversIT extends ElasticServerIT {
    private static final String INDEX = ElasticAssets.REPORTS.index();

    @BeforeEach
    void emptyIndex() {
        elastic().request("DELETE", "/" + INDEX + "?ignore_unavailable=true");
        new IndexTemplates(elastic().server()).install();
    }

    @Test
    void whatNobodyHasWrittenSinceIsChangedOnceAndKeepsItsContent() throws IOException {
        index("NEW", "a", "b", "c");
        Leftovers leftovers = Leftovers.asOfNow(elastic().server(), INDEX);
        index("NEW", "b", "d");

        assertThat(leftovers.settle("SUPERSEDED", LeftoversIT::superseded)).isEqualTo(2);
        assertThat(documents()).containsExactly("a SUPERSEDED", "b NEW", "c SUPERSEDED", "d NEW");
        assertThat(leftovers.settle("SUPERSEDED", LeftoversIT::superseded)).isZero();

        Leftovers later = Leftovers.asOfNow(elastic().server(), INDEX);
        index("NEW", "a", "b");
        assertThat(later.settle("SUPERSEDED", LeftoversIT::superseded))
                .as("one that is changed already stays as it is")
                .isEqualTo(1);
        assertThat(documents()).containsExactly("a NEW", "b NEW", "c SUPERSEDED", "d SUPERSEDED");
    }

    @Test
    void moreThanOneRequestHoldsIsDeleted() throws IOException {
        index("NEW", IntStream.range(0, 2_500).mapToObj(i -> "r" + i).toArray(String[]::new));
        Leftovers leftovers = Leftovers.asOfNow(elastic().server(), INDEX);
        index("NEW", "r7", "r1234", "other");

        assertThat(leftovers.settle("SUPERSEDED", LeftoversIT::nothing)).isEqualTo(2_498);
        assertThat(documents()).containsExactly("other NEW", "r1234 NEW", "r7 NEW");
    }

    @Test
    void whoWritesMeanwhileIsNeverOverwritten() throws IOException {
        index("NEW", "a", "b");
        Leftovers leftovers = Leftovers.asOfNow(elastic().server(), INDEX);

        long settled = leftovers.settle("SUPERSEDED", id -> {
            if (id.equals("a")) {
                // Between the search and the change.
                index("NEW", "a");
            }
            return superseded(id);
        });

        assertThat(settled).isEqualTo(1);
        assertThat(documents()).containsExactly("a NEW", "b SUPERSEDED");
    }

    @Test
    void anIndexThatIsNotThereIsToldInOneLine() {
        assertThatThrownBy(() -> Leftovers.asOfNow(elastic().server(), "naulon-nothing"))
                .isInstanceOf(ElasticUnavailable.class)
                .hasMessageContaining("index_not_found_exception");
    }

    private static byte[] superseded(String id) {
        return "{\"status\":\"SUPERSEDED\"}".getBytes(StandardCharsets.UTF_8);
    }

    private static byte @Nullable [] nothing(String id) {
        return null;
    }

    private void index(String status, String... ids) {
        try {
            DirectDelivery.send(
                    elastic().server(),
                    Arrays.stream(ids)
                            .map(id -> new Document(INDEX, id, json(id, status)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] json(String id, String status) {
        return "{\"reportId\":\"%s\",\"status\":\"%s\"}".formatted(id, status).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> documents() {
        Iterable<JsonNode> hits = elastic().documents(ElasticAssets.REPORTS, "reportId");
        return StreamSupport.stream(hits.spliterator(), false)
                .peek(hit -> assertThat(hit.at("/_source/reportId"))
                        .as("its content")
                        .isEqualTo(hit.path("_id")))
                .map(hit -> hit.path("_id").asText() + " "
                        + hit.at("/_source/status").asText())
                .toList();
    }
}
