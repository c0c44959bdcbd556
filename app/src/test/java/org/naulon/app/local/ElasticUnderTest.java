package org.naulon.app.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.naulon.flink.elastic.ElasticServer;
import org.naulon.kibana.ElasticAssets;

/**
 * A real Elasticsearch for a test, empty at its start: a process on this machine, or a container when the Maven profile
 * {@code containers} names an image. A test that uses it is tagged {@code elastic}, so that the profile finds it.
 */
public abstract class ElasticUnderTest implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Starts the server in the way that the build asks for. */
    public static ElasticUnderTest start(Path workFolder) {
        String image = System.getProperty("naulon.elastic.image", "");
        return image.isEmpty() ? new ElasticProcess(workFolder) : new ElasticContainer(image);
    }

    /** Where it listens; the same before and after a restart. */
    public abstract ElasticServer server();

    /** Stops the server; its data and its address stay. */
    public abstract void pause();

    /** Starts the server again and waits until it is ready. */
    public abstract void resume();

    @Override
    public abstract void close();

    /** How many documents an index has, including those that just came. */
    public long count(ElasticAssets asset) {
        request("POST", "/" + asset.index() + "/_refresh");
        return request("GET", "/" + asset.index() + "/_count").path("count").asLong();
    }

    /** All documents of an index in the order of a field, at most a thousand. */
    public JsonNode documents(ElasticAssets asset, String sortedBy) {
        request("POST", "/" + asset.index() + "/_refresh");
        return request("GET", "/" + asset.alias() + "/_search?size=1000&sort=" + sortedBy)
                .at("/hits/hits");
    }

    /** The answer to any request without a body. */
    public JsonNode request(String method, String path) {
        try (RestClient client = server().open();
                InputStream body = client.performRequest(new Request(method, path))
                        .getEntity()
                        .getContent()) {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
