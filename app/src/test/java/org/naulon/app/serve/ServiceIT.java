package org.naulon.app.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.app.local.ElasticServerIT;
import org.naulon.connectors.intake.CorrectionDesk;
import org.naulon.connectors.intake.FeedsRead;
import org.naulon.connectors.intake.Receipt;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.kibana.ElasticAssets;
import org.naulon.model.intake.Rejection;
import org.naulon.model.journal.Json;

/** From a folder and an HTTP request to documents in a real Elasticsearch, through a stop and a new start. */
class ServiceIT extends ElasticServerIT implements Silent {
    private static final String TOKEN = "correct-horse-battery";
    private static final String MERCHANT =
            "party_name,accounts,country,sector,registered_from\nOumar Keita,,NE,MERCHANT,2020-01-01\n";
    private static final List<String> NAMES = List.of(
            ("Aster Bekele,Binta Cisse,Carlo Dini,Dawit Eshetu,Elif Falk,Farid Gul,Grace Hall,Hana Idris,Ivan Jovic,"
                            + "Jana Kral,Karim Lahlou,Lina Moreau,Musa Ndiaye,Nadia Omar,Olga Petrova,Pavel Quist,"
                            + "Qadir Rahimi,Rosa Silva,Samir Tahir,Tove Urdal")
                    .split(","));
    private static final List<String> CITIES = List.of(
            ("Paris,FR;Lyon,FR;Lille,FR;Brussels,BE;Liege,BE;Ghent,BE;Berlin,DE;Hamburg,DE;Bonn,DE;Milan,IT;Turin,IT;"
                            + "Rome,IT;Madrid,ES;Bilbao,ES;Vigo,ES;London,GB;Leeds,GB;York,GB;Vienna,AT;Graz,AT")
                    .split(";"));

    /** A year with its digits exchanged. */
    private static final String OF_2062 = "2062,PAID,2062-01-06T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n";

    @TempDir
    Path folder;

    private final BlockingQueue<Receipt> taken = new LinkedBlockingQueue<>();
    private final BlockingQueue<Long> superseded = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> kept = new LinkedBlockingQueue<>();
    private final AtomicInteger changes = new AtomicInteger();

    @BeforeEach
    void emptyIndices() {
        // One object has all tests of the class, and one server.
        taken.clear();
        superseded.clear();
        kept.clear();
        changes.set(0);
        for (ElasticAssets asset : ElasticAssets.values()) {
            elastic().request("DELETE", "/" + asset.index() + "?ignore_unavailable=true");
        }
    }

