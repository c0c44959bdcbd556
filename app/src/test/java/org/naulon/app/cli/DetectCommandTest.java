package org.naulon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.app.world.WorldGenerator;
import org.naulon.app.world.WorldOptions;
import org.naulon.app.world.WorldSummary;
import picocli.CommandLine;

/** {@code detect} as its user meets it. */
class DetectCommandTest {
    @TempDir
    static Path folder;

    private static WorldSummary world;

    private record Ran(int exit, String out, String err) {}

    @BeforeAll
    static void generate() throws IOException {
        world = WorldGenerator.write(
                folder.resolve("world"), new WorldOptions(3, 4_000, LocalDate.of(2025, 1, 1)), written -> {});
    }

    @Test
    void writesTheSameBytesWhateverTheParallelismAndAddsUp() throws IOException {
        Ran one = run(
                "detect",
                world.inbox().toString(),
                "--out",
                folder.resolve("one").toString(),
                "--parallelism",
                "1");
        Ran two = run(
                "detect",
                world.inbox().toString(),
                "--out",
                folder.resolve("two").toString(),
                "--parallelism",
                "2");

        assertThat(one.exit()).as(one.err()).isZero();
        assertThat(one.out())
                .contains("accepted " + world.accepted() + " + duplicates " + world.duplicates() + " + rejected "
                        + world.rejected() + " = read " + world.records());
        assertThat(two.exit()).isZero();
        for (String file : List.of("reports.ndjson", "signals.ndjson", "rejects.ndjson", "summary.json")) {
            assertThat(folder.resolve("two").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("one").resolve(file));
        }
        assertThat(Files.size(folder.resolve("one/reports.ndjson"))).isPositive();
    }

