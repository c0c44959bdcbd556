package org.naulon.app.health;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.MultiCollector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;

/** {@code /metrics} on a port of this machine, for whoever scrapes it: anybody who reaches it may read it. */
public final class MetricsPort implements Closeable {
    /** The address that only this machine reaches. */
    public static final String THIS_MACHINE_ONLY = "127.0.0.1";

    private final HTTPServer server;
    private final String host;

    private MetricsPort(HTTPServer server, String host) {
        this.server = server;
        this.host = host;
    }

    /**
     * Opens the port.
     *
     * @param host address that it binds
     * @param port to listen on; 0 for any that is free
     * @param metrics asked at every scrape, from a thread of the port
     * @throws IOException when there is no such host or the port is taken
     */
    public static MetricsPort open(String host, int port, MultiCollector... metrics) throws IOException {
        PrometheusRegistry registry = new PrometheusRegistry();
        for (MultiCollector each : metrics) {
            registry.register(each);
        }
        try {
            HTTPServer server = HTTPServer.builder()
                    .inetAddress(InetAddress.getByName(host))
                    .port(port)
                    .registry(registry)
                    .buildAndStart();
            return new MetricsPort(server, host);
        } catch (IOException e) {
            IOException told = new IOException("no metrics at " + host + ":" + port + ": " + e.getMessage());
            // Not as its cause: of causes the innermost message is shown, and that does not say which port.
            told.addSuppressed(e);
            throw told;
        }
    }

    /** What to scrape. */
    public String url() {
        return "http://" + host + ":" + server.getPort() + "/metrics";
    }

    @Override
    public void close() {
        server.close();
    }
}
