package org.naulon.connectors.transport;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.Receipt;

/**
 * All transports of a running system.
 *
 * <pre>
 * bank/july.xml                        waits until it has not changed for a while
 * bank/july.xml.part, bank/.july       left alone until renamed; .tmp and .filepart too
 * bank/.done/ab12…/july.xml            taken, below the SHA-256 of its bytes
 * bank/.failed/1767603600000/july.xml  met a bug of ours, below its time of change; it can be put back
 * </pre>
 *
 * <p>What could not be taken because a connection broke or this machine failed stays where it is and is tried again. So does a
 * message of a queue, until its broker has had enough and puts it where it puts such messages.
 */
public final class Transports implements Closeable {
    private static final int SECONDS_FOR_THE_DELIVERY_IN_HAND = 30;
    private static final TransportListener NOBODY = new TransportListener() {
        @Override
        public void taken(String transport, String name, Receipt receipt) {}

        @Override
        public void notTaken(String transport, String name, Throwable why) {}

        @Override
        public void unreachable(String transport, Throwable why) {}
    };

    private final DefaultCamelContext camel = context();

    /**
     * Transports that are closed before {@link #start}.
     *
     * @param transports without {@link #problems}
     */
    public Transports(List<Transport> transports, Desk desk, TransportListener listener) throws IOException {
        try {
            int number = 0;
            for (Transport transport : transports) {
                Endpoint endpoint = new Endpoint(transport, ++number, listener);
                camel.addRoutes(new DeliveryRoute(endpoint, desk, listener));
            }
        } catch (Exception e) {
            throw new IOException("the transports cannot be made: " + e.getMessage(), e);
        }
    }

    /** Every problem of a transport that can be seen without reaching the other end, one line each, without secrets. */
    public static List<String> problems(Transport transport) {
        try (DefaultCamelContext camel = context()) {
            return List.copyOf(new ArrayList<>(new Endpoint(transport, 1, NOBODY).problems(camel)));
        } catch (IOException e) {
            throw new IllegalStateException("a context that was never started cannot be closed", e);
        }
    }

    /** Begins to take; what lies there already is taken too. */
    public void start() {
        camel.start();
    }

    /** Ends when the deliveries in hand are taken; what waits is taken after the next start. */
    @Override
    public void close() {
        camel.stop();
    }

    CamelContext camel() {
        return camel;
    }

    private static DefaultCamelContext context() {
        DefaultCamelContext camel = new DefaultCamelContext();
        // Caching would copy every delivery into memory or a temporary file; the archive is the copy.
        camel.setStreamCaching(false);
        camel.getShutdownStrategy().setTimeout(SECONDS_FOR_THE_DELIVERY_IN_HAND);
        return camel;
    }
}
