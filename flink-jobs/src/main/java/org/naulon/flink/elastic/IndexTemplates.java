package org.naulon.flink.elastic;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.ResponseException;
import org.elasticsearch.client.RestClient;
import org.naulon.kibana.ElasticAssets;

/**
 * Prepares the indices: installs every template, creates the index when there is none, and holds an index that is already
 * there to the template's mapping. Doing it again changes nothing.
 */
public final class IndexTemplates {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ElasticServer server;

    public IndexTemplates(ElasticServer server) {
        this.server = server;
    }

    /**
     * Installs all templates.
     *
     * @throws ElasticUnavailable when the server does not answer, refuses a template, or has an index with another mapping
     */
    public void install() {
        try (RestClient client = server.open()) {
            for (ElasticAssets asset : ElasticAssets.values()) {
                install(client, asset);
            }
        } catch (ResponseException refusal) {
            throw new ElasticUnavailable(server, "it answers " + ErrorText.of(refusal));
        } catch (IOException e) {
            throw new ElasticUnavailable(server, ErrorText.of(e));
        }
    }

    private void install(RestClient client, ElasticAssets asset) throws IOException {
        String template = asset.template();
        send(
                client,
                "PUT",
                "/_index_template/" + asset.templateName(),
                template,
                "the template " + asset.templateName());
        if (exists(client, asset.index())) {
            send(
                    client,
                    "PUT",
                    "/" + asset.index() + "/_mapping",
                    mappings(template),
                    "the mapping of " + asset.index());
        } else {
            create(client, asset.index());
        }
    }

    private boolean exists(RestClient client, String index) throws IOException {
        int status = client.performRequest(new Request("HEAD", "/" + index))
                .getStatusLine()
                .getStatusCode();
        if (status != 200 && status != 404) {
            throw new ElasticUnavailable(server, "asked for the index " + index + " it answers " + status);
        }
        return status == 200;
    }

    private void create(RestClient client, String index) throws IOException {
        try {
            client.performRequest(new Request("PUT", "/" + index));
        } catch (ResponseException refusal) {
            String reason = ErrorText.of(refusal);
            // Somebody else created it since we looked; the template was there, so it is the same index.
            if (!reason.contains("resource_already_exists_exception")) {
                throw new ElasticUnavailable(server, "the index " + index + " was refused with " + reason);
            }
        }
    }

    private void send(RestClient client, String method, String path, String json, String what) throws IOException {
        Request request = new Request(method, path);
        request.setJsonEntity(json);
        try {
            client.performRequest(request);
        } catch (ResponseException refusal) {
            throw new ElasticUnavailable(server, what + " was refused with " + ErrorText.of(refusal));
        }
    }

    private static String mappings(String template) throws JsonProcessingException {
        return JSON.readTree(template).at("/template/mappings").toString();
    }
}
