package org.naulon.flink.output;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.naulon.flink.elastic.Document;
import org.naulon.kibana.ElasticAssets;
import org.naulon.model.intake.Arrivals;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.intake.SourceHealth.Delivered;
import org.naulon.model.intake.SourceHealth.FileGroup;
import org.naulon.model.intake.StatementHealth;

class HealthDocumentTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant AT = Instant.parse("2026-01-05T09:00:00Z");
    private static final Delivered ALL =
            new Delivered(2, 9, 4L, 3L, 2, AT, AT, 60L, new Arrivals(AT, 5, 7), Map.of("shop", 1L, "colour", 2L));
    private static final SourceHealth BANK = new SourceHealth(
            "bank",
            ALL,
            new StatementHealth(
                    4,
                    1,
                    0,
                    0,
                    2,
                    List.of(
                            new StatementHealth.Account("NL1", "EUR", 3, 1, List.of("7", "9-11")),
                            new StatementHealth.Account("NL2", "EUR", 3, 1, List.of()))),
            List.of(new FileGroup("day-#.xml", ALL)));

    @Test
    void aFolderAndEachOfItsGroupsIsADocumentWhoseIdIsThatOfTheNextRunToo() throws Exception {
        List<Document> documents = Documents.of(List.of(BANK));

        assertThat(documents).hasSize(2);
        assertThat(documents).extracting(Document::id).doesNotHaveDuplicates();
        assertThat(Documents.of(List.of(BANK))).isEqualTo(documents);
        JsonNode folder = JSON.readTree(documents.get(0).json());
        assertThat(folder.at("/scope").asText()).isEqualTo("FOLDER");
        assertThat(folder.at("/accepted").asLong()).isEqualTo(4);
        assertThat(folder.at("/longestLagSeconds").asLong()).isEqualTo(7);
        assertThat(folder.at("/unmappedColumns")).extracting(JsonNode::asText).containsExactly("colour", "shop");
        assertThat(folder.at("/missingStatements")).extracting(JsonNode::asText).containsExactly("NL1 EUR: 7, 9-11");
        JsonNode files = JSON.readTree(documents.get(1).json());
        assertThat(files.at("/name").asText()).isEqualTo("day-#.xml");
        assertThat(files.at("/statementsProved").isNull()).isTrue();
    }

    @Test
    void theTemplateKnowsExactlyTheFieldsOfADocument() throws Exception {
        List<String> fields = new ArrayList<>();
        JSON.readTree(ElasticAssets.HEALTH.template())
                .at("/template/mappings/properties")
                .fieldNames()
                .forEachRemaining(fields::add);
        List<String> written = new ArrayList<>();
        JSON.readTree(Documents.of(List.of(BANK)).get(0).json()).fieldNames().forEachRemaining(written::add);

        assertThat(fields).containsExactlyElementsOf(written);
    }
}
