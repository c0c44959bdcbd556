package org.naulon.connectors.transport;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.apache.qpid.jms.JmsConnectionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.intake.Folder;

/** Against a real broker in this process, which speaks AMQP. */
class JmsTransportTest {
    private static final String QUEUE = "payments";

    @TempDir
    Path folder;

    private EmbeddedActiveMQ broker;
    private String uri;

    @BeforeEach
    void start() throws Exception {
        int port = freePort();
        uri = "amqp://127.0.0.1:" + port;
        Configuration configuration = new ConfigurationImpl()
                .setSecurityEnabled(false)
                .setPersistenceEnabled(true)
                .setJournalDirectory(folder.resolve("broker/journal").toString())
                .setBindingsDirectory(folder.resolve("broker/bindings").toString())
                .setLargeMessagesDirectory(folder.resolve("broker/large").toString())
                .setPagingDirectory(folder.resolve("broker/paging").toString())
                .setJournalFileSize(1 << 20)
                .addAcceptorConfiguration("amqp", "tcp://127.0.0.1:" + port + "?protocols=AMQP")
                .addAddressSetting(
                        "#",
                        new AddressSettings()
                                .setMaxDeliveryAttempts(3)
                                .setDeadLetterAddress(SimpleString.of("aside"))
                                .setAutoCreateDeadLetterResources(true));
        broker = new EmbeddedActiveMQ().setConfiguration(configuration);
        broker.start();
    }

    @AfterEach
    void stop() throws Exception {
        broker.stop();
    }

    @Test
    void textAndBytesAreTakenAndLeaveTheQueue() throws Exception {
        send(Site.payments(2), false);
        send(Site.HEAD + "7,PAID,2026-01-05T09:00:00Z,450.00,EUX,Mariam,FR,Oumar,ML\n", true);
        Site site = new Site(folder.resolve("work"));
        try (Transports ways = site.ways(queue())) {
            ways.start();
            assertThat(List.of(
                            site.next(site.taken).accepted(),
                            site.next(site.taken).rejected()))
                    .containsExactly(2L, 1L);
        }
        assertThat(site.journal()).isEqualTo(Site.ids(2));
        assertThat(messages(QUEUE)).isZero();
    }

    @Test
    void aMessageThatIsNotTakenGoesBackAndIsTakenLater() throws Exception {
        send(Site.payments(1), false);
        Site site = new Site(folder.resolve("work"));
        try (Transports ways = site.ways(queue())) {
            Path archive = Files.writeString(folder.resolve("work/archive"), "a file where the archive should be");
            ways.start();
            assertThat(site.next(site.notTaken)).isInstanceOf(java.io.IOException.class);
            Files.delete(archive);
            assertThat(site.next(site.taken).accepted()).isEqualTo(1);
        }
        assertThat(messages(QUEUE)).isZero();
        assertThat(site.journal()).isEqualTo(Site.ids(1));
    }

    @Test
    void aBrokerThatGoesAwayInTheMiddleOfADeliveryLosesNothingAndDoublesNothing() throws Exception {
        send(Site.payments(3), false);
        Site site = new Site(folder.resolve("work"));
        TransportListener breaking = new TransportListener() {
            private boolean broken;

            @Override
            public void taken(String transport, String name, org.naulon.connectors.intake.Receipt receipt) {
                // The journal has it, and the transport has not been told.
                if (!broken) {
                    broken = true;
                    stopBroker();
                }
                site.taken(transport, name, receipt);
            }

            @Override
            public void notTaken(String transport, String name, Throwable why) {
                site.notTaken(transport, name, why);
            }

            @Override
            public void unreachable(String transport, Throwable why) {
                site.unreachable(transport, why);
            }
        };
        try (Transports ways = new Transports(List.of(queue()), site.desk(), breaking)) {
            ways.start();
            assertThat(site.next(site.taken).accepted()).isEqualTo(3);
            assertThat(site.next(site.unreachable)).isNotNull();
            broker.start();
            assertThat(site.next(site.taken).duplicates()).isEqualTo(3);
        }
        assertThat(messages(QUEUE)).isZero();
        assertThat(site.journal()).isEqualTo(Site.ids(3));
    }

    private void stopBroker() {
        try {
            broker.stop();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Transport queue() {
        return new Transport(
                Folder.MONEY_TRANSFER,
                "jms:queue:" + QUEUE + "?recoveryInterval=200&receiveTimeout=500",
                Map.of(),
                new Transport.Broker(uri, Transport.Broker.AMQP, "naulon", Site.secret("hunter2")));
    }

    private void send(String body, boolean bytes) throws JMSException {
        try (Connection connection = new JmsConnectionFactory(uri).createConnection();
                Session session = connection.createSession();
                MessageProducer producer = session.createProducer(session.createQueue(QUEUE))) {
            if (bytes) {
                var message = session.createBytesMessage();
                message.writeBytes(body.getBytes(StandardCharsets.UTF_8));
                producer.send(message);
            } else {
                producer.send(session.createTextMessage(body));
            }
        }
    }

    private long messages(String queue) {
        return broker.getActiveMQServer().locateQueue(SimpleString.of(queue)).getMessageCount();
    }

    private static int freePort() throws java.io.IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
