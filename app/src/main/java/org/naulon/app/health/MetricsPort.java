package org.naulon.app.health;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Supplier;
import org.naulon.model.intake.SourceHealth;

/** {@code /metrics} on a port of this machine, for whoever scrapes it. */
public final class MetricsPort implements Closeable {
    private final HTTPServer server;

    private MetricsPort(HTTPServer server) {
        this.server = server;
    }

    /**
     * Opens the port.
     *
     * @param port to listen on, on the loopback address only; 0 for any that is free
     * @param sources asked at every scrape
     * @throws IOException when the port is taken
     */
    public static MetricsPort open(int port, Supplier<List<SourceHealth>> sources) throws IOException {
        PrometheusRegistry registry = new PrometheusRegistry();
        registry.register(new HealthMetrics(sources));
        return new MetricsPort(HTTPServer.builder()
                .inetAddress(InetAddress.getLoopbackAddress())
                .port(port)
                .registry(registry)
                .buildAndStart());
    }

    /** What to scrape. */
    public String url() {
        return "http://127.0.0.1:" + server.getPort() + "/metrics";
    }

    @Override
    public void close() {
        server.close();
    }
}
