package org.naulon.flink.elastic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.flink.connector.base.sink.writer.BufferedRequestState;
import org.apache.flink.connector.base.sink.writer.RequestEntryWrapper;
import org.junit.jupiter.api.Test;

class DocumentTest {
    @Test
    void takesAnIdOf512BytesAndNotOneMore() {
        assertThat(new Document("i", "é".repeat(256), new byte[0]).id()).hasSize(256);
        assertThatThrownBy(() -> new Document("i", "é".repeat(256) + "x", new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("id has 513 bytes");
        assertThatThrownBy(() -> new Document("i", "", new byte[0])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesNoLineBreak() {
        assertThatThrownBy(() -> new Document("i", "a", "{\n}".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("the JSON of i/a has a line break");
    }

    @Test
    void writesTwoLinesADocumentIntoABulkBodyAndEscapesTheId() {
        Document odd = new Document("i", "a\"\\é", "{\"x\":1}".getBytes(StandardCharsets.UTF_8));

        assertThat(new String(BulkBody.of(List.of(odd, odd)), StandardCharsets.UTF_8))
                .isEqualTo("{\"index\":{\"_index\":\"i\",\"_id\":\"a\\\"\\\\é\"}}\n{\"x\":1}\n".repeat(2));
    }

    @Test
    void cutsALongDocumentInItsDeadLetterAndSaysSo() {
        Document longest = new Document("i", "a", new byte[DeadLetter.KEPT_BYTES + 1]);

        byte[] json = DeadLetter.of(longest, 400, "t", "é".repeat(5_000)).json();
        String letter = new String(json, StandardCharsets.UTF_8);

        assertThat(letter).contains("\"sizeBytes\":262145,\"status\":400,\"truncated\":true");
        // Every byte of it is one that JSON writes as six.
        assertThat(json.length).isBetween(6 * DeadLetter.KEPT_BYTES, DeadLetter.LONGEST_BYTES);
    }

    @Property(tries = 200)
    void comesBackFromACheckpointAsItWas(
            @ForAll @StringLength(min = 1, max = 100) String index,
            @ForAll @StringLength(min = 1, max = 100) String id,
            @ForAll @Size(max = 300) byte[] json)
            throws Exception {
        DocumentStateSerializer serializer = new DocumentStateSerializer();
        // What UTF-8 cannot carry, lone surrogates, cannot be in an id that came from UTF-8.
        for (int i = 0; i < json.length; i++) {
            json[i] = json[i] == '\n' ? (byte) ' ' : json[i];
        }
        Document document = new Document(utf8(index), utf8(id), json);
        BufferedRequestState<Document> state =
                new BufferedRequestState<>(List.of(new RequestEntryWrapper<>(document, json.length)));

        BufferedRequestState<Document> back =
                serializer.deserialize(serializer.getVersion(), serializer.serialize(state));

        assertThat(back.getBufferedRequestEntries()).hasSize(1);
        assertThat(back.getBufferedRequestEntries().get(0).getRequestEntry()).isEqualTo(document);
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToTheLongest() {
        Backoff backoff = new Backoff(Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(5));

        assertThat(List.of(1, 2, 3, 4, 5, 1000))
                .extracting(backoff::after)
                .extracting(Duration::toMillis)
                .containsExactly(100L, 200L, 400L, 800L, 1000L, 1000L);
        assertThat(backoff.exhaustedBy(Duration.ofMillis(4999))).isFalse();
        assertThat(backoff.exhaustedBy(Duration.ofSeconds(5))).isTrue();
    }

    @Test
    void saysEverythingThatIsWrongWithAnAddressAtOnceAndNoSecret() {
        assertThatThrownBy(() -> new ElasticServer(URI.create("ftp://u:pw@host"), "u", "", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "the address of Elasticsearch ftp://host:-1 is not usable: it must start with http:// or https://; "
                                + "it must name a host and a port; user and password are settings of their own and no part of it; "
                                + "user and password come together or not at all");
    }

    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }
}
