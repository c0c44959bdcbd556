package org.naulon.connectors.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.naulon.connectors.intake.Folder;

class TransportTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "inbox|the URI has no scheme, such as file: or sftp:",
                "sftp://unit:hunter2@host/out|a password does not stand in the URI: give it under secrets",
                "sftp://unit@host/out?password=hunter2|the option password does not stand in the URI: give it under secrets",
                "file:in?delete=true|the option delete is set by Naulon, so that no delivery is lost",
                "sftp://host/out?move=x|the option move is set by Naulon, so that no delivery is lost",
                "jms:queue:x|a queue needs a broker",
                "file:in?delays=hunter2|it has no option delays",
                "kafka:t?groupId=g|a topic needs the option brokers=HOST:PORT",
                "kafka:t?brokers=a:1&autoOffsetReset=latest|the option autoOffsetReset is set by Naulon",
                "kafka:t?brokers=a:1&seekTo=END|the option seekTo is set by Naulon",
                "kafka:t?brokers=a:1&additionalProperties.enable.auto.commit=true|the option additionalProperties.enable",
                "kafka:t?brokers=a:1&saslPassword=hunter2|the option saslPassword does not stand in the URI",
            })
    void whatIsWrongIsSaidWithoutValues(String uri, String problem) {
        assertThat(Transports.problems(new Transport(Folder.BANK, uri, Map.of(), null)))
                .singleElement()
                .asString()
                .startsWith(problem)
                .doesNotContain("hunter2");
    }

    @Test
    void aSchemeThatNoComponentHasIsAProblem() {
        assertThat(Transports.problems(new Transport(Folder.BANK, "pigeon:loft", Map.of(), null)))
                .containsExactly(
                        "nothing here knows this kind of URI: put the jar of its Camel component into the folder lib");
    }

    @Test
    void aSecretThatTheEndpointDoesNotKnowIsAProblem() {
        assertThat(Transports.problems(new Transport(
                        Folder.BANK, "sftp://unit@host/out", Map.of("pasword", Site.secret("hunter2")), null)))
                .containsExactly("unknown secrets: [pasword]");
    }

    @Test
    void aTopicIsReadAsItsUriSaysWithItsSecret() {
        assertThat(Transports.problems(Site.moneyTransfer(
                        "kafka:t?brokers=a:1,b:2&groupId=g&consumersCount=2&securityProtocol=SASL_SSL&saslMechanism=PLAIN"
                                + "&saslUsername=unit&additionalProperties.ssl.protocol=TLSv1.3",
                        Map.of("saslPassword", Site.secret("hunter2")))))
                .isEmpty();
    }

    @Test
    void whatIsConfiguredWellHasNoProblem() {
        assertThat(Transports.problems(Site.moneyTransfer(
                        "sftp://unit@host/out?delay=60000&privateKeyFile=/etc/naulon/key",
                        Map.of("privateKeyPassphrase", Site.secret("hunter2")))))
                .isEmpty();
        assertThat(Transports.problems(new Transport(
                        Folder.BANK,
                        "jms:queue:x",
                        Map.of(),
                        new Transport.Broker(
                                "amqp://127.0.0.1:1", Transport.Broker.AMQP, "naulon", Site.secret("hunter2")))))
                .isEmpty();
    }

    @Test
    void aFactoryThatIsNotThereIsNamed() {
        assertThat(Transports.problems(new Transport(
                        Folder.BANK,
                        "jms:queue:x",
                        Map.of(),
                        new Transport.Broker("tcp://x", "com.example.Factory", "", null))))
                .isEqualTo(List.of("the class com.example.Factory is not there: put its jar into the folder lib"));
    }

    @Test
    void secretsComeFromTheEnvironmentOrAFileAndAreNeverShown(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("secret"), "hunter2\n");
        assertThat(Secret.at("file:" + file, name -> null).reveal()).isEqualTo("hunter2");
        assertThat(Secret.at("env:IT", name -> name + "2").reveal()).isEqualTo("IT2");
        assertThat(Secret.at("env:IT", name -> "hunter2")).hasToString("***");
        assertThatThrownBy(() -> Secret.at("hunter2", name -> null)).hasMessageNotContaining("hunter2");
        assertThatThrownBy(() -> Secret.at("env:IT", name -> null)).hasMessage("the environment has no variable IT");
        assertThatThrownBy(() -> Secret.at("file:" + folder.resolve("none"), name -> null))
                .hasMessageEndingWith("none cannot be read");
    }

    @ParameterizedTest
    @CsvSource({
        "july.xml,july.xml",
        "../../etc/passwd,_._.._etc_passwd",
        ".hidden,_hidden",
        "a\\b,a_b",
        "'',unnamed",
        "كشف يوليو.csv,كشف يوليو.csv"
    })
    void namesAreMadeHarmless(String given, String safe) {
        assertThat(SafeName.of(given)).isEqualTo(safe);
    }

    @Property(tries = 500)
    void noNameIsHarmful(@ForAll String given) {
        String safe = SafeName.of(given);
        assertThat(safe).isNotEmpty().doesNotContain("/").doesNotContain("\\").doesNotStartWith(".");
        assertThat(safe.chars()).noneMatch(Character::isISOControl);
        assertThat(safe.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(200);
        assertThat(SafeName.of(safe)).isEqualTo(safe);
    }
}
