package org.naulon.connectors.transport;

import jakarta.jms.ExceptionListener;
import jakarta.jms.JMSException;
import org.apache.camel.Consumer;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.springframework.util.ErrorHandler;

/** Hears that the other end of a transport cannot be reached; the transport tries again in its own time. */
final class Failures implements PollingConsumerPollStrategy, ExceptionListener, ErrorHandler {
    private final String label;
    private final TransportListener listener;
    private final RestlessFiles restless;

    /** @param restless told of every look at a folder */
    Failures(String label, TransportListener listener, RestlessFiles restless) {
        this.label = label;
        this.listener = listener;
        this.restless = restless;
    }

    @Override
    public boolean begin(Consumer consumer, org.apache.camel.Endpoint endpoint) {
        restless.look();
        return true;
    }

    @Override
    public void commit(Consumer consumer, org.apache.camel.Endpoint endpoint, int polledMessages) {
        // Deliveries tell of themselves.
    }

    @Override
    public boolean rollback(Consumer consumer, org.apache.camel.Endpoint endpoint, int retryCounter, Exception cause) {
        listener.unreachable(label, cause);
        return false;
    }

    @Override
    public void onException(JMSException failure) {
        listener.unreachable(label, failure);
    }

    /** A message whose taking has failed, which the route has told already; the broker has it back. */
    @Override
    public void handleError(Throwable failure) {}
}
