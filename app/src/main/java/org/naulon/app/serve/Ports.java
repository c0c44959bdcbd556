package org.naulon.app.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;

/** Looks whether a running system can listen where it is told to, before any part of it starts. */
final class Ports {
    private static final List<String> ALL_ADDRESSES = List.of("0.0.0.0", "::", "[::]");

    private Ports() {}

    /** Whether both would listen on one port of one address; a port that is taken as it comes meets no other. */
    static boolean meet(ServeSettings.Http http, ServeSettings.Metrics metrics) {
        return http.port() == metrics.port()
                && http.port() != 0
                && (http.host().equals(metrics.host())
                        || ALL_ADDRESSES.contains(http.host())
                        || ALL_ADDRESSES.contains(metrics.host()));
    }

    /** @throws IOException naming every address that is taken or not this machine's, in one line */
    static void requireFree(ServeSettings settings) throws IOException {
        // Held together, because two names may be one address.
        try (ServerSocket http = new ServerSocket();
                ServerSocket metrics = new ServerSocket()) {
            List<String> problems = new ArrayList<>();
            if (settings.http() != null) {
                bind(http, "http", settings.http().host(), settings.http().port(), problems);
            }
            if (settings.metrics() != null) {
                bind(
                        metrics,
                        "metrics",
                        settings.metrics().host(),
                        settings.metrics().port(),
                        problems);
            }
            if (!problems.isEmpty()) {
                throw new IOException(String.join("; ", problems));
            }
        }
    }

    private static void bind(ServerSocket socket, String part, String host, int port, List<String> problems) {
        try {
            socket.bind(new InetSocketAddress(InetAddress.getByName(host), port));
        } catch (IOException e) {
            problems.add(part + " cannot listen at " + host + ":" + port + ": " + e.getMessage());
        }
    }
}
