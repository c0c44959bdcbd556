package org.naulon.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.elasticsearch.client.Request;
import org.elasticsearch.client.RestClient;
import org.naulon.app.health.HealthMetrics;
import org.naulon.app.health.MetricsPort;
import org.naulon.app.local.FolderLock;
import org.naulon.app.local.LocalElasticsearch;
import org.naulon.app.run.DetectRun;
import org.naulon.app.run.Summary;
import org.naulon.app.run.Truth;
import org.naulon.app.run.WorkFolder;
import org.naulon.app.world.WorldGenerator;
import org.naulon.app.world.WorldOptions;
import org.naulon.app.world.WorldSummary;
import org.naulon.flink.elastic.ElasticServer;
import org.naulon.flink.elastic.IndexTemplates;
import org.naulon.kibana.ElasticAssets;
import org.naulon.model.report.Report;
import org.naulon.rules.RulesetLoader;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code naulon demo}: the whole system over an invented world, with a real Elasticsearch. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Generates a world, takes it in, detects, indexes into a real Elasticsearch, and shows what was found.")
final class DemoCommand implements Callable<Integer> {
    private static final int SENTENCE = 110;

    @Option(names = "--seed", paramLabel = "N", description = "Seed of the world (default: ${DEFAULT-VALUE}).")
    private long seed = 1;

    @Option(names = "--records", paramLabel = "N", description = "About how many records (default: ${DEFAULT-VALUE}).")
    private long records = WorldOptions.DEFAULT_RECORDS;

    @Option(names = "--once", description = "End when done instead of keeping Elasticsearch up.")
    private boolean once;

    @Option(
            names = "--elasticsearch",
            paramLabel = "URI",
            description =
                    "Index into this server instead of starting one; documents that it has are overwritten by id.")
    private URI elasticsearch;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        PrintWriter print = spec.commandLine().getOut();
        if (elasticsearch != null) {
            ElasticServer server;
            try {
                server = ElasticServer.at(elasticsearch);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
            }
            new IndexTemplates(server).install();
            run(server, print);
            return 0;
        }
        print.println("Starting Elasticsearch ...");
        print.flush();
        try (LocalElasticsearch elastic = LocalElasticsearch.start(
                home().resolve("app/target/elasticsearch.zip"), home().resolve(".naulon/elasticsearch"))) {
            forget(elastic.server());
            Summary summary = run(elastic.server(), print);
            if (!once) {
                try (MetricsPort metrics =
                        MetricsPort.open(MetricsPort.THIS_MACHINE_ONLY, 0, new HealthMetrics(summary::sources))) {
                    print.println("How well the sources deliver: " + metrics.url());
                    print.println("Elasticsearch stays up until you press Ctrl-C.");
                    print.flush();
                    new CountDownLatch(1).await();
                }
            }
        }
        return 0;
    }

    private Summary run(ElasticServer server, PrintWriter print) throws Exception {
        try (FolderLock lock = FolderLock.take(home().resolve(".naulon/demo"))) {
            return run(lock.folder(), server, print);
        }
    }

    private Summary run(Path folder, ElasticServer server, PrintWriter print) throws Exception {
        WorldSummary world = generate(folder, print);
        DetectRun.Outcome outcome;
        try (ProgressLine progress = new ProgressLine()) {
            outcome = DetectRun.of(
                            world.inbox(),
                            folder.resolve("results"),
                            RulesetLoader.shipped(),
                            Math.min(Runtime.getRuntime().availableProcessors(), 8),
                            progress)
                    .indexing(server)
                    .run();
        }
        show(outcome, Truth.read(world.truth()), print);
        queries(server, print);
        print.flush();
        return outcome.summary();
    }

    private static Path home() {
        return Path.of(System.getProperty("naulon.home", ".")).toAbsolutePath();
    }

    private WorldSummary generate(Path folder, PrintWriter print) throws IOException {
        WorkFolder.delete(folder.resolve("world"));
        WorkFolder.delete(folder.resolve("results"));
        print.printf("Inventing a world of about %,d records (seed %d) ...%n", records, seed);
        print.flush();
        WorldOptions options;
        try {
            options = new WorldOptions(seed, records, LocalDate.of(2025, 1, 1));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(spec.commandLine(), e.getMessage());
        }
        return WorldGenerator.write(folder.resolve("world"), options, written -> {});
    }

    /** A world of another seed must not stand beside the one of an earlier demo. */
    private static void forget(ElasticServer server) throws IOException {
        try (RestClient client = server.open()) {
            for (ElasticAssets asset : ElasticAssets.values()) {
                Request delete = new Request("DELETE", "/" + asset.index());
                delete.addParameter("ignore_unavailable", "true");
                client.performRequest(delete);
            }
        }
    }

    private static void show(DetectRun.Outcome outcome, Truth truth, PrintWriter print) {
        print.println();
        print.printf("%-14s %5s  %-11s  %s%n", "GRADE", "SCORE", "ROLE", "SUBJECT AND FIRST SIGNAL");
        for (Report report : outcome.reports()) {
            Report.SignalView signal = report.signals().get(0);
            print.printf(
                    "%-14s %5.2f  %-11s  %s - %s %s%n",
                    report.grade(),
                    report.score(),
                    report.subject().role(),
                    report.subject().names().isEmpty()
                            ? report.subject().partyId()
                            : report.subject().names().get(0),
                    signal.ruleId(),
                    clipped(signal.explanation().en()));
        }
        print.println();
        outcome.summary().lines().forEach(print::println);
        print.printf(
                "stories found %d of %d; innocent look-alikes silent %d of %d%n",
                truth.found(outcome.signals()),
                truth.stories().size(),
                truth.silent(outcome.signals()),
                truth.innocents().size());
    }

    private void queries(ElasticServer server, PrintWriter print) {
        print.println();
        print.println(
                once && elasticsearch == null
                        ? "Where to look further while the server is up (it ends now; leave out --once to keep it):"
                        : "Look further:");
        print.printf("  %s/naulon-reports/_search?q=grade:PROTECTION&pretty%n", server.where());
        print.printf("  %s/naulon-signals/_search?q=ruleId:SMG-01&pretty%n", server.where());
        print.printf("  %s/naulon-rejections/_search?pretty%n", server.where());
        print.printf("  %s/naulon-health/_search?q=scope:FOLDER&pretty%n", server.where());
    }

    private static String clipped(String sentence) {
        return sentence.length() <= SENTENCE ? sentence : sentence.substring(0, SENTENCE) + "…";
    }
}
