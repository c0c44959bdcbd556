package org.naulon.flink.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.ExceptionUtils;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The sink inside a Flink job on this machine. */
class ElasticSinkTest {
    private ScriptedElastic elastic;

    @BeforeEach
    void start() throws IOException {
        elastic = new ScriptedElastic();
    }

    @AfterEach
    void stop() {
        elastic.close();
    }

    @Test
    void indexesEveryDocumentOnceWhateverTheServerSaysAtFirst() throws Exception {
        elastic.whole(503).whole(0).then(ids -> ids.stream().mapToInt(id -> 429).toArray());

        run(sink().batchSize(10).build(), 95, 95);

        assertThat(elastic.taken()).hasSize(95);
    }

    @Test
    void keepsTheLastVersionOfADocumentWhenAnEarlierOneHadToBeSentAgain() throws Exception {
        // The first batch is refused for a while; later versions of its documents are ready to overtake it.
        elastic.whole(503).whole(503).whole(503);

        run(sink().batchSize(5).inFlight(4).build(), 40, 5);

        assertThat(elastic.taken()).hasSize(5);
        assertThat(elastic.taken().values())
                .containsExactly("{\"n\":35}", "{\"n\":36}", "{\"n\":37}", "{\"n\":38}", "{\"n\":39}");
    }

    @Test
    void makesADeadLetterOfADocumentThatIsLongerThanARequest() throws Exception {
        int longest = 2 << 20;
        Document fits = new Document("i", "fits", json(longest));
        Document tooLong = new Document("i", "too-long", json(longest + 1));

        run(sink().batchBytes(longest).build(), List.of(fits, tooLong));

        String letter =
                "naulon-dead-letters-v1/" + DeadLetter.of(tooLong, 413, "", "").id();
        assertThat(elastic.taken()).containsOnlyKeys("i/fits", letter);
        assertThat(elastic.taken().get(letter)).contains("2097153 bytes, longest allowed 2097152");
    }

    @Test
    void failsTheJobWithOneLineWhenNobodyListens() {
        ElasticSink sink = sink().build();
        elastic.close();

        assertThatThrownBy(() -> run(sink, 10, 10))
                .satisfies(failure -> assertThat(ExceptionUtils.findThrowable(failure, ElasticUnavailable.class))
                        .hasValueSatisfying(cause -> assertThat(cause.getMessage())
                                .startsWith("Elasticsearch at http://127.0.0.1:")
                                .endsWith("connection refused")));
    }

    private ElasticSinkBuilder sink() {
        return ElasticSink.to(elastic.server())
                .linger(Duration.ofMillis(20))
                .waits(Duration.ofMillis(5), Duration.ofMillis(50), Duration.ofMillis(500));
    }

    private static byte[] json(int bytes) {
        return ("\"" + "x".repeat(bytes - 2) + "\"").getBytes(StandardCharsets.UTF_8);
    }

    private static void run(ElasticSink sink, int documents, int ids) throws Exception {
        run(
                sink,
                IntStream.range(0, documents)
                        .mapToObj(n -> new Document(
                                "i", "id-" + n % ids, ("{\"n\":" + n + "}").getBytes(StandardCharsets.UTF_8)))
                        .toList());
    }

    private static void run(ElasticSink sink, List<Document> documents) throws Exception {
        StreamExecutionEnvironment flink = StreamExecutionEnvironment.createLocalEnvironment(1);
        flink.fromData(documents, Types.GENERIC(Document.class)).sinkTo(sink);
        flink.execute();
    }
}
