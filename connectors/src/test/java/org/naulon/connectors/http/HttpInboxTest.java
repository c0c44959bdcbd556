package org.naulon.connectors.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.Folder;
import org.naulon.connectors.intake.Receipt;
import org.naulon.connectors.intake.SourceBoard;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.transport.TransportListener;

/** With the JDK's HTTP client, and bare sockets where a client would be too well-behaved. */
class HttpInboxTest implements TransportListener {
    private static final String TOKEN = "correct-horse-battery";
    private static final String TABLE = "control_number,status,sent_at,send_amount,send_currency,sender_name,"
            + "sender_country,receiver_name,payout_country\n"
            + "1,PAID,2026-01-05T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n"
            + "1,PAID,2026-01-05T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n"
            + "2,PAID,2026-01-05T09:00:00Z,450.00,EUX,Mariam,FR,Oumar,ML\n";
    private static final HttpLimits SMALL = new HttpLimits(2_000, 1, Duration.ofSeconds(20), Duration.ofSeconds(20), 1);

    @TempDir
    Path work;

    private final HttpClient client = HttpClient.newHttpClient();
    private final BlockingQueue<Throwable> notTaken = new LinkedBlockingQueue<>();
    private HttpInbox inbox;

    @AfterEach
    void stop() throws IOException {
        inbox.close();
    }

