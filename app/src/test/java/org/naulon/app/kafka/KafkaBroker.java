package org.naulon.app.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.TopicPartition;

/**
 * A real Kafka as a process of its own, from the jars of the build: one node that is broker and controller, reachable from this
 * machine only, at one port for all its restarts.
 */
public final class KafkaBroker implements AutoCloseable {
    private static final int READY_WITHIN_MS = 120_000;

    private final Path folder;
    private final int port;
    private final Thread atExit = new Thread(this::kill, "kill-kafka");
    private Process process;

    private KafkaBroker(Path folder, int port) {
        this.folder = folder;
        this.port = port;
        Runtime.getRuntime().addShutdownHook(atExit);
    }

    /** Starts a broker without any topic and waits until it is ready. */
    public static KafkaBroker start(Path folder) {
        try {
            int[] ports = freePorts();
            KafkaBroker broker = new KafkaBroker(folder, ports[0]);
            Files.write(broker.settings(), settings(folder, ports[0], ports[1]));
            broker.format();
            broker.start();
            return broker;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it listens, {@code host:port}. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** The URI of a journal in a topic. */
    public String journal(String topic) {
        return "kafka:" + topic + "?brokers=" + address();
    }

    /** Ends it without warning. */
    public synchronized void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
            process = null;
        }
    }

    /** Starts it again after {@link #kill}, with everything that it had. */
    public synchronized void start() {
        if (process != null) {
            return;
        }
        try {
            process = java("broker.log", "kafka.Kafka", settings().toString());
            try (Admin admin = admin()) {
                admin.describeCluster().nodes().get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the broker is not ready, see " + folder.resolve("broker.log"), e);
        }
    }

    /** Ends it without warning and begins to start it again, while the caller goes on. */
    public CompletableFuture<Void> restart() {
        kill();
        return CompletableFuture.runAsync(this::start);
    }

    /** A client that asks it; patient enough for its start. */
    public Admin admin() {
        return Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                address(),
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                READY_WITHIN_MS));
    }

    /** Makes a topic. */
    public void create(String topic, int partitions, Map<String, String> settings) throws Exception {
        try (Admin admin = admin()) {
            admin.createTopics(
                            List.of(new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(settings)))
                    .all()
                    .get();
        }
    }

    /** Messages of a topic, by partition. */
    public List<Long> messages(String topic) throws Exception {
        try (Admin admin = admin()) {
            int partitions = admin.describeTopics(List.of(topic))
                    .allTopicNames()
                    .get()
                    .get(topic)
                    .partitions()
                    .size();
            Map<TopicPartition, OffsetSpec> ends = new LinkedHashMap<>();
            for (int i = 0; i < partitions; i++) {
                ends.put(new TopicPartition(topic, i), OffsetSpec.latest());
            }
            List<Long> messages = new ArrayList<>();
            var offsets = admin.listOffsets(ends).all().get();
            ends.keySet()
                    .forEach(partition -> messages.add(offsets.get(partition).offset()));
            return messages;
        }
    }

    /** All messages of a topic. */
    public long total(String topic) throws Exception {
        return messages(topic).stream().mapToLong(Long::longValue).sum();
    }

    @Override
    public void close() {
        kill();
        Runtime.getRuntime().removeShutdownHook(atExit);
    }

    private Path settings() {
        return folder.resolve("server.properties");
    }

    private static List<String> settings(Path folder, int port, int controllerPort) {
        return List.of(
                "process.roles=broker,controller",
                "node.id=1",
                "controller.quorum.voters=1@127.0.0.1:" + controllerPort,
                "listeners=PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "controller.listener.names=CONTROLLER",
                "log.dirs=" + folder.resolve("data"),
                "auto.create.topics.enable=false",
                "offsets.topic.num.partitions=1",
                "offsets.topic.replication.factor=1",
                // One that was killed is back only when its old session has ended.
                "broker.session.timeout.ms=2000",
                "broker.heartbeat.interval.ms=200",
                "group.initial.rebalance.delay.ms=0");
    }

    private void format() throws IOException {
        try {
            Process format = java(
                    "format.log",
                    "kafka.tools.StorageTool",
                    "format",
                    "-t",
                    "bmF1bG9uLXRlc3QtMDAwMQ",
                    "-c",
                    settings().toString());
            if (!format.waitFor(2, TimeUnit.MINUTES) || format.exitValue() != 0) {
                throw new IllegalStateException("the storage cannot be formatted, see " + folder.resolve("format.log"));
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Process java(String log, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve(log).toFile()))
                .start();
    }

    private static int[] freePorts() throws IOException {
        try (ServerSocket one = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ServerSocket two = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new int[] {one.getLocalPort(), two.getLocalPort()};
        }
    }
}
