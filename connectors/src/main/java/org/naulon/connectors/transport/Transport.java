package org.naulon.connectors.transport;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.intake.Folder;

/**
 * One way in, as configured.
 *
 * @param folder that its deliveries belong to
 * @param uri of a Camel endpoint, without secrets
 * @param secrets options of the endpoint that nobody may see, such as {@code password}
 * @param broker for a queue: where it is, else null
 */
public record Transport(
        Folder folder,
        String uri,
        Map<String, Secret> secrets,
        @Nullable Broker broker) {
    public Transport {
        secrets = Map.copyOf(secrets);
    }

    /** What users and logs see: where the deliveries come from, without options and user. */
    public String label() {
        int options = uri.indexOf('?');
        String place = options < 0 ? uri : uri.substring(0, options);
        return place.replaceFirst("//[^/@]*@", "//");
    }

    /**
     * A JMS provider.
     *
     * @param uri for the constructor of its connection factory
     * @param factory class of its connection factory, which has a constructor with one text
     * @param user empty for nobody
     * @param password of the user, else null
     */
    public record Broker(
            String uri,
            String factory,
            String user,
            @Nullable Secret password) {
        /** The client that is shipped: AMQP 1.0. */
        public static final String AMQP = "org.apache.qpid.jms.JmsConnectionFactory";
    }
}
