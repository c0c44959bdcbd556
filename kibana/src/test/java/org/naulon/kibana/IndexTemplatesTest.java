package org.naulon.kibana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.naulon.model.intake.Rejection;
import org.naulon.model.report.Report;
import org.naulon.model.signal.Signal;

class IndexTemplatesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** What the minimal distribution has; anything else would work on a full server only. */
    private static final Set<String> TYPES =
            Set.of("keyword", "text", "date", "long", "integer", "double", "boolean", "flattened", "object");

    @ParameterizedTest
    @EnumSource(ElasticAssets.class)
    void everyTemplateIsStrictAndServesExactlyItsOwnIndexAndAlias(ElasticAssets asset) throws Exception {
        JsonNode template = JSON.readTree(asset.template());

        assertThat(template.at("/index_patterns")).hasSize(1);
        assertThat(template.at("/index_patterns/0").asText()).isEqualTo(asset.index());
        assertThat(template.at("/template/aliases").fieldNames()).toIterable().containsExactly(asset.alias());
        assertThat(template.at("/template/mappings/dynamic").asText()).isEqualTo("strict");
    }

    @ParameterizedTest
    @EnumSource(ElasticAssets.class)
    void everyFieldHasATypeThatTheMinimalDistributionKnows(ElasticAssets asset) throws Exception {
        Set<String> types = new TreeSet<>();
        JSON.readTree(asset.template()).at("/template/mappings").findValues("type").stream()
                .filter(JsonNode::isTextual)
                .forEach(type -> types.add(type.asText()));

        assertThat(TYPES).containsAll(types);
    }

    @Test
    void reportsHaveExactlyTheFieldsOfTheReport() throws Exception {
        assertThat(fields(ElasticAssets.REPORTS)).containsExactlyElementsOf(fields(Report.class, ""));
    }

    @Test
    void signalsHaveExactlyTheFieldsOfTheSignal() throws Exception {
        assertThat(fields(ElasticAssets.SIGNALS)).containsExactlyElementsOf(fields(Signal.class, ""));
    }

    @Test
    void rejectionsHaveExactlyTheFieldsOfTheRejectionAndWhetherItIsCorrected() throws Exception {
        Set<String> expected = fields(Rejection.class, "");
        expected.add("corrected");

        assertThat(fields(ElasticAssets.REJECTIONS)).containsExactlyElementsOf(expected);
    }

    private static Set<String> fields(ElasticAssets asset) throws JsonProcessingException {
        Set<String> fields = new TreeSet<>();
        collect(JSON.readTree(asset.template()).at("/template/mappings"), "", fields);
        return fields;
    }

    private static void collect(JsonNode mapping, String prefix, Set<String> fields) {
        mapping.path("properties").properties().forEach(field -> {
            if (field.getValue().has("properties")) {
                collect(field.getValue(), prefix + field.getKey() + ".", fields);
            } else {
                fields.add(prefix + field.getKey());
            }
        });
    }

    private static Set<String> fields(Class<?> type, String prefix) {
        Set<String> fields = new TreeSet<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + (component.getName().equals("protectedPerson") ? "protected" : component.getName());
            Class<?> value = element(component);
            if (value.isRecord()) {
                fields.addAll(fields(value, name + "."));
            } else {
                fields.add(name);
            }
        }
        return fields;
    }

    private static Class<?> element(RecordComponent component) {
        if (component.getType() == List.class
                && component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> element) {
            return element;
        }
        return component.getType();
    }
}
