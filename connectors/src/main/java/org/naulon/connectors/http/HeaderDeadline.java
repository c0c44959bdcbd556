package org.naulon.connectors.http;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Closes connections whose headers do not come to an end: a byte now and then keeps a connection from being idle. A connection
 * has one request here, so its beginning is the beginning of the headers.
 */
final class HeaderDeadline implements Connection.Listener {
    private final Scheduler scheduler;
    private final Duration within;
    private final Map<Connection, Scheduler.Task> begun = new ConcurrentHashMap<>();

    HeaderDeadline(Scheduler scheduler, Duration within) {
        this.scheduler = scheduler;
        this.within = within;
    }

    @Override
    public void onOpened(Connection connection) {
        begun.put(
                connection,
                scheduler.schedule(() -> connection.getEndPoint().close(), within.toMillis(), TimeUnit.MILLISECONDS));
    }

    @Override
    public void onClosed(Connection connection) {
        met(connection);
    }

    /** The headers are there. */
    void met(Connection connection) {
        Scheduler.Task task = begun.remove(connection);
        if (task != null) {
            task.cancel();
        }
    }
}
