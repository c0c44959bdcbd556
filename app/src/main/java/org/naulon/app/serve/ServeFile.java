package org.naulon.app.serve;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.naulon.app.health.MetricsPort;
import org.naulon.connectors.journal.JournalUri;
import org.naulon.connectors.mapping.InvalidProfiles;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.transport.Secret;
import org.naulon.connectors.yaml.Problem;
import org.naulon.connectors.yaml.Section;
import org.naulon.flink.elastic.ElasticServer;
import org.naulon.flink.journal.Journal;
import org.naulon.rules.InvalidRuleset;
import org.naulon.rules.Ruleset;
import org.naulon.rules.RulesetLoader;

/** Reads the configuration of a running system from YAML and finds everything that is wrong with it. */
public final class ServeFile {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MOST_THREADS = 64;
    private static final int MOST_HOURS_LATE = 31 * 24;
    private static final int MOST_PORTS = 65_535;
    private static final int METRICS_PORT = 9464;

    private final Section root;
    private final UnaryOperator<String> environment;

    private ServeFile(Section root, UnaryOperator<String> environment) {
        this.root = root;
        this.environment = environment;
    }

    /**
     * Reads a configuration.
     *
     * @param environment variables by name, null for what is not set
     * @throws InvalidSettings with every problem
     */
    public static ServeSettings read(Path file, UnaryOperator<String> environment) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new InvalidSettings(List.of(file + ": the file is larger than " + MAX_BYTES + " bytes"));
        }
        List<Problem> problems = new ArrayList<>();
        String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        Section root = Section.of(file.toString(), text, problems);
        if (problems.isEmpty()) {
            ServeSettings settings = new ServeFile(root, environment).settings();
            if (problems.isEmpty()) {
                return settings;
            }
        }
        throw new InvalidSettings(problems.stream()
                .sorted(Problem.BY_PLACE)
                .map(Problem::toString)
                .distinct()
                .toList());
    }

    private ServeSettings settings() {
        Path work = path("work", root.required("work"));
        String journal = root.text("journal", "file:" + work.resolve("journal"));
        JournalUri.problems(journal).forEach(problem -> root.problem("journal", "journal: " + problem));
        Path context = folder("context");
        Profiles profiles = profiles(folder("profiles"));
        Ruleset ruleset = ruleset(folder("rules"));
        int parallelism = (int) number(root, "parallelism", 1, 1, MOST_THREADS);
        Duration lateness = Duration.ofHours(
                number(root, "lateness-hours", Journal.ALLOWED_LATENESS.toHours(), 0, MOST_HOURS_LATE));
        TransportSections transports = new TransportSections(environment);
        ServeSettings settings = new ServeSettings(
                work,
                journal,
                context,
                profiles,
                ruleset,
                transports.read(root.sections("transports")),
                root.has("http") ? HttpSection.read(root.section("http")) : null,
                root.has("metrics") ? metrics(root.section("metrics")) : null,
                root.has("elasticsearch") ? elastic(root.section("elasticsearch")) : null,
                parallelism,
                lateness);
        if (!root.wasGiven("transports") && !root.wasGiven("http")) {
            root.problem("no delivery can reach it: give transports, or http, or both");
        }
        if (settings.http() != null && settings.metrics() != null && Ports.meet(settings.http(), settings.metrics())) {
            root.problem(
                    "metrics",
                    "http and metrics cannot listen on one port: "
                            + settings.metrics().port());
        }
        root.end();
        return settings;
    }

    private Path path(String key, String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            root.problem(key, "'" + key + "' is no path: " + e.getReason());
            return Path.of("");
        }
    }

    private @Nullable Path folder(String key) {
        if (!root.has(key)) {
            return null;
        }
        Path folder = path(key, root.text(key, ""));
        if (!Files.isDirectory(folder)) {
            root.problem(key, key + " '" + folder + "' is no folder");
            return null;
        }
        return folder;
    }

    private Profiles profiles(@Nullable Path folder) {
        if (folder != null) {
            try {
                return Profiles.shipped().with(folder);
            } catch (InvalidProfiles e) {
                e.problems().forEach(problem -> root.problem("profiles", "profiles: " + problem));
            } catch (IOException e) {
                root.problem("profiles", "the profiles cannot be read: " + e.getMessage());
            }
        }
        return Profiles.shipped();
    }

    private Ruleset ruleset(@Nullable Path folder) {
        if (folder != null) {
            try {
                return RulesetLoader.load(folder);
            } catch (InvalidRuleset e) {
                root.problem("rules", e.getMessage());
            }
        }
        return RulesetLoader.shipped();
    }

    private static ServeSettings.Metrics metrics(Section section) {
        String host = section.text("host", MetricsPort.THIS_MACHINE_ONLY);
        int port = port(section, METRICS_PORT);
        section.end();
        return new ServeSettings.Metrics(host, port);
    }

    private @Nullable ElasticServer elastic(Section section) {
        String uri = section.required("uri");
        String user = section.text("user", "");
        Secret password = secret(section, "password", environment);
        String ca = section.text("ca", "");
        section.end();
        if (uri.isEmpty()) {
            return null;
        }
        try {
            return new ElasticServer(new URI(uri), user, password == null ? "" : password.reveal(), ca);
        } catch (URISyntaxException e) {
            section.problem("uri", "the address of Elasticsearch is no URI");
        } catch (IllegalArgumentException e) {
            section.problem("uri", e.getMessage());
        }
        return null;
    }

    /** A secret that is given as its place; null when it is not given or not there. */
    static @Nullable Secret secret(Section section, String key, UnaryOperator<String> environment) {
        if (!section.has(key)) {
            return null;
        }
        try {
            return Secret.at(section.text(key, ""), environment);
        } catch (IllegalArgumentException e) {
            section.problem(key, key + ": " + e.getMessage());
            return null;
        }
    }

    /** A port to listen on; 0 for any that is free. */
    static int port(Section section, int otherwise) {
        return (int) number(section, "port", otherwise, 0, MOST_PORTS);
    }

    /** A whole number within bounds. */
    static long number(Section section, String key, long otherwise, long least, long most) {
        String text = section.text(key, Long.toString(otherwise));
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        section.problem(key, key + " must be a whole number from " + least + " to " + most);
        return otherwise;
    }
}
