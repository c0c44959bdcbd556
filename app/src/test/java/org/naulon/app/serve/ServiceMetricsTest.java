package org.naulon.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.intake.Receipt;

/** How well its sources deliver, as a running system without detection tells it. */
class ServiceMetricsTest implements Silent {
    private static final String TOKEN = "correct-horse-battery";
    private static final Instant ARRIVED = Instant.parse("2026-01-02T09:00:07Z");
    private static final String TABLE = """
            control_number,status,sent_at,send_amount,send_currency,sender_name,sender_country,receiver_name,payout_country,shop
            1,PAID,2026-01-01T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML,7
            2,PAID,2026-01-02T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML,7
            3,PAID,never,450.00,EUR,Mariam,FR,Oumar,ML,7
            """;

    @TempDir
    Path folder;

    @Test
    void everyDeliveryShowsAtTheNextScrapeAndTheSameBytesAgainChangeNothing() throws Exception {
        try (Service service = Service.start(settings(0), this, () -> ARRIVED)) {
            String url = service.metrics().orElseThrow();
            assertThat(url).startsWith("http://127.0.0.1:").endsWith("/metrics");
            assertThat(samples(url)).isEmpty();

            assertThat(post(service, TABLE)).isEqualTo(202);
            List<String> once = samples(url);
            String files = "{files=\"acme/day-#.csv\",folder=\"money-transfer\"} ";
            assertThat(once)
                    .containsExactlyInAnyOrder(
                            "naulon_source_files" + files + "1.0",
                            "naulon_source_read_records" + files + "3.0",
                            "naulon_source_rejected_records" + files + "1.0",
                            "naulon_source_last_event_timestamp_seconds" + files + "1.7673444E9",
                            "naulon_source_behind_seconds" + files + "0.0",
                            "naulon_source_last_arrival_timestamp_seconds" + files + "1.767344407E9",
                            "naulon_source_mean_lag_seconds" + files + "43207.0",
                            "naulon_source_longest_lag_seconds" + files + "86407.0",
                            "naulon_source_unmapped_columns" + files + "1.0",
                            "naulon_source_statements{folder=\"money-transfer\",proof=\"proved\"} 0.0",
                            "naulon_source_statements{folder=\"money-transfer\",proof=\"differs\"} 0.0",
                            "naulon_source_statements{folder=\"money-transfer\",proof=\"incomplete\"} 0.0",
                            "naulon_source_accounts_to_look_at{folder=\"money-transfer\"} 0.0",
                            "naulon_source_statement_gaps{folder=\"money-transfer\"} 0.0");

            assertThat(post(service, TABLE)).isEqualTo(202);
            assertThat(samples(url)).isEqualTo(once);
        }
    }

    @Test
    void aPortThatIsTakenLetsNothingStart() throws Exception {
        try (Service service = Service.start(settings(0), this, () -> ARRIVED)) {
            int taken = URI.create(service.metrics().orElseThrow()).getPort();
            Path other = Files.createDirectories(folder.resolve("other"));
            int taken2 = service.port().getAsInt();
            assertThatThrownBy(() -> Service.start(settings(other, taken, taken2), this, () -> ARRIVED))
                    .hasMessage("http cannot listen at 127.0.0.1:" + taken2 + ": Address already in use; "
                            + "metrics cannot listen at 127.0.0.1:" + taken + ": Address already in use");
            assertThat(other.resolve("work").toFile().list()).containsExactly(".lock");
            // Whatever was open before is closed again: the folder is free.
            Service.start(settings(other, 0, 0), this, () -> ARRIVED).close();
        }
    }

    private ServeSettings settings(int port) throws Exception {
        return settings(folder, port, 0);
    }

    private static ServeSettings settings(Path folder, int port, int http) throws Exception {
        Path file = Files.writeString(folder.resolve("naulon.yaml"), """
                work: WORK
                metrics: {port: PORT}
                http:
                  port: HTTP
                  senders: [{name: acme, folders: money-transfer, token-sha256: HASH}]
                """.replace(
                        "WORK", folder.resolve("work").toString())
                .replace("PORT", Integer.toString(port))
                .replace("HTTP", Integer.toString(http))
                .replace("HASH", sha256(TOKEN)));
        return ServeFile.read(file, name -> null);
    }

    private static int post(Service service, String table) throws Exception {
        URI uri = URI.create("http://127.0.0.1:" + service.port().getAsInt() + "/money-transfer/day-17.csv");
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(uri)
                                .header("Authorization", "Bearer " + TOKEN)
                                .header("Content-Type", "text/csv")
                                .POST(HttpRequest.BodyPublishers.ofString(table))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static List<String> samples(String url) throws IOException, InterruptedException {
        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body().lines().filter(line -> !line.startsWith("#")).toList();
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void taken(String transport, String name, Receipt receipt) {}

    @Override
    public void notTaken(String transport, String name, Throwable why) {
        throw new AssertionError(name, why);
    }

    @Override
    public void unreachable(String transport, Throwable why) {}
}
