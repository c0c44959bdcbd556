package org.naulon.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;

/**
 * The route of an inbox folder as a template: {@code uri} is a Camel consumer whose messages are files; {@code folder} is the
 * folder that they stand for.
 */
final class InboxRoutes extends RouteBuilder {
    /** Id of the template. */
    static final String TEMPLATE = "inbox-folder";

    private final Receiver receiver;

    InboxRoutes(Receiver receiver) {
        this.receiver = receiver;
    }

    @Override
    public void configure() {
        // What one bad file says is a rejection; what reaches this handler is a failure of the machine and must be
        // heard.
        errorHandler(noErrorHandler());
        routeTemplate(TEMPLATE)
                .templateParameter("uri")
                .templateParameter("folder")
                .from("{{uri}}")
                .setProperty("folder", constant("{{folder}}"))
                .process(this::take);
    }

    private void take(Exchange exchange) throws Exception {
        Folder folder = Folder.valueOf(exchange.getProperty("folder", String.class));
        String name = exchange.getMessage().getHeader(Exchange.FILE_NAME, String.class);
        try (InputStream delivered = exchange.getMessage().getMandatoryBody(InputStream.class)) {
            receiver.take(folder, name, delivered);
        }
    }

    /** Takes what a transport brings. */
    @FunctionalInterface
    interface Receiver {
        /** Takes one delivery. */
        void take(Folder folder, String name, InputStream delivered) throws IOException;
    }
}
