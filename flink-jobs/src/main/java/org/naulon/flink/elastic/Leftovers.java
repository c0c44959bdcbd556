package org.naulon.flink.elastic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import org.apache.http.entity.ByteArrayEntity;
import org.apache.http.entity.ContentType;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.jspecify.annotations.Nullable;

/**
 * The documents of an index that nobody has written since a moment. Elasticsearch numbers the writes of a shard; a document
 * whose last write has a number up to that of the moment is left over. Each is changed or deleted on condition that it still
 * is, so that a writer at work at the same time is never overwritten.
 */
public final class Leftovers {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] DOC_BEGINS = "{\"doc\":".getBytes(StandardCharsets.US_ASCII);
    private static final int PAGE = 1000;
    private static final int CONFLICT = 409;
    private static final int GONE = 404;

    private final ElasticServer server;
    private final String index;
    private final long moment;

    private Leftovers(ElasticServer server, String index, long moment) {
        this.server = server;
        this.index = index;
        this.moment = moment;
    }

    /**
     * Of the present moment.
     *
     * @param index with one shard, as the templates make it
     * @throws ElasticUnavailable when the server does not answer, or the index has other shards
     */
    public static Leftovers asOfNow(ElasticServer server, String index) {
        try (RestClient client = server.open()) {
            JsonNode shards = ask(
                            client,
                            new Request(
                                    "GET",
                                    "/" + index + "/_stats/docs?level=shards&filter_path=indices.*.shards.*.seq_no"))
                    .path("indices")
                    .path(index)
                    .path("shards");
            if (shards.size() != 1) {
                throw new ElasticUnavailable(
                        server, "the index " + index + " has " + shards.size() + " shards where one is expected");
            }
            long highest = -1;
            for (JsonNode copy : shards.iterator().next()) {
                highest = Math.max(highest, copy.at("/seq_no/max_seq_no").asLong(-1));
            }
            return new Leftovers(server, index, highest);
        } catch (IOException e) {
            throw failed(server, e);
        }
    }

    /**
     * Changes or deletes all that is left over and does not bear a status already.
     *
     * @param status that stands in the change, so that it is not made again
     * @param change for the document with an id, one JSON object whose fields take the place of those of the same names, while
     *     the others stay; null to delete it
     * @return how many were
     * @throws ElasticUnavailable when they could not be; what was done stays done, and the rest may be tried again
     */
    public long settle(String status, Function<String, byte @Nullable []> change) {
        long settled = 0;
        try (RestClient client = server.open()) {
            ask(client, new Request("POST", "/" + index + "/_refresh"));
            for (JsonNode page = page(client, status); !page.isEmpty(); page = page(client, status)) {
                settled += write(client, page, change);
            }
            return settled;
        } catch (IOException e) {
            throw failed(server, e);
        }
    }

    private JsonNode page(RestClient client, String status) throws IOException {
        ObjectNode search = JSON.createObjectNode();
        search.put("size", PAGE).put("_source", false).put("seq_no_primary_term", true);
        ObjectNode query = search.putObject("query").putObject("bool");
        query.putObject("filter").putObject("range").putObject("_seq_no").put("lte", moment);
        query.putObject("must_not").putObject("term").put("status", status);
        Request request = new Request("POST", "/" + index + "/_search");
        request.setJsonEntity(search.toString());
        return ask(client, request).at("/hits/hits");
    }

    /** Every document of the page leaves the search: it is written now, or was meanwhile. */
    private long write(RestClient client, JsonNode page, Function<String, byte @Nullable []> change)
            throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (JsonNode hit : page) {
            String id = hit.path("_id").asText();
            byte @Nullable [] json = change.apply(id);
            ObjectNode action = JSON.createObjectNode();
            action.putObject(json == null ? "delete" : "update")
                    .put("_index", index)
                    .put("_id", id)
                    .put("if_seq_no", hit.path("_seq_no").asLong())
                    .put("if_primary_term", hit.path("_primary_term").asLong());
            body.write(JSON.writeValueAsBytes(action));
            body.write('\n');
            if (json != null) {
                body.write(DOC_BEGINS);
                body.write(json);
                body.write('}');
                body.write('\n');
            }
        }
        Request request = new Request("POST", "/_bulk?refresh=true");
        request.setEntity(new ByteArrayEntity(body.toByteArray(), ContentType.APPLICATION_JSON));
        long settled = 0;
        for (JsonNode item : ask(client, request).path("items")) {
            JsonNode outcome = item.iterator().next();
            int code = outcome.path("status").asInt();
            if (code >= 200 && code < 300) {
                settled++;
            } else if (code != CONFLICT && code != GONE) {
                throw new ElasticUnavailable(
                        server,
                        "a document of " + index + " that is no longer true was refused with " + code + " "
                                + outcome.at("/error/reason").asText());
            }
        }
        return settled;
    }

    private static JsonNode ask(RestClient client, Request request) throws IOException {
        try (InputStream answer = client.performRequest(request).getEntity().getContent()) {
            return JSON.readTree(answer);
        }
    }

    private static ElasticUnavailable failed(ElasticServer server, IOException failure) {
        return new ElasticUnavailable(
                server,
                failure instanceof ResponseException refusal
                        ? "it answers " + ErrorText.of(refusal)
                        : ErrorText.of(failure));
    }
}
