package org.naulon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.app.serve.WorkLock;
import org.naulon.connectors.intake.Desk;
import org.naulon.connectors.intake.Folder;
import org.naulon.connectors.intake.SourceBoard;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.mapping.Profiles;
import picocli.CommandLine;

/** {@code rejects} on the work folder of a running system. */
class RejectsOfARunningSystemTest {
    private static final String HEADER = "control_number,status,sent_at,send_amount,send_currency,sender_name,"
            + "sender_country,receiver_name,payout_country\n";
    private static final String GOOD = "A1,PAID,2026-01-01T10:00:00Z,100.00,EUR,Ana Ro,DE,Bo Li,TR\n";
    private static final String BAD = "A2,PAID,2026-01-02T10:00:00Z,100.00,QQQ,Ana Ro,DE,Bo Li,TR\n";

    @TempDir
    Path folder;

    private Path work;
    private Desk desk;

    private record Ran(int exit, String out, String err) {}

    @BeforeEach
    void takeTwoDeliveries() throws IOException {
        work = folder.resolve("work");
        desk = desk();
        take("monday.csv", HEADER + GOOD + BAD);
        take("tuesday.csv", "nonsense\n");
    }

    @Test
    void whatAllDeliveriesLeftIsListedAndShown() {
        assertThat(run("rejects", work.toString()).out())
                .startsWith("rejected 2, groups 2\n")
                .contains("UNKNOWN_CURRENCY  money-transfer/monday.csv\n", "money-transfer/tuesday.csv\n");
        assertThat(run("rejects", "show", work.toString(), "money-transfer/monday.csv", "line 3")
                        .out())
                .startsWith("UNKNOWN_CURRENCY  the currency 'QQQ'")
                .contains("> 3: A2,");
    }

    @Test
    void aCorrectionIsKeptForTheSystemWhichTakesItWithItsLink() throws Exception {
        Path fixed = Files.writeString(folder.resolve("fixed.csv"), HEADER + BAD.replace("QQQ", "EUR"));

        Ran ran = run(
                "rejects",
                "correct",
                work.toString(),
                "money-transfer/monday.csv",
                "line 3",
                fixed.toString(),
                "--by",
                "A. Analyst");

        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .isEqualTo("- send_currency: QQQ\n+ send_currency: EUR\n"
                        + "Kept for the running system: 1 record. It takes what is kept within a few seconds, or when it"
                        + " starts the next time.\n");
        assertThat(work.resolve("journal/2026-01-02")).doesNotExist();
        assertThat(run("rejects", work.toString(), "--corrected").out()).startsWith("rejected 1, groups 1\n");

        assertThat(desk.corrections())
                .extracting(taken -> taken.receipt().accepted())
                .containsExactly(1L);
        assertThat(work.resolve("journal/2026-01-02")).isNotEmptyDirectory();
        assertThat(desk().corrections()).as("after a new start").isEmpty();
    }

    @Test
    void aCorrectionIsWithdrawnWhileTheSystemStandsStillAndAnotherOneTaken() throws Exception {
        Path fixed = Files.writeString(folder.resolve("fixed.csv"), HEADER + BAD.replace("QQQ", "EUR"));
        correct("monday.csv", "line 3", fixed);
        desk.corrections();
        try (WorkLock running = WorkLock.on(work)) {
            assertThat(running).isNotNull();
            Ran refused = withdraw("monday.csv", "line 3");
            assertThat(refused.exit()).isEqualTo(1);
            assertThat(refused.err())
                    .isEqualTo(
                            "naulon: the record is in the journal of a running system: stop the system, withdraw, and"
                                    + " start it again\n");
        }

        Ran withdrawn = withdraw("monday.csv", "line 3");

        assertThat(withdrawn.err()).isEmpty();
        assertThat(withdrawn.out())
                .isEqualTo("Withdrawn: when the system starts the next time it detects without it.\n");
        assertThat(work.resolve("journal/2026-01-02")).isEmptyDirectory();
        assertThat(run("rejects", work.toString(), "--corrected").out()).startsWith("rejected 0");
        SourceBoard board = SourceBoard.ofAPass();
        Desk started = desk(board);
        assertThat(started.corrections()).isEmpty();
        assertThat(board.sources()).extracting(source -> source.folder()).containsExactly("money-transfer");

        correct("monday.csv", "line 3", fixed);
        assertThat(started.corrections())
                .extracting(taken -> taken.receipt().accepted())
                .containsExactly(1L);
    }

    @Test
    void aCorrectionThatIsNoLongerReadIsCorrectedInItsTurn() throws Exception {
        Path fixed = Files.writeString(folder.resolve("fixed.csv"), HEADER + BAD.replace("QQQ", "EUR"));
        correct("monday.csv", "line 3", fixed);
        Path kept;
        try (Stream<Path> all = Files.list(work.resolve("corrections"))) {
            kept = all.findFirst().orElseThrow();
        }
        Files.writeString(kept.resolve("record"), HEADER + BAD.replace("QQQ", "QQX"));
        assertThat(desk.corrections())
                .extracting(taken -> taken.receipt().rejected())
                .containsExactly(1L);

        Ran ran = correct("../corrections/money-transfer/monday.csv", "line 2", fixed);

        assertThat(ran.err()).isEmpty();
        assertThat(desk.corrections())
                .extracting(taken -> taken.receipt().accepted())
                .containsExactly(1L);
    }

    @Test
    void anyOtherFolderIsWrongUsage() {
        Ran ran = run("rejects", folder.toString());
        assertThat(ran.exit()).isEqualTo(2);
        assertThat(ran.err())
                .contains("holds no rejects.ndjson and is no work folder")
                .hasLineCount(1);
    }

    private Ran correct(String file, String position, Path corrected) {
        String path = file.startsWith("../") ? file.substring(3) : "money-transfer/" + file;
        return run("rejects", "correct", work.toString(), path, position, corrected.toString());
    }

    private Ran withdraw(String file, String position) {
        return run("rejects", "withdraw", work.toString(), "money-transfer/" + file, position);
    }

    private Desk desk() throws IOException {
        return desk(SourceBoard.ofAPass());
    }

    private Desk desk(SourceBoard board) throws IOException {
        return new Desk(work, new JournalDirectory(work.resolve("journal")), Profiles.shipped(), board);
    }

    private void take(String name, String content) throws IOException {
        desk.take(Folder.MONEY_TRANSFER, name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static Ran run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Naulon.commandLine(false).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Ran(command.execute(args), out.toString(), err.toString());
    }
}
