package org.naulon.connectors.http;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.transport.TransportListener;

/** The HTTP server that takes deliveries (docs/running.md). */
public final class HttpInbox implements Closeable {
    /** Connections at one time; those that wait for a place take none of the threads. */
    private static final int MOST_CONNECTIONS = 256;
    /** Threads beside those of the deliveries that wait: for accepting, selecting and sending away. */
    private static final int OTHER_THREADS = 8;

    private static final int HEADER_BYTES = 8 << 10;
    private static final long MILLIS_FOR_THE_DELIVERIES_IN_HAND = 30_000;

    private final Server server;
    private final ServerConnector connector;

    /**
     * A server that does not listen before {@link #start}.
     *
     * @param host address that it binds
     * @param port 0 for any free one
     */
    public HttpInbox(
            String host, int port, List<Sender> senders, HttpLimits limits, Desk desk, TransportListener listener) {
        QueuedThreadPool threads = new QueuedThreadPool(limits.waiting() + OTHER_THREADS);
        threads.setName("http");
        server = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        // One request a connection: files are large, and a time limit for the headers is then one for the connection.
        http.setPersistentConnectionsEnabled(false);
        connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        connector.setIdleTimeout(limits.pause().toMillis());
        HeaderDeadline deadline = new HeaderDeadline(connector.getScheduler(), limits.headers());
        connector.addBean(deadline);
        server.addConnector(connector);
        server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
        ErrorHandler errors = new ErrorHandler();
        errors.setShowStacks(false);
        errors.setShowCauses(false);
        server.setErrorHandler(errors);
        server.setHandler(new GracefulHandler(new PostHandler(desk, List.copyOf(senders), limits, deadline, listener)));
        server.setStopTimeout(MILLIS_FOR_THE_DELIVERIES_IN_HAND);
    }

    /** Listens; throws when the address is taken or not this machine's. */
    public void start() throws IOException {
        try {
            server.start();
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("the HTTP server cannot be started", e);
        }
    }

    /** The port on which it listens. */
    public int port() {
        return connector.getLocalPort();
    }

    /** Takes no more, and ends when the deliveries in hand are answered. */
    @Override
    public void close() throws IOException {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IOException("the HTTP server cannot be stopped", e);
        }
    }
}