    @Test
    void badInputEndsInOneRejectionEachAndTheRestIsProcessed() throws IOException {
        Path inbox = folder.resolve("bad");
        put(inbox, "bank/empty.xml", "");
        put(inbox, "bank/xxe.xml", "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><Document>&x;</Document>");
        put(
                inbox,
                "money-transfer/columns.csv",
                "control_number,status,sent_at,send_amount,send_currency,sender_name,sender_country,receiver_name\n"
                        + "A0,PAID,2026-01-01T10:00:00Z,100.00,EUR,Ana Ro,DE,Bo Li\n");
        String header = "control_number,status,sent_at,send_amount,send_currency,sender_name,sender_country,"
                + "receiver_name,payout_country\n";
        put(
                inbox,
                "money-transfer/rows.csv",
                header + "A1,PAID,2026-01-01T10:00:00Z,100.00,EUR,Ana Ro,DE,Bo Li,TR\n"
                        + "A2,PAID,2026-01-01T10:00:00Z,100.00,QQQ,Ana Ro,DE,Bo Li,TR\n");
        Files.createDirectories(inbox.resolve("hawala/folder.csv"));
        put(inbox, "money-transfer/header.csv", header);
        put(inbox, "banks/misspelt.csv", header);

        Ran ran = run(
                "detect", inbox.toString(), "--out", folder.resolve("bad-out").toString());

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out())
                .contains("accepted 1 + duplicates 0 + rejected 4 = read 5")
                .contains("Left alone: banks (an inbox has the folders context, bank, money-transfer, hawala)");
        try (Stream<String> lines = Files.lines(folder.resolve("bad-out/rejects.ndjson"))) {
            assertThat(lines.map(line -> line.replaceAll(".*\"reason\":\"([A-Z_]+)\".*", "$1"))
                            .sorted())
                    .containsExactly("FORBIDDEN_DTD", "MISSING_COLUMN", "UNKNOWN_CURRENCY", "UNREADABLE");
        }
        assertThat(Files.readString(folder.resolve("bad-out/summary.json")))
                .contains("\"emptyFiles\":[\"bank/empty.xml\",\"money-transfer/header.csv\"]")
                .contains("{\"folder\":\"bank\",\"total\":{\"files\":1,\"read\":1,\"accepted\":0,"
                        + "\"duplicates\":0,\"rejected\":1,\"firstEventAt\":null,\"lastEventAt\":null,"
                        + "\"behindSeconds\":null,\"arrivals\":null,\"unmappedColumns\":{}}")
                .contains("{\"name\":\"rows.csv\",\"delivered\":{\"files\":1,\"read\":2,\"accepted\":1,"
                        + "\"duplicates\":0,\"rejected\":1,"
                        + "\"firstEventAt\":\"2026-01-01T10:00:00Z\",\"lastEventAt\":\"2026-01-01T10:00:00Z\"");
        String results = folder.resolve("bad-out").toString();
        assertThat(run("rejects", results).out()).startsWith("rejected 4, groups 4");
        assertThat(run("rejects", "show", results, "money-transfer/rows.csv", "line", "3")
                        .out())
                .startsWith("UNKNOWN_CURRENCY  ")
                .contains("> 3: A2,PAID,2026-01-01T10:00:00Z,100.00,QQQ,Ana Ro,DE,Bo Li,TR");
        assertThat(run("rejects", "show", results, "bank/xxe.xml", "transaction", "1")
                        .out())
                .startsWith("FORBIDDEN_DTD  ")
                .contains("  <!DOCTYPE d [");
    }

    @Test
    void aJournalThatIsKeptElsewhereGrowsAndDoublesNoTransfer() throws IOException {
        Path inbox = folder.resolve("small");
        put(
                inbox,
                "money-transfer/rows.csv",
                "control_number,status,sent_at,send_amount,send_currency,sender_name,sender_country,receiver_name,"
                        + "payout_country\n"
                        + "A1,PAID,2026-01-01T10:00:00Z,100.00,EUR,Ana Ro,DE,Bo Li,TR\n"
                        + "A2,PAID,2026-01-02T10:00:00Z,100.00,EUR,Ana Ro,DE,Bo Li,TR\n"
                        + "A3,PAID,yesterday,100.00,EUR,Ana Ro,DE,Bo Li,TR\n");
        String journal = "file:" + folder.resolve("kept");
        String out = folder.resolve("small-out").toString();

        Ran first = run("detect", inbox.toString(), "--out", out, "--journal", journal);
        Ran second = run("detect", inbox.toString(), "--out", out, "--journal", journal);

        assertThat(first.out()).contains("accepted 2 + duplicates 0 + rejected 1 = read 3\ntransfers 2, parties 4,");
        assertThat(second.out())
                .contains("accepted 2 + duplicates 2 + rejected 1 = read 5\n"
                        + "2 of the records read stood in the journal beside those of this inbox\n"
                        + "transfers 2, parties 4,");
    }

    @Test
    void brokersThatDoNotAnswerAreOneLineThatNamesTheJournal() {
        Ran ran = run(
                "detect",
                world.inbox().toString(),
                "--out",
                folder.resolve("away").toString(),
                "--journal",
                "kafka:journal?brokers=127.0.0.1:1&deliveryTimeoutMs=500");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err())
                .startsWith("naulon: the journal kafka:journal cannot be opened at 127.0.0.1:1: ")
                .hasLineCount(1);
    }

    @Test
    void aJournalThatCannotBeIsWrongUsage() {
        String inbox = world.inbox().toString();
        String out = folder.resolve("unused").toString();

        Ran topic = run("detect", inbox, "--out", out, "--journal", "kafka:a b?saslPassword=hunter2&acks=0");
        Ran inside = run("detect", inbox, "--out", out, "--journal", "file:" + out + "/journal/mine");

        assertThat(topic.exit()).isEqualTo(2);
        assertThat(topic.err())
                .contains("--journal: a topic is named by 1 to 249 letters, digits, dots, hyphens and underscores; "
                        + "the option brokers=HOST:PORT is missing; a journal has no option acks")
                .doesNotContain("hunter2");
        assertThat(inside.exit()).isEqualTo(2);
        assertThat(inside.err()).contains("lies where --out " + out + " puts what it makes anew with each run.");
        assertThat(Path.of(out)).doesNotExist();
    }

    @Test
    void wrongUsageEndsWithTwoAndOneLine() {
        Ran ran = run(
                "detect",
                folder.resolve("nowhere").toString(),
                "--out",
                folder.resolve("o").toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("is no folder").doesNotContain("\tat ");
    }

    @Test
    void aRulesetWithProblemsEndsWithTwoAndNamesThem() throws IOException {
        Path rules = folder.resolve("rules");
        put(rules, "ruleset.yaml", "version: \"1\"\n");

        Ran ran = run(
                "detect",
                world.inbox().toString(),
                "--out",
                folder.resolve("o2").toString(),
                "--rules",
                rules.toString());

        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err()).contains("no rule at all").doesNotContain("\tat ");
    }

    private static void put(Path inbox, String file, String content) throws IOException {
        Path path = inbox.resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private static Ran run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Naulon.commandLine(false).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Ran(command.execute(args), out.toString(), err.toString());
    }
}
