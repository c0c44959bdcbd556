package org.naulon.flink.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import org.apache.http.ConnectionClosedException;
import org.elasticsearch.client.ResponseException;

/** Says in a few words why a request failed; the client's own messages are long and repeat the address. */
final class ErrorText {
    private static final ObjectMapper JSON = new ObjectMapper();

    private ErrorText() {}

    /** Status, and type and reason if the answer has Elasticsearch's form. */
    static String of(ResponseException refusal) {
        int status = refusal.getResponse().getStatusLine().getStatusCode();
        if (refusal.getResponse().getEntity() == null) {
            return String.valueOf(status);
        }
        try (InputStream body = refusal.getResponse().getEntity().getContent()) {
            JsonNode error = JSON.readTree(body).path("error");
            return error.isObject()
                    ? status + " " + error.path("type").asText() + ": "
                            + error.path("reason").asText()
                    : status + " " + error.asText();
        } catch (IOException e) {
            // Not Elasticsearch's form: a proxy, or no body. The status is what is known.
            return String.valueOf(status);
        }
    }

    static String of(Throwable failure) {
        if (failure instanceof ConnectException) {
            return "connection refused";
        }
        if (failure instanceof UnknownHostException) {
            return "unknown host";
        }
        if (failure instanceof ConnectionClosedException) {
            return "connection closed by the server";
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }
}
