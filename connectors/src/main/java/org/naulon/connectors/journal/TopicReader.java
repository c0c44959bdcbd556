package org.naulon.connectors.journal;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.transfer.Observation;

/** Reads some days of a topic back. */
final class TopicReader implements Closeable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final String topic;
    private final Duration patience;
    private final KafkaConsumer<byte[], byte[]> consumer;

    /** @param patience how long nothing may come before the read fails */
    TopicReader(String topic, Properties connection, Duration patience) {
        this.topic = topic;
        this.patience = patience;
        Properties properties = new Properties();
        properties.putAll(connection);
        properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.consumer = new KafkaConsumer<>(properties, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** The time of a message: that of the state, or the beginning of 1970 for what Kafka cannot say. */
    static long time(Instant state) {
        return Math.max(0, state.toEpochMilli());
    }

    /**
     * Reads from the first message of the days to the end that the topic has now. Messages stand in the order in which they
     * arrived, so that those of other days lie between and are passed over.
     */
    void read(LocalDate first, LocalDate last, Consumer<Observation> reader) throws IOException {
        Map<TopicPartition, Long> ends = seek(first);
        long heard = System.nanoTime();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            ConsumerRecords<byte[], byte[]> messages = consumer.poll(POLL);
            if (!messages.isEmpty()) {
                heard = System.nanoTime();
            } else if (System.nanoTime() - heard > patience.toNanos()) {
                throw new IOException(
                        "the journal kafka:" + topic + " gave no line for " + patience.toMillis() + " ms");
            }
            for (ConsumerRecord<byte[], byte[]> message : messages) {
                Observation observation = decode(message);
                LocalDate day = LocalDate.ofInstant(observation.stateAt(), ZoneOffset.UTC);
                if (!day.isBefore(first) && !day.isAfter(last)) {
                    reader.accept(observation);
                }
            }
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    /** Goes to the first message of the days in each partition that has any; those with where they end. */
    private Map<TopicPartition, Long> seek(LocalDate first) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        long from = time(first.atStartOfDay(ZoneOffset.UTC).toInstant());
        Map<TopicPartition, Long> times = new HashMap<>();
        partitions.forEach(partition -> times.put(partition, from));
        Map<TopicPartition, OffsetAndTimestamp> begins = consumer.offsetsForTimes(times);
        Map<TopicPartition, Long> ends = new HashMap<>(consumer.endOffsets(partitions));
        ends.keySet().removeIf(partition -> begins.get(partition) == null);
        consumer.assign(ends.keySet());
        ends.keySet()
                .forEach(partition ->
                        consumer.seek(partition, begins.get(partition).offset()));
        return ends;
    }

    private Observation decode(ConsumerRecord<byte[], byte[]> message) throws IOException {
        try {
            byte[] line = message.value();
            if (line == null) {
                throw new IOException("it is empty");
            }
            return JournalCodec.decode(line, 0, line.length);
        } catch (IOException e) {
            throw new IOException("the message at partition " + message.partition() + ", offset " + message.offset()
                    + " of kafka:" + topic + " is no line of a journal: " + e.getMessage());
        }
    }
}