    @Test
    void whatIsDeliveredIsIndexedOnceAlsoAfterANewStart() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.writeString(inbox.resolve("january.csv"), payments(1, 20, LocalDate.of(2026, 1, 1)) + OF_2062);
        ServeSettings settings = settings(inbox);
        try (Service service = Service.start(settings, this, InstantSource.system())) {
            assertThat(next()).extracting(Receipt::accepted, Receipt::rejected).containsExactly(21L, 0L);
            assertThat(post(service, payments(21, 25, LocalDate.of(2026, 2, 1)) + "99,PAID,never,1,EUR,A,FR,B,ML\n"))
                    .isEqualTo(202);
            assertThat(next()).extracting(Receipt::accepted, Receipt::rejected).containsExactly(5L, 1L);
            // Event time stays two days behind the latest event that has happened: of February the first three days.
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

    @Test
    void aChangedContextHoldsForWhatWasDetectedBeforeItCame() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path context = Files.createDirectories(folder.resolve("context"));
        Files.writeString(inbox.resolve("gifts.csv"), collection());
        try (Service service = Service.start(settings(inbox, context), this, InstantSource.system())) {
            assertThat(next().accepted()).isEqualTo(21);
            awaitReports("NEW");
            awaitSamples(service, "read 21, accepted 20, duplicates 0, rejected 0");

            Files.writeString(context.resolve("businesses.csv"), MERCHANT);
            assertThat(poll(superseded)).as("reports that no longer stand").isEqualTo(1);
            assertThat(statuses()).containsExactly("SUPERSEDED");
            assertThat(elastic().documents(ElasticAssets.REPORTS, "reportId"))
                    .as("what somebody may have worked with")
                    .allMatch(report -> report.path("_source").size() > 3);
            assertThat(elastic().documents(ElasticAssets.SIGNALS, "signalId"))
                    .extracting(signal -> signal.at("/_source/suppressedBy").toString())
                    .containsExactly("[\"registeredBusiness\"]");
            assertThat(elastic().count(ElasticAssets.TRANSFERS)).isEqualTo(20);
            awaitSamples(service, "read 21, accepted 20, duplicates 0, rejected 0");

            Files.writeString(context.resolve("businesses.csv"), "party_name\nOumar Keita\n");
            assertThat(poll(kept)).isEqualTo("context/businesses.csv cannot be read at line 1");
            Files.writeString(inbox.resolve("later.csv"), payments(30, 30, LocalDate.of(2026, 3, 1)));
            assertThat(next().accepted()).as("deliveries go on being taken").isEqualTo(1);
            awaitCount(ElasticAssets.TRANSFERS, 21);
            assertThat(statuses()).containsExactly("SUPERSEDED");

            Files.delete(context.resolve("businesses.csv"));
            assertThat(poll(kept)).as("a share that is not mounted").isEqualTo("context/businesses.csv is gone");
            assertThat(statuses()).containsExactly("SUPERSEDED");

            Files.writeString(context.resolve("businesses.csv"), MERCHANT.substring(0, MERCHANT.indexOf('\n') + 1));
            assertThat(poll(superseded)).isZero();
            assertThat(statuses()).containsExactly("NEW");
            awaitSamples(service, "read 22, accepted 21, duplicates 0, rejected 0");
        }
        assertThat(changes).as("times that the detection began anew").hasValue(2);
        Files.writeString(context.resolve("businesses.csv"), MERCHANT);
        try (Service service = Service.start(settings(inbox, context), this, InstantSource.system())) {
            assertThat(poll(superseded))
                    .as("also what changed between two starts")
                    .isEqualTo(1);
            assertThat(statuses()).containsExactly("SUPERSEDED");
            awaitSamples(service, "read 22, accepted 21, duplicates 0, rejected 0");
        }
        assertThat(elastic().count(ElasticAssets.DEAD_LETTERS)).isZero();
    }

    @Test
    void theIndexSaysOfEveryBadRowOfTheContextWhetherSomethingIsLeftToDo() throws Exception {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path context = Files.createDirectories(folder.resolve("context"));
        String header = MERCHANT.substring(0, MERCHANT.indexOf('\n') + 1);
        Path businesses = context.resolve("businesses.csv");
        Files.writeString(
                businesses,
                MERCHANT + "Cafe,,NE,MERCHANT,2020-01-01\nShop,,NE,MERCHANT,2020-01-01\n"
                        + "Bus,,NE,BANDIT,2020-01-01\nInn,,NE,HOTEL,2020-01-01\n");
        Files.writeString(inbox.resolve("january.csv"), payments(1, 20, LocalDate.of(2026, 1, 1)));
        try (Service service = Service.start(settings(inbox, context), this, InstantSource.system())) {
            assertThat(service.port()).isPresent();
            awaitRejections("line 5 false", "line 6 false");

            Rejection corrected = correct(header + "Bus,,NE,TRANSPORT,2020-01-01\n");
            awaitRejections("line 5 true", "line 6 false");
            CorrectionDesk.ofARunningSystem(folder.resolve("work"), Profiles.shipped())
                    .withdraw(corrected);
            awaitRejections("line 5 false", "line 6 false");
            correct(header + "Bus,,NE,TRAVEL_AGENT,2020-01-01\n");
            awaitRejections("line 5 true", "line 6 false");

            Files.writeString(businesses, header + "Inn,,NE,HOTEL,2020-01-01\n");
            assertThat(poll(kept)).isEqualTo("context/businesses.csv is bad in 1 of 1 rows, the first at line 2");
            awaitRejections("line 2 false", "line 5 true", "line 6 true");

            Files.writeString(businesses, MERCHANT);
            awaitRejections("line 2 true", "line 5 true", "line 6 true");
        }
    }

