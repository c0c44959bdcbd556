package org.naulon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.intake.Intake;
import org.naulon.connectors.intake.IntakeListener;
import org.naulon.connectors.intake.IntakeReport;
import org.naulon.connectors.mapping.Profiles;
import picocli.CommandLine;

/** {@code rejects correct} as its user meets it, between two runs of {@code detect}. */
class RejectsCorrectCommandTest {
    private static final String HEADER = "control_number,status,sent_at,send_amount,send_currency,sender_name,"
            + "sender_country,receiver_name,payout_country\n";
    private static final String FIRST = "A1,PAID,2026-01-01T10:00:00Z,100.00,EUR,Ana Ro,DE,Bo Li,TR\n";
    private static final String SECOND = "A2,PAID,2026-01-02T10:00:00Z,100.00,EUR,Ana Ro,DE,Bo Li,TR\n";
    private static final String THIRD = "A3,PAID,2026-01-03T10:00:00Z,100.00,EUR,Ana Ro,DE,Bo Li,TR\n";

    @TempDir
    Path folder;

    private record Ran(int exit, String out, String err) {}

    @BeforeEach
    void write() throws IOException {
        put("inbox/money-transfer/day.csv", HEADER + FIRST + bad(SECOND) + bad(THIRD));
        put("fixed.csv", HEADER + SECOND);
    }

    @Test
    void aCorrectedRecordIsListedAsSuchAndTheNextRunCountsIt() throws IOException {
        assertThat(detect().out()).contains("accepted 1 + duplicates 0 + rejected 2 = read 3");

        Ran ran = correct("line", "3", "fixed.csv", "--by", "Inspector Ro");

        assertThat(ran.exit()).as(ran.err()).isZero();
        assertThat(ran.out())
                .startsWith("- send_currency: QQQ\n+ send_currency: EUR\n"
                        + "Taken into the journal: 1 record. The next 'naulon detect' into ");
        assertThat(run("rejects", results()).out())
                .startsWith("rejected 2, groups 1\n")
                .endsWith("at line 3, line 4\n1 of them are corrected\n");
        assertThat(run("rejects", results(), "--corrected").out())
                .startsWith("rejected 1, groups 1\n")
                .contains("at line 3\n");
        assertThat(run("rejects", results(), "--open").out())
                .startsWith("rejected 1, groups 1\n")
                .endsWith("at line 4\n");
        assertThat(run("rejects", "show", results(), "money-transfer/day.csv", "line 3")
                        .out())
                .containsPattern("corrected at [0-9-]+T[0-9:]+Z by Inspector Ro, with [0-9a-f]{64}\n")
                .contains("> 3: A2,");

        assertThat(detect().out())
                .contains("accepted 2 + duplicates 0 + rejected 2 = read 4\n1 of the rejected records are corrected\n");
        assertThat(Files.readString(folder.resolve("results/summary.json")))
                .contains("\"rejected\":2,\"earlier\":0,\"corrected\":1,\"transfers\":2,")
                .contains("{\"folder\":\"corrections\",\"total\":{\"files\":1,\"read\":1,");
        assertThat(folder.resolve("results/rejects.ndjson"))
                .content()
                .hasLineCount(2)
                .contains("\"position\":\"line 3\"")
                .doesNotContain("corrected");
    }

    @Test
    void whatIsStillBadAndWhatIsCorrectedAlreadyEndsWithOneLine() throws IOException {
        takeIn();
        put("bad.csv", HEADER + bad(SECOND));

        Ran refused = correct("line 3", "bad.csv");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err())
                .isEqualTo("naulon: the corrected record is still bad at line 2: UNKNOWN_CURRENCY, "
                        + "the currency 'QQQ' of send_amount is not in ISO 4217\n");
        assertThat(run("rejects", results(), "--corrected").out()).isEqualTo("rejected 0, groups 0\n");

