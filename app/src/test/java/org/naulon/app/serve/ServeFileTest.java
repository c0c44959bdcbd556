package org.naulon.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.http.HttpLimits;
import org.naulon.connectors.http.Sender;
import org.naulon.connectors.intake.Folder;
import org.naulon.connectors.transport.Transport;

class ServeFileTest {
    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path folder;

    @Test
    void everythingThatIsGivenIsRead() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hunter2\n");
        Path feeds = Files.createDirectories(folder.resolve("feeds"));
        ServeSettings settings = read("""
                work: /var/lib/naulon
                journal: kafka:journal?brokers=a:9092
                context: FEEDS
                parallelism: 3
                elasticsearch: {uri: "https://elastic:9200", user: naulon, password: env:ELASTIC}
                transports:
                  - folder: bank
                    uri: sftp://unit@bank.example/out
                    secrets: {password: "file:SECRET"}
                  - folder: hawala
                    uri: jms:queue:ledgers
                    broker: {uri: "amqp://broker:5672", user: unit, password: env:BROKER}
                http:
                  port: 0
                  max-bytes: 1000
                  senders:
                    - name: acme
                      token-sha256: HASH
                      folders: [bank, money-transfer]
                metrics: {host: 0.0.0.0, port: 9100}
                """.replace("FEEDS", feeds.toString())
                .replace("SECRET", secret.toString())
                .replace("HASH", HASH));
        assertThat(settings.work()).isEqualTo(Path.of("/var/lib/naulon"));
        assertThat(settings.journal()).isEqualTo("kafka:journal?brokers=a:9092");
        assertThat(settings.context()).isEqualTo(feeds);
        assertThat(settings.parallelism()).isEqualTo(3);
        assertThat(settings.elastic()).hasToString("https://elastic:9200 as naulon");
        assertThat(settings.transports()).extracting(Transport::folder).containsExactly(Folder.BANK, Folder.HAWALA);
        assertThat(settings.transports().get(0).secrets().get("password").reveal())
                .isEqualTo("hunter2");
        assertThat(settings.transports().get(1).broker().factory()).isEqualTo(Transport.Broker.AMQP);
        assertThat(settings.http())
                .isEqualTo(new ServeSettings.Http(
                        "127.0.0.1",
                        0,
                        new HttpLimits(
                                1000,
                                HttpLimits.HOUSE.waiting(),
                                HttpLimits.HOUSE.headers(),
                                HttpLimits.HOUSE.pause(),
                                HttpLimits.HOUSE.leastBytesPerSecond()),
                        List.of(new Sender("acme", Set.of(Folder.BANK, Folder.MONEY_TRANSFER), HASH))));
        assertThat(settings.metrics()).isEqualTo(new ServeSettings.Metrics("0.0.0.0", 9100));
        assertThat(settings.toString()).doesNotContain("hunter2").doesNotContain("ELASTIC2");
    }

    @Test
    void theJournalStandsInTheWorkFolderUnlessItIsSaidOtherwise() throws IOException {
        ServeSettings settings = read("work: here\ntransports: [{folder: bank, uri: 'file:in'}]\n");
        assertThat(settings.journal()).isEqualTo("file:here/journal");
        assertThat(settings.elastic()).isNull();
        assertThat(settings.http()).isNull();
        assertThat(settings.metrics()).isNull();
    }

    @Test
    void theMetricsAreForThisMachineUnlessItIsSaidOtherwise() throws IOException {
        assertThat(read("work: here\ntransports: [{folder: bank, uri: 'file:in'}]\nmetrics: {}\n")
                        .metrics())
                .isEqualTo(new ServeSettings.Metrics("127.0.0.1", 9464));
    }

    @Test
    void everyProblemIsListedWithItsLine() throws IOException {
        Path file = write("""
                journal: ftp:x
                context: no-such-folder
                parallelism: 0
                wrok: x
                elasticsearch: {uri: "http://elastic", user: naulon, password: hunter2}
                transports:
                  - folder: context
                    uri: file:in?delete=true
                  - uri: sftp://unit:hunter2@host/out
                    folder: bank
                    secrets: {password: env:NOT_SET}
                http:
                  port: 70000
                  senders:
                    - {name: Acme, token-sha256: hunter2}
                    - {name: b, token-sha256: HASH, folders: bank}
                    - {name: b, token-sha256: HASH, folders: [bank]}
                metrics: {port: 65536, path: /metrics}
                """.replace("HASH", HASH));
        String at = file + ":";
        assertThatThrownBy(() -> ServeFile.read(file, name -> null))
                .isInstanceOf(InvalidSettings.class)
                .hasMessage("the configuration has 19 problems: "
                        + String.join(
                                "; ",
                                at + "1: 'work' is missing",
                                at + "1: journal: a journal begins with file: or kafka:",
                                at + "2: context 'no-such-folder' is no folder",
                                at + "3: parallelism must be a whole number from 1 to 64",
                                at + "4: 'wrok' is no key here",
                                at + "5: password: a secret is given as env:NAME or file:/path, not as it is",
                                at + "5: the address of Elasticsearch http://elastic:-1 is not usable: "
                                        + "it must name a host and a port; user and password come together or not at all",
                                at + "7: 'context' is none of bank, money-transfer, hawala",
                                at + "8: the option delete is set by Naulon, so that no delivery is lost",
                                at + "9: a password does not stand in the URI: give it under secrets",
                                at + "11: password: the environment has no variable NOT_SET",
                                at + "13: port must be a whole number from 0 to 65535",
                                at + "15: 'folders' is missing",
                                at + "15: the name of a sender is of a-z, 0-9 and -, at most 40",
                                at + "15: token-sha256 is the SHA-256 of the token in 64 lower-case hex digits",
                                at + "17: another sender is called 'b' too",
                                at + "17: another sender has this token too",
                                at + "18: port must be a whole number from 0 to 65535",
                                at + "18: 'path' is no key here"));
    }

    @Test
    void aSystemThatNoDeliveryCanReachIsAProblem() throws IOException {
        Path file = write("work: here\n");
        assertThatThrownBy(() -> ServeFile.read(file, name -> null))
                .hasMessageEndingWith("no delivery can reach it: give transports, or http, or both");
    }

    @Test
    void twoServersOnOnePortAreAProblem() throws IOException {
        assertThatThrownBy(() -> read(listening("127.0.0.1", 9000, "127.0.0.1", 9000)))
                .isInstanceOf(InvalidSettings.class)
                .hasMessageEndingWith(":3: http and metrics cannot listen on one port: 9000");
        assertThatThrownBy(() -> read(listening("127.0.0.1", 9000, "0.0.0.0", 9000)))
                .isInstanceOf(InvalidSettings.class);
        assertThat(read(listening("127.0.0.1", 9000, "127.0.0.2", 9000))
                        .metrics()
                        .port())
                .isEqualTo(9000);
        assertThat(read(listening("127.0.0.1", 9000, "127.0.0.1", 9001))
                        .metrics()
                        .port())
                .isEqualTo(9001);
        assertThat(read(listening("127.0.0.1", 0, "127.0.0.1", 0)).metrics().port())
                .isZero();
    }

    private static String listening(String http, int httpPort, String metrics, int metricsPort) {
        return """
                work: here
                http: {host: %s, port: %d, senders: [{name: acme, token-sha256: %s, folders: [bank]}]}
                metrics: {host: %s, port: %d}
                """.formatted(http, httpPort, HASH, metrics, metricsPort);
    }

    private ServeSettings read(String text) throws IOException {
        return ServeFile.read(write(text), Map.of("ELASTIC", "ELASTIC2", "BROKER", "hunter2")::get);
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("naulon.yaml"), text);
    }
}
