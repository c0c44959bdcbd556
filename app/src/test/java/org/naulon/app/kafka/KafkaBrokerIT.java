package org.naulon.app.kafka;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/** A test with a real Kafka: one for all classes, which take topics of different names. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class KafkaBrokerIT {
    /** What a journal asks of a topic that somebody else makes. */
    protected static final Map<String, String> JOURNAL_SETTINGS = Map.of(
            "retention.ms", "-1",
            "message.timestamp.after.max.ms", "9223372036854775807",
            "max.message.bytes", "5242880");

    private static KafkaBroker shared;

    /** The broker, running when a test begins. */
    protected static KafkaBroker broker() {
        return shared;
    }

    @BeforeEach
    void brokerRuns() throws IOException {
        running();
    }

    /** The broker, started when it does not run. */
    protected static synchronized KafkaBroker running() throws IOException {
        if (shared == null) {
            shared = KafkaBroker.start(Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "kafka").toAbsolutePath()), "broker"));
        }
        shared.start();
        return shared;
    }
}
