package org.naulon.flink.journal;

import java.io.IOException;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.naulon.flink.wire.ObservationFormat;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.transfer.Observation;

/** Messages of a journal's topic as observations; one that cannot be read was not written by a journal and fails the job. */
final class TopicLines implements KafkaRecordDeserializationSchema<Observation> {
    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> message, Collector<Observation> out) throws IOException {
        byte[] line = message.value();
        try {
            if (line == null) {
                throw new IOException("it is empty");
            }
            out.collect(JournalCodec.decode(line, 0, line.length));
        } catch (IOException e) {
            throw new IOException("the message at partition " + message.partition() + ", offset " + message.offset()
                    + " of kafka:" + message.topic() + " is no line of a journal: " + e.getMessage());
        }
    }

    @Override
    public TypeInformation<Observation> getProducedType() {
        return new ObservationFormat().info();
    }
}
