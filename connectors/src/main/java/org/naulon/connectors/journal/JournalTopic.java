package org.naulon.connectors.journal;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.camel.Producer;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.camel.component.kafka.KafkaEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.TopicPartitionInfo;
import org.apache.kafka.common.config.ConfigException;
import org.jspecify.annotations.Nullable;
import org.naulon.model.transfer.Observation;

/**
 * The journal as a Kafka topic: one message a line, with the payment's native id as its key and the time of its state as its
 * time (decision 21). A line is written when every replica in sync has it; a broker that is away is waited for as long as
 * {@code deliveryTimeoutMs} says.
 */
public final class JournalTopic implements JournalStore {
    /** Room for the longest line, 4 MiB, and what goes around it. */
    static final int MAX_MESSAGE = 5 << 20;

    private static final String BYTES = "org.apache.kafka.common.serialization.ByteArraySerializer";

    private final TopicUri uri;
    private final DefaultCamelContext camel;
    private final KafkaEndpoint endpoint;
    private final Map<String, String> connection;
    private final Admin admin;
    private final Producer producer;

    private JournalTopic(
            TopicUri uri,
            DefaultCamelContext camel,
            KafkaEndpoint endpoint,
            Map<String, String> connection,
            Admin admin)
            throws IOException {
        this.uri = uri;
        this.camel = camel;
        this.endpoint = endpoint;
        this.connection = connection;
        this.admin = admin;
        try {
            this.producer = endpoint.createProducer();
            producer.start();
        } catch (Exception e) {
            throw failed("cannot be written", e);
        }
    }

    /** Opens the topic, which is made when it does not exist. */
    static JournalTopic open(TopicUri uri) throws IOException {
        DefaultCamelContext camel = new DefaultCamelContext();
        Admin admin = null;
        try {
            camel.start();
            KafkaEndpoint endpoint = endpoint(camel, uri);
            Map<String, String> connection = connection(endpoint.getConfiguration());
            admin = Admin.create(properties(connection));
            TopicSettings.require(admin, uri, endpoint.getConfiguration().getBrokers());
            return new JournalTopic(uri, camel, endpoint, connection, admin);
        } catch (KafkaException e) {
            closeAll(admin, camel);
            throw refused(uri, e);
        } catch (IOException | RuntimeException e) {
            closeAll(admin, camel);
            throw e;
        }
    }

    /** The topic's name. */
    public String topic() {
        return uri.topic();
    }

    /** How Kafka's own clients reach the brokers, by the names of their properties; some values are secrets. */
    public Map<String, String> connection() {
        return connection;
    }

    @Override
    public Appender append() {
        return new TopicWriter(this);
    }

    @Override
    public void read(LocalDate first, LocalDate last, Consumer<Observation> reader) throws IOException {
        try (TopicReader lines = new TopicReader(topic(), properties(connection), patience())) {
            lines.read(first, last, reader);
        } catch (KafkaException e) {
            throw failed("cannot be read", e);
        }
    }

    @Override
    public long lines() throws IOException {
        try {
            Map<TopicPartition, OffsetSpec> first = new HashMap<>();
            for (TopicPartitionInfo partition : admin.describeTopics(List.of(topic()))
                    .topicNameValues()
                    .get(topic())
                    .get()
                    .partitions()) {
                first.put(new TopicPartition(topic(), partition.partition()), OffsetSpec.earliest());
            }
            Map<TopicPartition, OffsetSpec> last = new HashMap<>(first);
            last.replaceAll((partition, from) -> OffsetSpec.latest());
            // Written without transactions, so that every offset is a line.
            return offsets(last) - offsets(first);
        } catch (ExecutionException e) {
            throw failed("cannot be reached", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking for the journal", e);
        }
    }

    private long offsets(Map<TopicPartition, OffsetSpec> of) throws ExecutionException, InterruptedException {
        return admin.listOffsets(of).all().get().values().stream()
                .mapToLong(ListOffsetsResult.ListOffsetsResultInfo::offset)
                .sum();
    }

    @Override
    public void check() throws IOException {
        try {
            admin.describeTopics(List.of(topic())).allTopicNames().get();
        } catch (ExecutionException e) {
            throw failed("cannot be reached", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while asking for the journal", e);
        }
    }

    @Override
    public void close() {
        producer.stop();
        closeAll(admin, camel);
    }

    KafkaEndpoint endpoint() {
        return endpoint;
    }

    Producer producer() {
        return producer;
    }

    /** What a user is told when the brokers fail. */
    IOException failed(String what, Throwable cause) {
        return failure(uri, endpoint.getConfiguration().getBrokers(), what, cause);
    }

    static IOException failure(TopicUri uri, String brokers, String what, Throwable cause) {
        return new JournalFailed(
                "the journal " + uri.name() + " " + what + " at " + brokers + ": " + cause.getMessage(), cause);
    }

    private static KafkaEndpoint endpoint(DefaultCamelContext camel, TopicUri uri) {
        KafkaEndpoint endpoint;
        try {
            endpoint = uri.endpoint(camel);
        } catch (IllegalArgumentException e) {
            throw new InvalidJournal(uri.name(), List.of(String.valueOf(e.getMessage())));
        }
        KafkaConfiguration set = endpoint.getConfiguration();
        set.setRequestRequiredAcks("all");
        set.setEnableIdempotence(true);
        set.setSynchronous(true);
        set.setKeySerializer(BYTES);
        set.setValueSerializer(BYTES);
        set.setMaxRequestSize(MAX_MESSAGE);
        // One time limit is enough for a user to think of.
        set.setRequestTimeoutMs(Math.min(set.getRequestTimeoutMs(), set.getDeliveryTimeoutMs() - set.getLingerMs()));
        set.setMaxBlockMs(set.getDeliveryTimeoutMs());
        return endpoint;
    }

    /** Camel knows how its options are called by Kafka; of those, what every client needs. */
    private static Map<String, String> connection(KafkaConfiguration set) {
        Properties all = set.createConsumerProperties();
        Map<String, String> connection = new TreeMap<>();
        connection.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, set.getBrokers());
        connection.put(
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                set.getDeliveryTimeoutMs().toString());
        connection.put(
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                set.getRequestTimeoutMs().toString());
        for (String name : all.stringPropertyNames()) {
            if (name.startsWith("ssl.") || name.startsWith("sasl.") || name.startsWith("security.")) {
                connection.put(name, all.getProperty(name));
            }
        }
        return Map.copyOf(connection);
    }

    private static Properties properties(Map<String, String> connection) {
        Properties properties = new Properties();
        properties.putAll(connection);
        return properties;
    }

    /** How long brokers that are away are waited for. */
    Duration patience() {
        return Duration.ofMillis(endpoint.getConfiguration().getDeliveryTimeoutMs());
    }

    private static RuntimeException refused(TopicUri uri, KafkaException e) {
        Throwable cause = e.getCause() instanceof ConfigException ? e.getCause() : e;
        return new InvalidJournal(uri.name(), List.of(String.valueOf(cause.getMessage())));
    }

    private static void closeAll(@Nullable Admin admin, DefaultCamelContext camel) {
        if (admin != null) {
            admin.close();
        }
        camel.stop();
    }
}
