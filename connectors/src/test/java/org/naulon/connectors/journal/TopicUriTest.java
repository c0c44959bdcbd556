package org.naulon.connectors.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;

class TopicUriTest {
    @Test
    void aSecretMayComeFromTheEnvironmentOrHaveAnySigns() throws IOException {
        Map.Entry<String, String> variable = System.getenv().entrySet().stream()
                .filter(entry -> entry.getValue().matches("[A-Za-z0-9/]+"))
                .findFirst()
                .orElseThrow();
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            camel.start();
            KafkaConfiguration set = TopicUri.parse(
                            "kafka:t?brokers=a:1,b:2&saslUsername=RAW(a&b=c%)&saslPassword={{env:" + variable.getKey()
                                    + "}}")
                    .endpoint(camel)
                    .getConfiguration();

            assertThat(set.getSaslPassword()).isEqualTo(variable.getValue());
            assertThat(set.getSaslUsername()).isEqualTo("a&b=c%");
            assertThat(set.getBrokers()).isEqualTo("a:1,b:2");
        }
    }

    @Test
    void itIsSpokenOfWithoutItsOptions() {
        assertThat(TopicUri.parse("kafka:t?brokers=a:1&saslPassword=hunter2")).hasToString("kafka:t");
    }
}
