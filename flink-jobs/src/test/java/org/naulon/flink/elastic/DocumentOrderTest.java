package org.naulon.flink.elastic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class DocumentOrderTest {
    private final DocumentOrder order = new DocumentOrder();
    private final List<List<Document>> sent = new ArrayList<>();
    private final List<CompletableFuture<Void>> answers = new ArrayList<>();

    @Test
    void keepsTheLastOfEachDocumentInABatch() {
        assertThat(DocumentOrder.latest(List.of(document("a", 1), document("b", 1), document("a", 2))))
                .containsExactly(document("a", 2), document("b", 1));
    }

    @Test
    void sendsBatchesWithoutACommonDocumentSideBySide() {
        send(document("a", 1));
        send(document("b", 1));

        assertThat(sent).hasSize(2);
    }

    @Test
    void holdsABatchBackUntilTheEarlierVersionIsDelivered() {
        send(document("a", 1));
        CompletableFuture<Void> second = send(document("a", 2), document("b", 1));
        CompletableFuture<Void> third = send(document("b", 2));
        assertThat(sent).hasSize(1);

        answers.get(0).complete(null);
        assertThat(sent).hasSize(2);
        assertThat(second).isNotDone();

        answers.get(1).complete(null);
        assertThat(sent).hasSize(3);
        assertThat(third).isNotDone();

        answers.get(2).complete(null);
        assertThat(third).isCompleted();
        send(document("b", 3));
        assertThat(sent).hasSize(4);
    }

    @Test
    void passesAFailureOnToWhoeverWaits() {
        CompletableFuture<Void> first = send(document("a", 1));
        CompletableFuture<Void> second = send(document("a", 2));

        answers.get(0).completeExceptionally(new IllegalStateException("down"));

        assertThat(first).isCompletedExceptionally();
        assertThat(second).isCompletedExceptionally();
        assertThat(sent).hasSize(1);
    }

    private CompletableFuture<Void> send(Document... batch) {
        return order.inOrder(List.of(batch), documents -> {
            sent.add(documents);
            answers.add(new CompletableFuture<>());
            return answers.get(answers.size() - 1);
        });
    }

    private static Document document(String id, int version) {
        return new Document("i", id, String.valueOf(version).getBytes(StandardCharsets.UTF_8));
    }
}
