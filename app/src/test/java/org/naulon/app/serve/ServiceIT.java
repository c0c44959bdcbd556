package org.naulon.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.app.local.ElasticServerIT;
import org.naulon.connectors.intake.Receipt;
import org.naulon.connectors.transport.TransportListener;
import org.naulon.kibana.ElasticAssets;

/** From a folder and an HTTP request to documents in a real Elasticsearch, through a stop and a new start. */
class ServiceIT extends ElasticServerIT implements TransportListener {
    private static final String TOKEN = "correct-horse-battery";

    @TempDir
    Path folder;

    private final BlockingQueue<Receipt> taken = new LinkedBlockingQueue<>();

    @Test
    void whatIsDeliveredIsIndexedOnceAlsoAfterANewStart() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("january.csv"), payments(1, 20, LocalDate.of(2026, 1, 1)));
        ServeSettings settings = settings(inbox);
        try (Service service = Service.start(settings, this, InstantSource.system())) {
            assertThat(next()).extracting(Receipt::accepted, Receipt::rejected).containsExactly(20L, 0L);
            assertThat(post(service, payments(21, 25, LocalDate.of(2026, 2, 1)) + "99,PAID,never,1,EUR,A,FR,B,ML\n"))
                    .isEqualTo(202);
            assertThat(next()).extracting(Receipt::accepted, Receipt::rejected).containsExactly(5L, 1L);
            // The watermark stays two days behind the latest event: of February the first three days.
            awaitCount(ElasticAssets.TRANSFERS, 22);
            awaitCount(ElasticAssets.REJECTIONS, 1);
            assertThatThrownBy(() -> Service.start(settings, this, InstantSource.system()))
                    .hasMessage("another running system works in " + settings.work());
        }
        Files.writeString(inbox.resolve("march.csv"), payments(26, 26, LocalDate.of(2026, 3, 1)));
        try (Service service = Service.start(settings, this, InstantSource.system())) {
            assertThat(next().accepted()).isEqualTo(1);
            assertThat(post(service, payments(21, 25, LocalDate.of(2026, 2, 1))))
                    .isEqualTo(202);
            awaitCount(ElasticAssets.TRANSFERS, 25);
            awaitCount(ElasticAssets.REJECTIONS, 1);
        }
        assertThat(elastic().count(ElasticAssets.DEAD_LETTERS)).isZero();
    }

    private ServeSettings settings(Path inbox) throws Exception {
        Path file = Files.writeString(folder.resolve("naulon.yaml"), """
                work: WORK
                elasticsearch: {uri: ELASTIC}
                transports:
                  - {folder: money-transfer, uri: "file:INBOX?delay=100&readLockCheckInterval=50&readLockMinAge=50"}
                http:
                  port: 0
                  senders: [{name: acme, folders: money-transfer, token-sha256: HASH}]
                """.replace(
                        "WORK", folder.resolve("work").toString())
                .replace("ELASTIC", elastic().server().uri().toString())
                .replace("INBOX", inbox.toString())
                .replace("HASH", sha256(TOKEN)));
        return ServeFile.read(file, name -> null);
    }

    private static int post(Service service, String table) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + service.port().getAsInt() + "/money-transfer/february.csv"))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "text/csv")
                .POST(HttpRequest.BodyPublishers.ofString(table))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** One payment a day, numbered from first to last. */
    private static String payments(int first, int last, LocalDate day) {
        StringBuilder table = new StringBuilder("control_number,status,sent_at,send_amount,send_currency,sender_name,"
                + "sender_country,receiver_name,payout_country\n");
        IntStream.rangeClosed(first, last).forEach(number -> table.append(number)
                .append(",PAID,")
                .append(day.plusDays(number - first))
                .append("T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n"));
        return table.toString();
    }

    private Receipt next() throws InterruptedException {
        Receipt receipt = taken.poll(60, TimeUnit.SECONDS);
        assertThat(receipt).as("a delivery is taken").isNotNull();
        return receipt;
    }

    /** Documents come when the pipeline has them; what is asked for is the state in which it settles. */
    private void awaitCount(ElasticAssets asset, long count) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (elastic().count(asset) != count && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(elastic().count(asset)).isEqualTo(count);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void taken(String transport, String name, Receipt receipt) {
        taken.add(receipt);
    }

    @Override
    public void notTaken(String transport, String name, Throwable why) {}

    @Override
    public void unreachable(String transport, Throwable why) {}
}
