package org.naulon.connectors.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.component.kafka.KafkaConstants;
import org.naulon.model.journal.JournalLines;
import org.naulon.model.transfer.Observation;

/** Appends lines to a topic, some hundreds at a time; each lot is acknowledged before the next goes. */
final class TopicWriter implements JournalStore.Appender {
    private static final int MOST_LINES = 2_000;
    private static final int MOST_BYTES = 8 << 20;

    private final JournalTopic topic;
    private final JournalLines encoder = new JournalLines();
    private final ByteArrayOutputStream line = new ByteArrayOutputStream(1_024);
    private final List<Exchange> lot = new ArrayList<>();
    private int bytes;

    TopicWriter(JournalTopic topic) {
        this.topic = topic;
    }

    @Override
    public void write(Observation observation) throws IOException {
        line.reset();
        encoder.write(observation, line);
        // A message has its length, so the end of the line stays behind.
        byte[] value = Arrays.copyOf(line.toByteArray(), line.size() - 1);
        Exchange message = topic.endpoint().createExchange();
        message.getIn().setBody(value);
        message.getIn().setHeader(KafkaConstants.KEY, observation.nativeId().getBytes(StandardCharsets.UTF_8));
        message.getIn().setHeader(KafkaConstants.OVERRIDE_TIMESTAMP, TopicReader.time(observation.stateAt()));
        lot.add(message);
        bytes += value.length;
        if (lot.size() >= MOST_LINES || bytes >= MOST_BYTES) {
            send();
        }
    }

    @Override
    public void complete() throws IOException {
        if (!lot.isEmpty()) {
            send();
        }
    }

    private void send() throws IOException {
        Exchange all = topic.endpoint().createExchange();
        all.getIn().setBody(new Lot(List.copyOf(lot).iterator(), topic.patience()));
        lot.clear();
        bytes = 0;
        try {
            topic.producer().process(all);
        } catch (Exception e) {
            all.setException(e);
        }
        if (all.getException() != null) {
            Throwable cause = all.getException();
            while (cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw topic.failed("cannot be written", cause);
        }
    }

    /**
     * The messages of a lot, for as long as the brokers are waited for. Kafka's client waits that long for each message that
     * it cannot place, and tells of the first failure only after the last message.
     */
    private static final class Lot implements Iterator<Exchange> {
        private final Iterator<Exchange> messages;
        private final Duration patience;
        private final long begun = System.nanoTime();

        Lot(Iterator<Exchange> messages, Duration patience) {
            this.messages = messages;
            this.patience = patience;
        }

        @Override
        public boolean hasNext() {
            return messages.hasNext();
        }

        @Override
        public Exchange next() {
            if (System.nanoTime() - begun > patience.toNanos()) {
                throw new IllegalStateException("no broker took a line for " + patience.toMillis() + " ms");
            }
            return messages.next();
        }
    }
}