    @Test
    void aDeliveryIsAnsweredByItsReceiptAndItsRepetitionByDuplicates() throws Exception {
        start(SMALL);
        HttpResponse<String> first = post("/money-transfer/july%20(1).csv", TOKEN, "text/csv; charset=utf-8", TABLE);
        String hash = sha256(TABLE);
        assertThat(first.statusCode()).isEqualTo(202);
        assertThat(first.headers().firstValue("content-type")).contains("application/json");
        assertThat(first.body())
                .isEqualTo("{\"sha256\":\"" + hash + "\",\"read\":3,\"accepted\":1,\"duplicates\":1,\"rejected\":1}");
        assertThat(post("/money-transfer/again.csv", TOKEN, "text/csv", TABLE).body())
                .isEqualTo("{\"sha256\":\"" + hash + "\",\"read\":3,\"accepted\":0,\"duplicates\":2,\"rejected\":1}");
        assertThat(files("journal")).containsExactly("journal/2026-01-05/part-money-transfer-" + hash + ".jsonl");
        assertThat(Files.readString(work.resolve("rejections/money-transfer-" + hash + ".jsonl")))
                .startsWith("{\"file\":\"money-transfer/acme/july (1).csv\",\"position\":\"line 4\"");
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/money-transfer/a.csv,,text/csv,401",
        "POST,/money-transfer/a.csv,wrong,text/csv,401",
        "POST,/bank/a.csv,correct-horse-battery,text/csv,403",
        "GET,/money-transfer/a.csv,correct-horse-battery,text/csv,405",
        "PUT,/money-transfer/a.csv,correct-horse-battery,text/csv,405",
        "POST,/,correct-horse-battery,text/csv,404",
        "POST,/context/fx.csv,correct-horse-battery,text/csv,404",
        "POST,/money-transfer/a/b.csv,correct-horse-battery,text/csv,404",
        "POST,/money-transfer/,correct-horse-battery,text/csv,400",
        "POST,/money-transfer/.a,correct-horse-battery,text/csv,400",
        "POST,/money-transfer/%2e%2e%2fa,correct-horse-battery,text/csv,400",
        "POST,/money-transfer/a%00b,correct-horse-battery,text/csv,400",
        "POST,/money-transfer/a%0ab,correct-horse-battery,text/csv,400",
        "POST,/money-transfer/a%c3,correct-horse-battery,text/csv,400",
        "POST,/money-transfer/a%e2%80%aeb,correct-horse-battery,text/csv,400",
        "POST,/money-transfer/a.csv,correct-horse-battery,application/x-www-form-urlencoded,415",
        "POST,/money-transfer/a.csv,correct-horse-battery,multipart/form-data; boundary=x,415"
    })
    void whatMayNotBeTakenIsRefused(String method, String path, String token, String type, int status)
            throws Exception {
        start(SMALL);
        HttpRequest.Builder request = request(path, type).method(method, BodyPublishers.ofString(TABLE));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("www-authenticate").isPresent()).isEqualTo(status == 401);
        assertThat(answer.headers().firstValue("allow").isPresent()).isEqualTo(status == 405);
        assertThat(answer.body()).doesNotContain("Exception").doesNotContain(TOKEN);
        assertThat(files("archive")).isEmpty();
    }

    @Test
    void aBodyOfTheLargestSizeIsTakenAndOneByteMoreIsNotAnnouncedOrChunked() throws Exception {
        start(SMALL);
        String largest = TABLE + " ".repeat(2_000 - TABLE.length());
        assertThat(post("/money-transfer/a.csv", TOKEN, "text/csv", largest).statusCode())
                .isEqualTo(202);
        assertThat(post("/money-transfer/a.csv", TOKEN, "text/csv", largest + " ")
                        .statusCode())
                .isEqualTo(413);
        HttpRequest chunked = request("/money-transfer/a.csv", "text/csv")
                .header("Authorization", "Bearer " + TOKEN)
                .POST(BodyPublishers.ofInputStream(
                        () -> new java.io.ByteArrayInputStream((largest + " ").getBytes(StandardCharsets.UTF_8))))
                .build();
        assertThat(client.send(chunked, HttpResponse.BodyHandlers.ofString()).statusCode())
                .isEqualTo(413);
        assertThat(files("archive")).hasSize(1);
    }

    @Test
    void aChunkedBodyWithoutEndIsAnsweredWhenItIsTooLarge() throws Exception {
        start(SMALL);
        try (Socket socket = connect(20)) {
            socket.getOutputStream().write(head("Transfer-Encoding: chunked"));
            for (int chunk = 0; chunk < 3; chunk++) {
                socket.getOutputStream()
                        .write(("3e8\r\n" + "x".repeat(1000) + "\r\n").getBytes(StandardCharsets.US_ASCII));
            }
            socket.getOutputStream().flush();
            assertThat(answer(socket)).startsWith("HTTP/1.1 413 ");
        }
    }

    @Test
    void moreDeliveriesThanMayWaitAreSentAwayAndTakenLater() throws Exception {
        start(SMALL);
        try (Socket slow = connect(20)) {
            OutputStream out = slow.getOutputStream();
            out.write(head("Content-Length: " + TABLE.length()));
            out.write(TABLE.substring(0, 10).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            untilReceived();
            HttpResponse<String> refused = post("/money-transfer/b.csv", TOKEN, "text/csv", TABLE);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.headers().firstValue("retry-after")).contains("10");
            out.write(TABLE.substring(10).getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertThat(answer(slow)).startsWith("HTTP/1.1 202 ");
        }
        assertThat(post("/money-transfer/b.csv", TOKEN, "text/csv", TABLE).statusCode())
                .isEqualTo(202);
    }

    @Test
    void aConnectionThatBreaksInTheMiddleOfABodyLeavesNothing() throws Exception {
        start(SMALL);
        try (Socket socket = connect(20)) {
            socket.getOutputStream().write(head("Content-Length: " + TABLE.length()));
            socket.getOutputStream().write(TABLE.substring(0, 200).getBytes(StandardCharsets.US_ASCII));
        }
        assertThat(notTaken.poll(20, TimeUnit.SECONDS)).hasMessage("the body broke off after 200 bytes");
        assertThat(Stream.concat(files("archive").stream(), files("journal").stream()))
                .isEmpty();
        assertThat(post("/money-transfer/a.csv", TOKEN, "text/csv", TABLE).statusCode())
                .isEqualTo(202);
    }

    @Test
    void headersThatDoNotEndAreCutOff() throws Exception {
        start(new HttpLimits(2_000, 1, Duration.ofMillis(300), Duration.ofSeconds(20), 1));
        try (Socket socket = connect(15)) {
            socket.getOutputStream()
                    .write("POST /money-transfer/a.csv HTTP/1.1\r\nHost: x\r\nX-".getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void aBodyThatFallsSilentIsGivenUp() throws Exception {
        start(new HttpLimits(2_000, 1, Duration.ofSeconds(20), Duration.ofMillis(300), 1_000_000));
        try (Socket socket = connect(15)) {
            socket.getOutputStream().write(head("Content-Length: 1000"));
            socket.getOutputStream().write('x');
            socket.getOutputStream().flush();
            assertThat(notTaken.poll(15, TimeUnit.SECONDS)).hasMessage("the body broke off after 1 bytes");
        }
        assertThat(files("archive")).isEmpty();
    }

    @Test
    void whatThisMachineCannotTakeIsToBeSentAgain() throws Exception {
        start(SMALL);
        Path archive = Files.writeString(work.resolve("archive"), "a file where the archive should be");
        HttpResponse<String> answer = post("/money-transfer/a.csv", TOKEN, "text/csv", TABLE);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).isEqualTo("{\"error\":\"the delivery could not be taken; send it again\"}");
        Files.delete(archive);
        assertThat(post("/money-transfer/a.csv", TOKEN, "text/csv", TABLE).statusCode())
                .isEqualTo(202);
    }

    private void start(HttpLimits limits) throws Exception {
        Desk desk = new Desk(
                work, new JournalDirectory(work.resolve("journal")), Profiles.shipped(), SourceBoard.ofAPass());
        Sender acme = new Sender("acme", Set.of(Folder.MONEY_TRANSFER, Folder.HAWALA), sha256(TOKEN));
        Sender other = new Sender("other", Set.of(Folder.BANK), sha256("another"));
        inbox = new HttpInbox("127.0.0.1", 0, List.of(acme, other), limits, desk, this);
        inbox.start();
    }

    private HttpResponse<String> post(String path, String token, String type, String body) throws Exception {
        return client.send(
                request(path, type)
                        .header("Authorization", "Bearer " + token)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Returns when the slow delivery has its place, as its file in the archive tells; what is no delivery takes none. */
    private void untilReceived() throws Exception {
        for (int attempt = 0; attempt < 1000; attempt++) {
            if (!files("archive").isEmpty()) {
                return;
            }
            assertThat(client.send(
                                    request("/money-transfer/b", "text/csv")
                                            .GET()
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .statusCode())
                    .isEqualTo(405);
        }
        throw new AssertionError("the slow delivery has no place");
    }

    private HttpRequest.Builder request(String path, String type) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + inbox.port() + path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", type);
    }

    private Socket connect(int seconds) throws IOException {
        Socket socket = new Socket("127.0.0.1", inbox.port());
        socket.setSoTimeout(seconds * 1000);
        return socket;
    }

    private static byte[] head(String length) {
        return ("POST /money-transfer/a.csv HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + TOKEN
                        + "\r\nContent-Type: text/csv\r\n" + length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static String answer(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        byte[] start = in.readNBytes(13);
        return new String(start, StandardCharsets.US_ASCII);
    }

    private List<String> files(String of) throws IOException {
        Path root = work.resolve(of);
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> work.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public void taken(String transport, String name, Receipt receipt) {}

    @Override
    public void notTaken(String transport, String name, Throwable why) {
        notTaken.add(why);
    }

    @Override
    public void unreachable(String transport, Throwable why) {}
}
