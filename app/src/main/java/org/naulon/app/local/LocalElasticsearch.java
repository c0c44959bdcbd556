package org.naulon.app.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.naulon.flink.elastic.ElasticServer;

/**
 * A real Elasticsearch as a process of its own: one node, 512 MB of heap, reachable from this machine only, without
 * authentication. It keeps its data under the work folder from run to run and ends with {@link #close} or with this JVM.
 */
public final class LocalElasticsearch implements AutoCloseable {
    /** From start to ready; 10 seconds are usual, a cold disk and a busy machine take longer. */
    private static final Duration READY_WITHIN = Duration.ofMinutes(3);

    private static final Duration STOPPED_WITHIN = Duration.ofSeconds(20);
    private static final int POLL_MILLIS = 200;
    /** Lets Elasticsearch choose a free port itself and write it to a file: no race for a port that looked free. */
    private static final int ANY_PORT = 0;

    private final FolderLock lock;
    private final Path folder;
    private final Path program;
    private final OtherUser user;
    private final Thread atExit = new Thread(this::stop, "stop-elasticsearch");
    private @Nullable Process process;
    private int port;

    private LocalElasticsearch(FolderLock lock, Path folder, Path program, OtherUser user)
            throws IOException, InterruptedException {
        this.lock = lock;
        this.folder = folder;
        this.program = program;
        this.user = user;
        Runtime.getRuntime().addShutdownHook(atExit);
        try {
            this.port = launch(ANY_PORT);
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts the server and waits until it is ready.
     *
     * @param zip the distribution, as the build fetched it
     * @param workFolder where program, data and log live; made if missing; one server at a time, in this process or any other
     * @throws ElasticNotStarted with one line for the user
     */
    public static LocalElasticsearch start(Path zip, Path workFolder) {
        if (!Files.isRegularFile(zip)) {
            throw new ElasticNotStarted("its distribution is not at " + zip + ": build the project with Maven first");
        }
        try {
            FolderLock lock = FolderLock.take(workFolder);
            try {
                Path folder = workFolder.toRealPath();
                endLeftOver(folder);
                Path program = Distribution.unpack(zip, folder);
                LocalSettings.write(folder, program);
                return new LocalElasticsearch(lock, folder, program, OtherUser.owning(folder, java()));
            } catch (IOException | InterruptedException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (FolderInUse e) {
            throw new ElasticNotStarted(e.getMessage() + beside(workFolder));
        } catch (IOException e) {
            throw ElasticNotStarted.because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ElasticNotStarted("interrupted");
        }
    }

    /** Where the server of the run that has the folder listens, as far as it is known yet. */
    private static String beside(Path folder) {
        try {
            return listening(folder)
                    .map(port -> "; its server is at http://127.0.0.1:" + port)
                    .orElse("");
        } catch (IOException e) {
            // It is just being written, or belongs to somebody else: the line is true without it.
            return "";
        }
    }

    /** Where it listens. */
    public ElasticServer server() {
        return ElasticServer.at(URI.create("http://127.0.0.1:" + port));
    }

    /** Stops the server, keeping its port and data for {@link #resume}. */
    public synchronized void pause() {
        stop();
    }

    /** Starts the server again after {@link #pause}, at the same port. */
    public synchronized void resume() {
        try {
            launch(port);
        } catch (IOException e) {
            throw ElasticNotStarted.because(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ElasticNotStarted("interrupted");
        }
    }

    @Override
    public synchronized void close() {
        stop();
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // The JVM is ending already, and the hook with it.
        }
    }

    /** Starts the process and gives the port once it is ready. */
    private int launch(int onPort) throws IOException, InterruptedException {
        Files.deleteIfExists(folder.resolve("log/http.ports"));
        ProcessBuilder builder = new ProcessBuilder(user.command(List.of(
                        program.resolve("bin/elasticsearch").toString(),
                        "-p",
                        folder.resolve("pid").toString(),
                        "-Ehttp.port=" + onPort)))
                .directory(program.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log/console.log").toFile());
        builder.environment().put("ES_JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("ES_PATH_CONF", folder.resolve("config").toString());
        builder.environment().put("ES_TMPDIR", folder.resolve("tmp").toString());
        // Options for our own JVM or another Elasticsearch are none for this one.
        List.of("ES_JAVA_OPTS", "ES_HOME", "JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "CLI_JAVA_OPTS")
                .forEach(builder.environment()::remove);
        Process started = builder.start();
        process = started;
        return ready(started);
    }

    private int ready(Process started) throws IOException, InterruptedException {
        long end = System.nanoTime() + READY_WITHIN.toNanos();
        while (System.nanoTime() < end) {
            if (!started.isAlive()) {
                throw new ElasticNotStarted("it ended with code " + started.exitValue() + ": " + lastWords());
            }
            Optional<Integer> listening = listening(folder);
            if (listening.isPresent() && healthy(listening.get())) {
                return listening.get();
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new ElasticNotStarted("it was not ready within " + READY_WITHIN.toSeconds() + " s: " + lastWords());
    }

    private static Optional<Integer> listening(Path folder) throws IOException {
        try {
            return Files.readAllLines(folder.resolve("log/http.ports")).stream()
                    .filter(address -> address.startsWith("127.0.0.1:"))
                    .map(address -> Integer.valueOf(address.substring(address.indexOf(':') + 1)))
                    .findFirst();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static boolean healthy(int port) {
        try {
            URI health = URI.create("http://127.0.0.1:" + port + "/_cluster/health?wait_for_status=yellow&timeout=1s");
            HttpURLConnection connection = (HttpURLConnection) health.toURL().openConnection();
            connection.setConnectTimeout(1_000);
            connection.setReadTimeout(5_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            // Not listening yet; the caller asks again until its time is up.
            return false;
        }
    }

    private String lastWords() throws IOException {
        Path console = folder.resolve("log/console.log");
        List<String> lines = Files.exists(console)
                ? new String(Files.readAllBytes(console), StandardCharsets.UTF_8)
                        .lines()
                        .toList()
                : List.of();
        String last = lines.stream()
                .filter(line -> line.contains("ERROR") || line.contains("Exception") || line.contains("fatal"))
                .reduce((first, second) -> first)
                .orElse(lines.isEmpty() ? "it said nothing" : lines.get(lines.size() - 1));
        return last.substring(0, Math.min(300, last.length())) + " (its log is in " + folder.resolve("log") + ")";
    }

    private void stop() {
        Process running = process;
        process = null;
        if (running != null) {
            end(Stream.concat(running.descendants(), Stream.of(running.toHandle()))
                    .toList());
        }
    }

    /** Asks politely, waits, and ends by force what is still there. */
    private static void end(List<ProcessHandle> processes) {
        processes.forEach(ProcessHandle::destroy);
        long end = System.nanoTime() + STOPPED_WITHIN.toNanos();
        for (ProcessHandle handle : processes) {
            try {
                handle.onExit().get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException | ExecutionException e) {
                handle.destroyForcibly();
            } catch (InterruptedException e) {
                handle.destroyForcibly();
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Ends the server of a run that was killed and could not stop it: it would hold the data folder for ever. */
    private static void endLeftOver(Path folder) throws IOException {
        Path pid = folder.resolve("pid");
        if (!Files.exists(pid)) {
            return;
        }
        String number = Files.readString(pid, StandardCharsets.US_ASCII).strip();
        if (number.matches("\\d{1,10}")) {
            ProcessHandle.of(Long.parseLong(number))
                    .filter(handle -> isOurs(handle, folder))
                    .ifPresent(handle -> end(List.of(handle)));
        }
        Files.delete(pid);
    }

    private static boolean isOurs(ProcessHandle handle, Path folder) {
        try {
            String commandLine = Files.readString(
                    Path.of("/proc", String.valueOf(handle.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
            return commandLine.contains("-Des.path.home=" + folder);
        } catch (IOException e) {
            // No such process, or no Linux: whose it is cannot be told, so it is left alone.
            return false;
        }
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }
}
