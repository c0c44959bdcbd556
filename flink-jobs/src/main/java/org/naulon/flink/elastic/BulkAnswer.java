package org.naulon.flink.elastic;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * What Elasticsearch said of each document of a bulk request, in the order of the request.
 *
 * @param items one for each document
 */
record BulkAnswer(List<Item> items) {
    /** Asks Elasticsearch for no more than is read here: the whole answer is as long as the documents. */
    static final String FILTER = "errors,items.*.status,items.*.error.type,items.*.error.reason";

    private static final JsonFactory JSON = new JsonFactory();

    /**
     * The fate of one document.
     *
     * @param status as of HTTP
     * @param type kind of error, or empty
     * @param reason of the error, or empty
     */
    record Item(int status, String type, String reason) {
        boolean taken() {
            return status >= 200 && status < 300;
        }

        /** Whether the same document may be taken later: the server was busy or broken. */
        boolean worthAnotherTry() {
            return BulkAnswer.worthAnotherTry(status);
        }
    }

    /** Too many requests, or the server's own failure. */
    static boolean worthAnotherTry(int status) {
        return status == 429 || status >= 500;
    }

    /** Reads the answer to a request of so many documents; anything else is an {@link IOException}. */
    static BulkAnswer read(InputStream body, int documents) throws IOException {
        List<Item> items = new ArrayList<>(documents);
        try (JsonParser json = JSON.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw new IOException("the answer is no JSON object");
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String field = json.currentName();
                json.nextToken();
                if (field.equals("items") && json.currentToken() == JsonToken.START_ARRAY) {
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        items.add(item(json));
                    }
                } else {
                    json.skipChildren();
                }
            }
        }
        if (items.size() != documents) {
            throw new IOException("the answer speaks of " + items.size() + " documents, sent were " + documents);
        }
        return new BulkAnswer(items);
    }

    /** Reads one {@code {"index":{"status":…,"error":{…}}}}; whatever nests deeper is skipped. */
    private static Item item(JsonParser json) throws IOException {
        int status = 0;
        String type = "";
        String reason = "";
        int depth = 1;
        while (depth > 0) {
            JsonToken token = json.nextToken();
            if (token == null) {
                throw new IOException("the answer is cut off");
            } else if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
                depth++;
            } else if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                depth--;
            } else if (token.isScalarValue() && json.currentName() != null) {
                switch (json.currentName()) {
                    case "status" -> status = json.getIntValue();
                    case "type" -> type = json.getText();
                    case "reason" -> reason = json.getText();
                    default -> {
                        // Elasticsearch may tell more; the outcome does not depend on it.
                    }
                }
            }
        }
        return new Item(status, type, reason);
    }
}
