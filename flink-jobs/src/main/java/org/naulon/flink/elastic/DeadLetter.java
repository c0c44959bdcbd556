package org.naulon.flink.elastic;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.naulon.kibana.ElasticAssets;
import org.naulon.model.journal.Json;

/** Turns a document that an index refused into one that says so; the same refusal always has the same id. */
final class DeadLetter {
    /** How much of the refused JSON is kept, in bytes; the hash in the id is over all of it. */
    static final int KEPT_BYTES = 256 << 10;

    /** No dead letter is longer, in bytes: escaping makes six bytes of one at the worst. */
    static final int LONGEST_BYTES = 2 << 20;

    private static final int LONGEST_REASON = 4_000;

    private DeadLetter() {}

    static Document of(Document refused, int status, String type, String reason) {
        byte[] json = refused.json();
        boolean truncated = json.length > KEPT_BYTES;
        byte[] kept = truncated ? Arrays.copyOf(json, KEPT_BYTES) : json;
        Map<String, Object> letter = new TreeMap<>();
        letter.put("index", refused.index());
        letter.put("id", refused.id());
        letter.put("status", status);
        letter.put("type", type);
        letter.put("reason", reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) + "…" : reason);
        letter.put("sizeBytes", json.length);
        letter.put("truncated", truncated);
        letter.put("document", new String(kept, StandardCharsets.UTF_8));
        return new Document(ElasticAssets.DEAD_LETTERS.index(), id(refused), Json.line(letter));
    }

    static boolean is(Document document) {
        return document.index().equals(ElasticAssets.DEAD_LETTERS.index());
    }

    private static String id(Document refused) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update((refused.index() + "\n" + refused.id() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(refused.json()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java runtime has SHA-256", e);
        }
    }
}
