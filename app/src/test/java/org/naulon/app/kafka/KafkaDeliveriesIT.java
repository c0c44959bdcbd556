package org.naulon.app.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.Folder;
import org.naulon.connectors.intake.Receipt;
import org.naulon.connectors.intake.SourceBoard;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.journal.JournalUri;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.transport.Transport;
import org.naulon.connectors.transport.TransportListener;
import org.naulon.connectors.transport.Transports;

/** Messages of a real Kafka as deliveries of a running system. */
class KafkaDeliveriesIT extends KafkaBrokerIT {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

    @TempDir
    Path work;

    @Test
    void aBrokerThatRestartsInTheMiddleLosesNothing() throws Exception {
        send("orders", 12);
        AtomicReference<CompletableFuture<Void>> back = new AtomicReference<>();
        try (JournalStore journal = JournalUri.open(broker().journal("orders-journal"))) {
            List<String> taken = new ArrayList<>();

            take("orders", journal, new Listener() {
                @Override
                boolean endsWith(String name) {
                    taken.add(name);
                    if (name.equals("orders-0-4")) {
                        back.compareAndSet(null, broker().restart());
                    }
                    return name.equals("orders-0-11");
                }
            });

            back.get().join();
            assertThat(taken.stream().distinct()).containsExactlyElementsOf(names("orders", 12));
            assertThat(ids(journal).stream().distinct()).containsExactlyInAnyOrderElementsOf(ids(12));
        }
        assertThat(committed("orders")).isEqualTo(12);
    }

    @Test
    void whatCouldNotBeTakenComesAgainBeforeAnyOtherAndIsCommittedOnlyThen() throws Exception {
        send("failing", 4);
        JournalDirectory journal = new JournalDirectory(work.resolve("journal"));
        Path away = work.resolve("away");
        List<String> told = new ArrayList<>();
        List<Long> committedAtFailure = new ArrayList<>();

        take("failing", journal, new Listener() {
            @Override
            boolean endsWith(String name) throws IOException {
                told.add(name);
                if (name.equals("failing-0-1")) {
                    Files.move(journal.path(), away);
                    Files.createFile(journal.path());
                }
                return name.equals("failing-0-3");
            }

            @Override
            void failed(String name) throws IOException {
                told.add("not " + name);
                committedAtFailure.add(committed("failing"));
                if (committedAtFailure.size() == 2) {
                    Files.delete(journal.path());
                    Files.move(away, journal.path());
                }
            }
        });

        assertThat(told)
                .containsExactly(
                        "failing-0-0",
                        "failing-0-1",
                        "not failing-0-2",
                        "not failing-0-2",
                        "failing-0-2",
                        "failing-0-3");
        assertThat(committedAtFailure).containsExactly(2L, 2L);
        assertThat(ids(journal)).containsExactlyInAnyOrderElementsOf(ids(4));
        assertThat(committed("failing")).isEqualTo(4);
    }

    /** Runs a transport until a delivery is the last. */
    private void take(String topic, JournalStore journal, Listener listener) throws Exception {
        Transport transport = new Transport(
                Folder.MONEY_TRANSFER,
                "kafka:" + topic + "?brokers=" + broker().address() + "&groupId=" + topic + "&pollTimeoutMs=200",
                Map.of(),
                null);
        assertThat(Transports.problems(transport)).isEmpty();
        Desk desk = new Desk(work, journal, Profiles.shipped(), SourceBoard.ofAPass());
        try (Transports transports = new Transports(List.of(transport), desk, listener)) {
            transports.start();
            listener.last.get(4, TimeUnit.MINUTES);
        }
    }

    /** Hears what becomes of the deliveries, on their own thread. */
    private abstract static class Listener implements TransportListener {
        private final CompletableFuture<Void> last = new CompletableFuture<>();

        /** Whether the delivery that was taken is the last. */
        abstract boolean endsWith(String name) throws IOException;

        void failed(String name) throws IOException {}

        @Override
        public void taken(String transport, String name, Receipt receipt) {
            try {
                if (endsWith(name)) {
                    last.complete(null);
                }
            } catch (IOException e) {
                last.completeExceptionally(e);
            }
        }

        @Override
        public void notTaken(String transport, String name, Throwable why) {
            try {
                failed(name);
            } catch (IOException e) {
                last.completeExceptionally(e);
            }
        }

        @Override
        public void unreachable(String transport, Throwable why) {}
    }

    private void send(String topic, int messages) throws Exception {
        broker().create(topic, 1, Map.of());
        try (KafkaProducer<byte[], byte[]> sender = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker().address()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (int i = 0; i < messages; i++) {
                String file = "control_number,status,sent_at,send_amount,send_currency,sender_name,sender_country,"
                        + "receiver_name,payout_country\n"
                        + i + ",PAID," + DAY + "T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n";
                sender.send(new ProducerRecord<>(topic, file.getBytes(StandardCharsets.UTF_8)))
                        .get();
            }
        }
    }

    private static List<String> names(String topic, int messages) {
        return IntStream.range(0, messages).mapToObj(i -> topic + "-0-" + i).toList();
    }

    private static List<String> ids(int messages) {
        return IntStream.range(0, messages).mapToObj(Integer::toString).toList();
    }

    private static List<String> ids(JournalStore journal) throws IOException {
        List<String> ids = new ArrayList<>();
        journal.read(DAY, DAY, line -> ids.add(line.sourceReference()));
        return ids;
    }

    /** How many messages the group need not get again. */
    private static long committed(String group) {
        try (Admin admin = broker().admin()) {
            return admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get().values().stream()
                    .mapToLong(offset -> offset.offset())
                    .sum();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
