package org.naulon.app.bench;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.naulon.app.local.FolderLock;
import org.naulon.app.local.LocalElasticsearch;
import org.naulon.app.run.WorkFolder;
import org.naulon.rules.Ruleset;

/**
 * Runs the chosen comparisons, one after the other, and prints each as a table with the ratios that the house is held to.
 *
 * @param folder for everything that is written; emptied before and after
 * @param zip distribution of Elasticsearch
 * @param rounds measured rounds after the one that warms up
 * @param records of the generated world; also documents to index, and half as many transactions of a pacs.008 file and rows of
 *     a table
 */
public record Bench(Path folder, Path zip, int rounds, int records) {
    /** Runs the chosen tables, in their order; takes minutes. */
    public void run(Set<Comparison> chosen, Ruleset ruleset, PrintWriter out, Consumer<String> progress)
            throws Exception {
        try (FolderLock taken = FolderLock.take(folder)) {
            compare(taken.folder().resolve("work"), chosen, ruleset, out, progress);
        }
    }

    private void compare(Path work, Set<Comparison> chosen, Ruleset ruleset, PrintWriter out, Consumer<String> progress)
            throws Exception {
        WorkFolder.empty(work);
        BenchWorld world = null;
        if (!chosen.equals(Set.of(Comparison.INTAKE))) {
            progress.accept("inventing and taking in a world of " + records + " records");
            world = BenchWorld.in(work.resolve("world"), records, ruleset);
        }
        Rounds turns = new Rounds(rounds, progress);
        if (world != null && chosen.contains(Comparison.PIPELINES)) {
            pipelines(world, ruleset, turns, out);
        }
        if (world != null && chosen.contains(Comparison.RULES)) {
            judging(world, ruleset, turns, out);
        }
        if (chosen.contains(Comparison.INTAKE)) {
            reading(turns, out);
            tables(turns, out);
        }
        if (world != null && chosen.contains(Comparison.INDEXING)) {
            indexing(world, turns, out);
        }
        WorkFolder.delete(work);
    }

    private void pipelines(BenchWorld world, Ruleset ruleset, Rounds turns, PrintWriter out) throws Exception {
        table(
                out,
                String.format(
                        Locale.ROOT,
                        "1. Journal to report files: %,d transfers, batch, parallelism 1",
                        world.transfers().size()));
        Map<String, Reading> readings =
                turns.of(new Pipelines(world, ruleset, folder.resolve("work/flink")).contestants());
        rows(readings, out);
        Reading start = readings.get(Pipelines.WHOLE_START);
        Reading noOpStart = readings.get(Pipelines.NO_OP_START);
        Reading whole = readings.get(Pipelines.WHOLE).without(start);
        Reading state = readings.get(Pipelines.STATE).without(noOpStart);
        Reading noOp = readings.get(Pipelines.NO_OP).without(noOpStart);
        out.printf(
                Locale.ROOT,
                "   without the start of Flink and the compilation of the rules: whole %,.0f, state-only %,.0f, no-op %,.0f"
                        + " transfers per CPU-second (target for the whole: 60,000)%n",
                whole.perCpuSecond(),
                state.perCpuSecond(),
                noOp.perCpuSecond());
        ratio(out, "CPU of whole / state-only", whole.cpuSeconds() / state.cpuSeconds(), "at most 2.5");
        ratio(out, "CPU of whole / no-op", whole.cpuSeconds() / noOp.cpuSeconds(), "none");
    }

    private static void judging(BenchWorld world, Ruleset ruleset, Rounds turns, PrintWriter out) throws Exception {
        table(out, "2. Rules about a party's history, asked without Flink: judgements, one thread");
        Map<String, Reading> readings =
                turns.of(new Judging(world.transfers(), ruleset, world.context()).contestants());
        rows(readings, out);
        Reading history = readings.get(Judging.HISTORY);
        Reading written = readings.get(Judging.HAND_WRITTEN);
        Reading drools = readings.get(Judging.DROOLS);
        ratio(out, "CPU of Drools / hand-written", drools.cpuSeconds() / written.cpuSeconds(), "at most 1.25");
        ratio(
                out,
                "the same without keeping the histories",
                drools.without(history).cpuSeconds() / written.without(history).cpuSeconds(),
                "none");
    }

    private void reading(Rounds turns, PrintWriter out) throws Exception {
        CreditTransferFile file = CreditTransferFile.write(folder.resolve("work/pacs008"), records / 2L);
        table(
                out,
                String.format(
                        Locale.ROOT,
                        "3. One pacs.008 file of %,d transactions, %,d MB",
                        records / 2L,
                        file.bytes() >> 20));
        Map<String, Reading> readings = turns.of(file.contestants());
        rows(readings, out);
        againstBare(
                readings.get(CreditTransferFile.INTAKE),
                readings.get(CreditTransferFile.READER),
                readings.get(CreditTransferFile.PARSER),
                "at least 0.33",
                out);
    }

    private void tables(Rounds turns, PrintWriter out) throws Exception {
        MoneyTransferFile file = MoneyTransferFile.write(folder.resolve("work/csv"), records / 2L);
        table(
                out,
                String.format(
                        Locale.ROOT, "4. One table of %,d money transfers, %,d MB", records / 2L, file.bytes() >> 20));
        Map<String, Reading> readings = turns.of(file.contestants());
        rows(readings, out);
        againstBare(
                readings.get(MoneyTransferFile.INTAKE),
                readings.get(MoneyTransferFile.READER),
                readings.get(MoneyTransferFile.PARSER),
                "at least 0.4",
                out);
    }

    private static void againstBare(Reading whole, Reading reader, Reading bare, String target, PrintWriter out) {
        ratio(out, "throughput of whole intake / bare pass", whole.perWallSecond() / bare.perWallSecond(), target);
        ratio(out, "throughput of reader alone / bare pass", reader.perWallSecond() / bare.perWallSecond(), "none");
        ratio(out, "CPU of bare pass / whole intake", bare.cpuSeconds() / whole.cpuSeconds(), "none");
    }

    private void indexing(BenchWorld world, Rounds turns, PrintWriter out) throws Exception {
        Map<String, Reading> readings;
        try (LocalElasticsearch elastic = LocalElasticsearch.start(zip, folder.resolve("elasticsearch"))) {
            Indexing indexing =
                    new Indexing(elastic.server(), world.transfers(), records, folder.resolve("work/index"));
            IndexingTable.head(out, records, indexing.meanBytes());
            readings = turns.of(indexing.contestants());
        }
        new IndexingTable(readings).print(out);
    }

    private static void table(PrintWriter out, String title) {
        out.printf("%n%s%n", title);
        out.printf("   %-28s %10s %9s %9s %12s %12s%n", "", "count", "wall s", "CPU s", "per wall s", "per CPU s");
        out.flush();
    }

    private static void rows(Map<String, Reading> readings, PrintWriter out) {
        readings.forEach((name, reading) -> out.printf(
                Locale.ROOT,
                "   %-28s %,10d %9.2f %9.2f %,12.0f %,12.0f%n",
                name,
                reading.count(),
                reading.wallSeconds(),
                reading.cpuSeconds(),
                reading.perWallSecond(),
                reading.perCpuSecond()));
    }

    static void ratio(PrintWriter out, String name, double value, String target) {
        out.printf(Locale.ROOT, "   ratio: %s = %.2f (target: %s)%n", name, value, target);
        out.flush();
    }
}
