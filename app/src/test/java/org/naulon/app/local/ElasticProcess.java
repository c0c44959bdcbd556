package org.naulon.app.local;

import java.nio.file.Path;
import org.naulon.flink.elastic.ElasticServer;

/** The server as the local run starts it. */
final class ElasticProcess extends ElasticUnderTest {
    private static final Path DISTRIBUTION = Path.of("target", "elasticsearch.zip");

    private final LocalElasticsearch process;

    ElasticProcess(Path workFolder) {
        process = LocalElasticsearch.start(DISTRIBUTION, workFolder);
    }

    @Override
    public ElasticServer server() {
        return process.server();
    }

    @Override
    public void pause() {
        process.pause();
    }

    @Override
    public void resume() {
        process.resume();
    }

    @Override
    public void close() {
        process.close();
    }
}
