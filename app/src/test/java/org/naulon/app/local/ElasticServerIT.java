package org.naulon.app.local;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A test with a real Elasticsearch of its own, one for the whole class. */
@Tag("elastic")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ElasticServerIT {
    private ElasticUnderTest elastic;

    @BeforeAll
    void startElasticsearch(@TempDir Path workFolder) {
        elastic = ElasticUnderTest.start(workFolder);
    }

    @AfterAll
    void stopElasticsearch() {
        if (elastic != null) {
            elastic.close();
        }
    }

    /** The server, running. */
    protected ElasticUnderTest elastic() {
        return elastic;
    }
}
