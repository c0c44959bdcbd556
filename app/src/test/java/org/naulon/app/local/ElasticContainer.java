package org.naulon.app.local;

import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.List;
import org.naulon.flink.elastic.ElasticServer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.elasticsearch.ElasticsearchContainer;
import org.testcontainers.utility.DockerImageName;

/** The server in a container; a machine without Docker fails here, loudly. */
final class ElasticContainer extends ElasticUnderTest {
    private static final int HTTP = 9200;
    private static final String OFFICIAL = "docker.elastic.co/elasticsearch/elasticsearch";
    private static final Duration READY_WITHIN = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 200;

    private final ElasticsearchContainer container;
    private final int port = freePort();

    ElasticContainer(String image) {
        container = new ElasticsearchContainer(DockerImageName.parse(image).asCompatibleSubstituteFor(OFFICIAL))
                .withEnv("xpack.security.enabled", "false")
                .withEnv("network.host", "0.0.0.0")
                // A port of our choice: one that Docker chooses would be another one after a restart.
                .withCreateContainerCmdModifier(create -> create.getHostConfig()
                        .withPortBindings(new PortBinding(Ports.Binding.bindPort(port), ExposedPort.tcp(HTTP))))
                .waitingFor(Wait.forHttp("/_cluster/health?wait_for_status=yellow")
                        .forPort(HTTP)
                        .forStatusCode(200)
                        .withStartupTimeout(READY_WITHIN));
        // The transport port, which the class exposes too, would have to be bound as well.
        container.setExposedPorts(List.of(HTTP));
        container.start();
    }

    @Override
    public ElasticServer server() {
        try {
            return ElasticServer.at(new URI("http", null, container.getHost(), port, null, null, null));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void pause() {
        container.getDockerClient().stopContainerCmd(container.getContainerId()).exec();
    }

    @Override
    public void resume() {
        container
                .getDockerClient()
                .startContainerCmd(container.getContainerId())
                .exec();
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (!healthy()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the container is not ready again: " + container.getLogs());
            }
        }
    }

    private boolean healthy() {
        try {
            Thread.sleep(POLL_MILLIS);
            request("GET", "/_cluster/health?wait_for_status=yellow&timeout=1s");
            return true;
        } catch (UncheckedIOException e) {
            // Not listening yet; asked again until the time is up.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        container.close();
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
