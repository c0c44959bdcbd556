package org.naulon.connectors.transport;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.jms.JmsMessage;
import org.apache.camel.component.kafka.KafkaConstants;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.Receipt;

/** From one transport to the desk. What fails is thrown back at the transport, which keeps the delivery. */
final class DeliveryRoute extends RouteBuilder {
    private static final String DONE = ".done/";
    private static final String FAILED = ".failed/";

    private final Endpoint endpoint;
    private final Desk desk;
    private final TransportListener listener;

    DeliveryRoute(Endpoint endpoint, Desk desk, TransportListener listener) {
        this.endpoint = endpoint;
        this.desk = desk;
        this.listener = listener;
    }

    @Override
    public void configure() {
        errorHandler(noErrorHandler());
        from(endpoint.of(getContext())).process(this::take);
    }

    private void take(Exchange exchange) throws Exception {
        String label = endpoint.transport().label();
        String name = SafeName.of(name(exchange));
        try (InputStream delivered = bytes(exchange)) {
            Receipt receipt = desk.take(endpoint.transport().folder(), name, delivered);
            exchange.setProperty(Scheme.Names.ASIDE, DONE + receipt.sha256());
            if (fromTopic(exchange)) {
                exchange.getMessage()
                        .getHeader(KafkaConstants.MANUAL_COMMIT, KafkaManualCommit.class)
                        .commit();
            }
            listener.taken(label, name, receipt);
        } catch (RuntimeException e) {
            listener.notTaken(label, name, e);
            if (!(exchange.getMessage().getBody() instanceof GenericFile<?> file)) {
                throw e;
            }
            // A bug of ours would meet the same file again and again, so it goes out of the way.
            exchange.setProperty(Scheme.Names.ASIDE, FAILED + file.getLastModified());
        } catch (Exception e) {
            listener.notTaken(label, name, e);
            throw e;
        }
    }

    private static String name(Exchange exchange) throws JMSException {
        if (exchange.getMessage() instanceof JmsMessage message && message.getJmsMessage() != null) {
            return String.valueOf(message.getJmsMessage().getJMSMessageID());
        }
        if (fromTopic(exchange)) {
            return topicName(exchange);
        }
        String name = exchange.getMessage().getHeader(Exchange.FILE_NAME_ONLY, String.class);
        return name == null ? exchange.getMessage().getMessageId() : name;
    }

    private static boolean fromTopic(Exchange exchange) {
        return exchange.getMessage().getHeader(KafkaConstants.MANUAL_COMMIT) != null;
    }

    /** A message of a topic has no name, but a place for ever. */
    private static String topicName(Exchange exchange) {
        return exchange.getMessage().getHeader(KafkaConstants.TOPIC, String.class)
                + "-" + exchange.getMessage().getHeader(KafkaConstants.PARTITION, Integer.class)
                + "-" + exchange.getMessage().getHeader(KafkaConstants.OFFSET, Long.class);
    }

    private static InputStream bytes(Exchange exchange) throws Exception {
        if (fromTopic(exchange) && exchange.getMessage().getBody() == null) {
            return InputStream.nullInputStream();
        }
        if (exchange.getMessage() instanceof JmsMessage message && message.getJmsMessage() != null) {
            return new ByteArrayInputStream(bytes(message.getJmsMessage()));
        }
        Long announced = exchange.getMessage().getBody() instanceof GenericFile<?> file ? file.getFileLength() : null;
        InputStream body = exchange.getMessage().getMandatoryBody(InputStream.class);
        return announced == null ? body : new WholeStream(body, announced);
    }

    private static byte[] bytes(Message message) throws JMSException, IOException {
        if (message instanceof TextMessage text) {
            return String.valueOf(text.getText()).getBytes(StandardCharsets.UTF_8);
        }
        if (message instanceof BytesMessage binary) {
            byte[] bytes = new byte[Math.toIntExact(binary.getBodyLength())];
            binary.readBytes(bytes);
            return bytes;
        }
        throw new IOException(
                "a message must be text or bytes, not " + message.getClass().getSimpleName());
    }
}
