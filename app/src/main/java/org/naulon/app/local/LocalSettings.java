package org.naulon.app.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** The configuration of the local server: the distribution's own, with a few settings. */
final class LocalSettings {
    private LocalSettings() {}

    /** Makes the folders {@code config}, {@code data}, {@code log} and {@code tmp}. */
    static void write(Path folder, Path program) throws IOException {
        for (String name : List.of("data", "log", "tmp", "config/jvm.options.d")) {
            Files.createDirectories(folder.resolve(name));
        }
        Path config = folder.resolve("config");
        try (Stream<Path> files = Files.list(program.resolve("config"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, config.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.write(
                config.resolve("elasticsearch.yml"),
                List.of(
                        "cluster.name: naulon-local",
                        "node.name: local",
                        "discovery.type: single-node",
                        "network.host: 127.0.0.1",
                        "transport.port: 0",
                        "node.portsfile: true",
                        "path.data: " + quoted(folder.resolve("data")),
                        "path.logs: " + quoted(folder.resolve("log")),
                        // Only this machine reaches it; certificates would guard nothing that its users cannot read
                        // anyway.
                        "xpack.security.enabled: false",
                        // A laptop's disk is often nearly full; refusing all documents is worse.
                        "cluster.routing.allocation.disk.threshold_enabled: false"));
        Files.write(config.resolve("jvm.options.d/heap.options"), List.of("-Xms512m", "-Xmx512m"));
    }

    private static String quoted(Path path) {
        return "'" + path.toString().replace("'", "''") + "'";
    }
}