        assertThat(correct("line 3", "fixed.csv").exit()).isZero();
        Ran again = correct("line 3", "fixed.csv");
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err())
                .isEqualTo(
                        "naulon: it was corrected before; a record is corrected once: './naulon rejects withdraw' takes a"
                                + " correction back\n");

        Ran nowhere = correct("line 2", "fixed.csv");
        assertThat(nowhere.exit()).isEqualTo(1);
        assertThat(nowhere.err()).contains("was rejected at 'line 2'").hasLineCount(1);
    }

    @Test
    void aWithdrawnCorrectionIsReadNoMoreAndAnotherMayTakeItsPlace() throws IOException {
        detect();
        put("wrong.csv", HEADER + SECOND.replace("100.00", "900.00"));
        assertThat(correct("line 3", "wrong.csv").out())
                .contains("- send_amount: 100.00\n- send_currency: QQQ\n+ send_amount: 900.00\n+ send_currency: EUR\n");

        Ran withdrawn = withdraw("line 3");
        assertThat(withdrawn.err()).isEmpty();
        assertThat(withdrawn.out()).startsWith("Withdrawn: the next 'naulon detect' into ");
        assertThat(run("rejects", results(), "--open").out()).startsWith("rejected 2");
        assertThat(withdraw("line 3").err()).isEqualTo("naulon: nobody has corrected it\n");
        assertThat(detect().out()).contains("accepted 1 + duplicates 0 + rejected 2 = read 3");

        assertThat(correct("line 3", "fixed.csv").exit()).isZero();
        assertThat(detect().out()).contains("accepted 2 + duplicates 0 + rejected 2 = read 4");
        assertThat(withdraw("line 3").exit()).isZero();
        try (Stream<Path> kept = Files.list(folder.resolve("results/corrections/withdrawn"))) {
            assertThat(kept.map(path -> path.getFileName().toString().replaceAll("^c-[0-9a-f]{24}", "c")))
                    .containsExactlyInAnyOrder("c-1", "c-2");
        }
    }

    @Test
    void wrongUsageEndsWithTwo() throws IOException {
        takeIn();

        assertThat(correct("line 3", "nowhere.csv").exit()).isEqualTo(2);
        assertThat(correct("line 3", "fixed.csv", "--by", " ").exit()).isEqualTo(2);
        assertThat(correct("line 3", "fixed.csv", "--by", "x".repeat(201)).exit())
                .isEqualTo(2);
        assertThat(correct("line 3", "fixed.csv", "--profiles", results() + "/nowhere")
                        .exit())
                .isEqualTo(2);
        assertThat(run("rejects", "correct", results(), "money-transfer/day.csv", "fixed.csv")
                        .exit())
                .isEqualTo(2);
        assertThat(run("rejects", "correct", folder.toString(), "a", "line 3", file("fixed.csv"))
                        .exit())
                .isEqualTo(2);
        assertThat(run("rejects", results(), "--open", "--corrected").exit()).isEqualTo(2);
        assertThat(correct("line 3", "fixed.csv", "--by", "x".repeat(200)).exit())
                .isZero();
    }

    private static String bad(String row) {
        return row.replace("EUR", "QQQ");
    }

    /** As detect leaves its results, without what it finds in them. */
    private void takeIn() throws IOException {
        Path results = folder.resolve("results");
        IntakeReport report =
                new Intake(folder.resolve("inbox"), results, Profiles.shipped(), IntakeListener.none()).run();
        Files.move(report.rejections(), results.resolve("rejects.ndjson"));
    }

    private Ran detect() {
        return run("detect", file("inbox"), "--out", results(), "--parallelism", "1");
    }

    /** Position, file and options; the file is the word that ends like one. */
    private Ran correct(String... words) {
        String[] args = new String[words.length + 4];
        args[0] = "rejects";
        args[1] = "correct";
        args[2] = results();
        args[3] = "money-transfer/day.csv";
        for (int i = 0; i < words.length; i++) {
            args[i + 4] = words[i].endsWith(".csv") ? file(words[i]) : words[i];
        }
        return run(args);
    }

    private Ran withdraw(String position) {
        return run("rejects", "withdraw", results(), "money-transfer/day.csv", position);
    }

    private String results() {
        return file("results");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void put(String name, String content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private static Ran run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Naulon.commandLine(false).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Ran(command.execute(args), out.toString(), err.toString());
    }
}
