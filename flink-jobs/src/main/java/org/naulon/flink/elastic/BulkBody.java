package org.naulon.flink.elastic;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes documents as the body of a bulk request: an action line and the document's own bytes, each ended by a line feed. */
final class BulkBody {
    private static final byte[] INDEX = ascii("{\"index\":{\"_index\":\"");
    private static final byte[] ID = ascii("\",\"_id\":\"");
    private static final byte[] END = ascii("\"}}\n");

    private BulkBody() {}

    static byte[] of(List<Document> documents) {
        byte[][] parts = new byte[documents.size() * 2][];
        int length = 0;
        for (int i = 0; i < documents.size(); i++) {
            Document document = documents.get(i);
            parts[2 * i] = quoted(document.index());
            parts[2 * i + 1] = quoted(document.id());
            length += INDEX.length + parts[2 * i].length + ID.length + parts[2 * i + 1].length + END.length;
            length += document.json().length + 1;
        }
        byte[] body = new byte[length];
        int at = 0;
        for (int i = 0; i < documents.size(); i++) {
            at = put(body, at, INDEX);
            at = put(body, at, parts[2 * i]);
            at = put(body, at, ID);
            at = put(body, at, parts[2 * i + 1]);
            at = put(body, at, END);
            at = put(body, at, documents.get(i).json());
            body[at++] = '\n';
        }
        return body;
    }

    private static byte[] quoted(String text) {
        return JsonStringEncoder.getInstance().quoteAsUTF8(text);
    }

    private static int put(byte[] body, int at, byte[] part) {
        System.arraycopy(part, 0, body, at, part.length);
        return at + part.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