    /** Of the first bad row. */
    private Rejection correct(String corrected) throws Exception {
        Path rejections = folder.resolve("work/rejections/context.jsonl");
        Rejection first = Json.read(Files.readAllBytes(rejections), Rejection.class);
        CorrectionDesk.ofARunningSystem(folder.resolve("work"), Profiles.shipped())
                .take(first, new ByteArrayInputStream(corrected.getBytes(StandardCharsets.UTF_8)), Instant.EPOCH, "A");
        return first;
    }

    private void awaitRejections(String... states) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!rejections().equals(List.of(states)) && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(rejections()).containsExactly(states);
    }

    private List<String> rejections() {
        return StreamSupport.stream(
                        elastic()
                                .documents(ElasticAssets.REJECTIONS, "position")
                                .spliterator(),
                        false)
                .map(found -> found.at("/_source/position").asText() + " "
                        + found.at("/_source/corrected").asText())
                .sorted()
                .toList();
    }

    private static String collection() {
        StringBuilder table = new StringBuilder("control_number,status,sent_at,send_amount,send_currency,sender_name,"
                + "sender_city,sender_country,receiver_name,receiver_phone,receiver_city,payout_country\n");
        for (int i = 0; i < NAMES.size(); i++) {
            table.append("c%d,PAID,2026-01-%02dT09:00:00Z,%d.00,EUR,%s,%s,Oumar Keita,+22370000001,Agadez,NE\n"
                    .formatted(i, i / 2 + 1, 400 + 7 * i, NAMES.get(i), CITIES.get(i)));
        }
        return table + "c99,PAID,2026-02-20T09:00:00Z,100.00,EUR,Late Comer,Paris,FR,Fatou Sow,+22370000002,Gao,ML\n";
    }

    private void awaitReports(String status) {
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!statuses().equals(List.of(status)) && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(statuses()).containsExactly(status);
    }

    private List<String> statuses() {
        return StreamSupport.stream(
                        elastic().documents(ElasticAssets.REPORTS, "reportId").spliterator(), false)
                .map(report -> report.at("/_source/status").asText())
                .toList();
    }

    /** Sums over all groups of files; the latest record waits for event time to come 48 hours further. */
    private static void awaitSamples(Service service, String sums) throws Exception {
        String url = service.metrics().orElseThrow();
        long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(90);
        while (!sums(url).equals(sums) && System.nanoTime() < patience) {
            Thread.onSpinWait();
        }
        assertThat(sums(url)).isEqualTo(sums);
    }

    private static String sums(String url) throws Exception {
        String body = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
        return Stream.of("read", "accepted", "duplicate", "rejected")
                .map(metric -> (metric.equals("duplicate") ? "duplicates" : metric) + " "
                        + body.lines()
                                .filter(line -> line.startsWith("naulon_source_" + metric + "_records{")
                                        && !line.contains("folder=\"context\""))
                                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                                .sum())
                .collect(Collectors.joining(", "));
    }

    private static <T> T poll(BlockingQueue<T> told) throws InterruptedException {
        T next = told.poll(90, TimeUnit.SECONDS);
        assertThat(next).as("what is told next").isNotNull();
        return next;
    }

    private ServeSettings settings(Path inbox) throws Exception {
        return settings(inbox, null);
    }

    private ServeSettings settings(Path inbox, @Nullable Path context) throws Exception {
        Path file = Files.writeString(folder.resolve("naulon.yaml"), """
                work: WORK
                CONTEXT
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
                .replace("CONTEXT", context == null ? "" : "context: " + context + "\nmetrics: {port: 0}")
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
    public void contextTaken(boolean detecting) {
        assertThat(detecting).isTrue();
        changes.incrementAndGet();
    }

    @Override
    public void contextRead(FeedsRead read) {
        read.broken().forEach(feed -> kept.add(feed.file() + " " + feed.why().replaceAll("[:;].*", "")));
    }

    @Override
    public void superseded(long reports) {
        superseded.add(reports);
    }
}
