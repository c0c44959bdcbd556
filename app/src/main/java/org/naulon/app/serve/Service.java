package org.naulon.app.serve;

import java.io.Closeable;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.naulon.app.health.HealthMetrics;
import org.naulon.app.health.MetricsPort;
import org.naulon.connectors.http.HttpInbox;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.SourceBoard;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.journal.JournalUri;
import org.naulon.connectors.transport.Transports;

/** A running system. What takes deliveries ends first and in peace, so that nothing is acknowledged that is not kept. */
public final class Service implements Closeable {
    private final Deque<Closeable> parts = new ArrayDeque<>();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private OptionalInt port = OptionalInt.empty();
    private Optional<String> metrics = Optional.empty();

    private Service() {}

    /**
     * Starts everything that the settings ask for; what was started is closed again when something cannot be.
     *
     * @param clock says when records arrive, and which are dated ahead; serializable, like those of the JDK
     */
    public static Service start(ServeSettings settings, ServiceListener listener, InstantSource clock)
            throws Exception {
        Service service = new Service();
        try {
            service.open(settings, listener, clock);
            return service;
        } catch (Exception e) {
            service.close();
            throw e;
        }
    }

    private void open(ServeSettings settings, ServiceListener listener, InstantSource clock) throws Exception {
        SourceBoard board = SourceBoard.arrivingBy(clock);
        parts.push(WorkLock.on(settings.work()));
        Ports.requireFree(settings);
        JournalStore journal = JournalUri.open(settings.journal());
        parts.push(journal);
        Desk desk = new Desk(settings.work(), journal, settings.profiles(), board);
        Upkeep upkeep = new Upkeep(settings, desk, journal, board, listener, clock, end::completeExceptionally);
        parts.push(upkeep);
        if (settings.metrics() != null) {
            MetricsPort scraped = MetricsPort.open(
                    settings.metrics().host(),
                    settings.metrics().port(),
                    new HealthMetrics(upkeep::sources),
                    new JudgedMetrics(upkeep::judged));
            parts.push(scraped);
            metrics = Optional.of(scraped.url());
        }
        upkeep.start();
        Transports transports = new Transports(settings.transports(), desk, listener);
        parts.push(transports);
        transports.start();
        if (settings.http() != null) {
            ServeSettings.Http http = settings.http();
            HttpInbox inbox = new HttpInbox(http.host(), http.port(), http.senders(), http.limits(), desk, listener);
            parts.push(inbox);
            inbox.start();
            port = OptionalInt.of(inbox.port());
        }
    }

    /** Port of the HTTP server, if there is one. */
    public OptionalInt port() {
        return port;
    }

    /** What to scrape for how well the sources deliver, if that is asked for. */
    public Optional<String> metrics() {
        return metrics;
    }

    /** Returns when the system was closed; throws why it cannot go on. */
    public void await() throws Exception {
        try {
            end.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() instanceof CompletionException wrapped ? wrapped.getCause() : e.getCause();
            throw cause instanceof Exception known ? known : e;
        }
    }

    /** Takes no more deliveries, lets those in hand end, and stops. */
    @Override
    public synchronized void close() throws IOException {
        IOException failed = null;
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (IOException e) {
                failed = failed == null ? e : failed;
            }
        }
        end.complete(null);
        if (failed != null) {
            throw failed;
        }
    }
}
