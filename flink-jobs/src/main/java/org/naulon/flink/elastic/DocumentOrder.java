package org.naulon.flink.elastic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * Keeps the last version of a document the last: batches travel side by side and are sent again on errors, so that an older
 * version could arrive after a newer one. A batch therefore waits for earlier batches that hold one of its documents. Used by
 * one writer alone; bounded by the documents on their way.
 */
final class DocumentOrder {
    private final Map<Document.Key, CompletableFuture<Void>> onTheirWay = new HashMap<>();

    /** The last version of each document, in order of its first. */
    static List<Document> latest(List<Document> documents) {
        Map<Document.Key, Document> latest = new LinkedHashMap<>();
        documents.forEach(document -> latest.put(document.key(), document));
        return List.copyOf(latest.values());
    }

    /** Sends a batch after every earlier batch that shares a document with it; completes when it is delivered. */
    CompletableFuture<Void> inOrder(List<Document> batch, Function<List<Document>, CompletableFuture<Void>> send) {
        CompletableFuture<Void> delivered = new CompletableFuture<>();
        List<CompletableFuture<Void>> earlier = new ArrayList<>();
        List<Document.Key> keys = batch.stream().map(Document::key).toList();
        synchronized (onTheirWay) {
            for (Document.Key key : keys) {
                CompletableFuture<Void> before = onTheirWay.put(key, delivered);
                if (before != null) {
                    earlier.add(before);
                }
            }
        }
        CompletableFuture.allOf(Set.copyOf(earlier).toArray(CompletableFuture[]::new))
                .thenCompose(free -> send.apply(batch))
                .whenComplete((done, failure) -> {
                    synchronized (onTheirWay) {
                        keys.forEach(key -> onTheirWay.remove(key, delivered));
                    }
                    if (failure == null) {
                        delivered.complete(null);
                    } else {
                        delivered.completeExceptionally(failure);
                    }
                });
        return delivered;
    }
}
