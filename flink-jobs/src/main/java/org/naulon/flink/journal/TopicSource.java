package org.naulon.flink.journal;

import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.connector.kafka.source.KafkaSource;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.naulon.flink.wire.ObservationFormat;
import org.naulon.model.transfer.Observation;

/**
 * The journal in a Kafka topic as a stream of observations in event time.
 *
 * <p>Each partition has its own watermark and the slowest holds the others back, so that only what is late within its partition
 * is late. How far a stream has read stands in its checkpoints; nothing is told to the brokers.
 *
 * @param topic its name
 * @param connection how clients reach the brokers, by the names of Kafka's properties; some values are secrets
 */
public record TopicSource(String topic, Map<String, String> connection) {
    /** Real time after which a partition without any message no longer holds the others back. */
    private static final Duration IDLE = Duration.ofMinutes(1);

    /** Reads everything that is there when the job starts, for a batch. */
    public DataStream<Observation> read(StreamExecutionEnvironment environment) {
        return stream(
                environment, source().setBounded(OffsetsInitializer.latest()).build(), Journal.eventTime());
    }

    /** Reads everything that is there and what comes, until the job is cancelled. */
    public DataStream<Observation> follow(StreamExecutionEnvironment environment, EventTime time) {
        DataStream<Observation> records =
                stream(environment, source().build(), time.behindTheLatest().withIdleness(IDLE));
        return Journal.inQuietTimeToo(records, time);
    }

    private KafkaSourceBuilder<Observation> source() {
        Properties properties = new Properties();
        properties.putAll(connection);
        properties.setProperty(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        return KafkaSource.<Observation>builder()
                .setTopics(topic)
                .setProperties(properties)
                .setClientIdPrefix("naulon-journal")
                .setStartingOffsets(OffsetsInitializer.earliest())
                .setDeserializer(new TopicLines());
    }

    private static DataStream<Observation> stream(
            StreamExecutionEnvironment environment,
            KafkaSource<Observation> source,
            WatermarkStrategy<Observation> eventTime) {
        return environment
                .fromSource(source, eventTime, "journal")
                .returns(new ObservationFormat().info())
                .uid("journal");
    }

    /** The topic without the connection, which may hold secrets. */
    @Override
    public String toString() {
        return "kafka:" + topic;
    }
}
