package org.naulon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.intake.Intake;
import org.naulon.connectors.intake.IntakeListener;
import org.naulon.connectors.intake.IntakeReport;
import org.naulon.connectors.mapping.Profiles;
import picocli.CommandLine;

/** From {@code rejects show} over an editor to {@code rejects correct} and back, on files as intake reads them. */
class RejectsShowTest {
    private static final String HEADER = "control_number,status,sent_at,send_amount,send_currency,sender_name,"
            + "sender_country,receiver_name,payout_country\n";
    private static final String GOOD = "A1,PAID,2026-01-01T10:00:00Z,100.00,EUR,Ana Ro,DE,Bo Li,TR\n";
    private static final String BAD = "A2,PAID,2026-01-02T10:00:00Z,100.00,QQQ,\"Ana\nRo\",DE,Bo Li,TR\n";
    private static final String PROFILE = """
            name: guichet
            version: "1"
            source: written for this test
            layout: money-transfer
            delimiters: [";"]
            encodings: [windows-1252]
            header:
              within: 3
            columns:
              control_number: numéro
              sent_at: envoyé
              send_amount: montant
              send_currency: devise
              sender_name: de
              sender_country: pays
              receiver_name: à
              payout_country: vers
            constants:
              status: PAID
            """;

    @TempDir
    Path folder;

    private record Ran(int exit, String out, String err) {}

    @Test
    void aRowIsShownWholeBelowItsHeader() throws IOException {
        put("inbox/money-transfer/day.csv", HEADER + GOOD.repeat(4) + BAD + GOOD);
        takeIn();

        assertThat(show("money-transfer/day.csv", "line 6").out())
                .endsWith("line 6 (>) below its header (#)\n# 1: " + HEADER + "  4: " + GOOD + "  5: " + GOOD
                        + "> 6: A2,PAID,2026-01-02T10:00:00Z,100.00,QQQ,\"Ana\n> 7: Ro\",DE,Bo Li,TR\n  8: " + GOOD);
    }

    @Test
    void whatIsSavedIsEditedAndTakenWithWhatHasChanged() throws IOException {
        put("inbox/money-transfer/day.csv", HEADER + GOOD + BAD);
        takeIn();

        assertThat(show("money-transfer/day.csv", "line 3", "--save", file("one.csv"))
                        .out())
                .endsWith("saved in " + file("one.csv") + "\n");
        assertThat(folder.resolve("one.csv")).hasContent("\uFEFF" + HEADER + BAD);
        Ran again = show("money-transfer/day.csv", "line 3", "--save", file("one.csv"));
        assertThat(again.exit()).isEqualTo(1);
        assertThat(again.err()).isEqualTo("naulon: " + file("one.csv") + " is there already and is not written over\n");

        put("one.csv", Files.readString(folder.resolve("one.csv")).replace("QQQ", "EUR"));
        Ran dry = correct("money-transfer/day.csv", "line 3", "one.csv", "--dry-run");
        assertThat(dry.err()).isEmpty();
        assertThat(dry.out())
                .isEqualTo(
                        "- send_currency: QQQ\n+ send_currency: EUR\nGood: 1 record would be taken. Nothing was changed.\n");
        assertThat(run("rejects", results(), "--corrected").out()).startsWith("rejected 0");
        assertThat(correct("money-transfer/day.csv", "line 3", "one.csv").out())
                .startsWith("- send_currency: QQQ\n+ send_currency: EUR\nTaken into the journal: 1 record.");
    }

    @Test
    void textIsShownAndSavedInTheEncodingInWhichItWasRead() throws IOException {
        put("profiles/guichet.yaml", PROFILE.replace("header:\n  within: 3\n", ""));
        String header = "numéro;envoyé;montant;devise;de;pays;à;vers\n";
        String row = "A1;2026-01-01T10:00:00Z;100.00;QQQ;Zoé;FR;Léa;ML\n";
        put("inbox/money-transfer/west.csv", (header + row).getBytes(Charset.forName("windows-1252")));
        put("inbox/money-transfer/wide.csv", ("\uFEFF" + header + row).getBytes(StandardCharsets.UTF_16BE));
        takeIn();

        for (String file : new String[] {"west.csv", "wide.csv"}) {
            String saved = file("saved-" + file);
            Ran ran = show("money-transfer/" + file, "line 2", "--profiles", file("profiles"), "--save", saved);
            assertThat(ran.err()).isEmpty();
            assertThat(ran.out()).contains(header + "> 2: " + row + "saved");
            put("saved-" + file, Files.readString(Path.of(saved)).replace("QQQ", "EUR"));
            assertThat(correct("money-transfer/" + file, "line 2", "saved-" + file, "--profiles", file("profiles"))
                            .out())
                    .startsWith("- devise: QQQ\n+ devise: EUR\nTaken into the journal: 1 record.");
        }
    }

    @Test
    void aRowIsSavedWithTheRowsThatContinueIt() throws IOException {
        String header = "Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance\n";
        String begin = "Customer Name:,WANJIKU KAMAU,,,,,\nMobile Number:,0722000111,,,,,\n" + header;
        String row = "TAA1CD2EF3,2026-01-32 10:00:00,Deposit of Funds At Agent Till 654321,Completed,33.00,,-28.00\n"
                + ",,- Kiosk and,,,,\n" + header + ",,Company,,,,\n";
        String next = "TAA1CD2EF2,2026-01-26 10:00:00,Something new,Completed,1.00,,-61.00\n,,more,,,,\n";
        put("inbox/money-transfer/m.csv", begin + row + next);
        takeIn();

        Ran ran = show("money-transfer/m.csv", "line 4", "--save", file("one.csv"));
        assertThat(ran.err()).isEmpty();
        assertThat(folder.resolve("one.csv")).hasContent("\uFEFF" + begin + row);
        put(
                "one.csv",
                Files.readString(folder.resolve("one.csv"))
                        .replace("01-32", "01-27")
                        .replace("Company", "Sons"));
        assertThat(correct("money-transfer/m.csv", "line 4", "one.csv").out())
                .startsWith("- Completion Time: 2026-01-32 10:00:00\n"
                        + "- Details: Deposit of Funds At Agent Till 654321 - Kiosk and Company\n"
                        + "+ Completion Time: 2026-01-27 10:00:00\n"
                        + "+ Details: Deposit of Funds At Agent Till 654321 - Kiosk and Sons\n"
                        + "Taken into the journal: 1 record.");
    }

    @Test
    void oneMessageOfFinIsShownAndSavedAlone() throws IOException {
        String good = message("ONE", "EUR");
        put("inbox/bank/fin.txt", (good + message("TWO", "QQQ") + good).getBytes(Charset.forName("windows-1252")));
        takeIn();

        Ran ran = show("bank/fin.txt", "message 2", "--save", file("two.fin"));
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out())
                .contains("\nmessage 2\n  {1:F01BANKFRPPAXXX0000000000}", "  :20:TWO\n", "  :50K:Zoé")
                .doesNotContain("ONE");
        put("two.fin", Files.readString(folder.resolve("two.fin")).replace("QQQ", "EUR"));
        assertThat(correct("bank/fin.txt", "message 2", "two.fin").out())
                .startsWith("- :32A:260105QQQ450,\n+ :32A:260105EUR450,\nTaken into the journal: 1 record.");
    }

    @Test
    void xmlOfAnyEncodingIsShownAsText() throws IOException {
        String xml = "<?xml version=\"1.0\" encoding=\"%s\"?><Document><FIToFICstmrCdtTrf><CdtTrfTxInf><Nm>Zoé</Nm>"
                + "</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>";
        put("inbox/bank/latin.xml", xml.formatted("ISO-8859-1").getBytes(StandardCharsets.ISO_8859_1));
        put("inbox/bank/wide.xml", xml.formatted("UTF-16").getBytes(StandardCharsets.UTF_16));
        // Declared otherwise than it is, and read as it is.
        put("inbox/bank/utf8.xml", " \n" + xml.formatted("ISO-8859-1"));
        put("inbox/bank/wider.xml", xml.formatted("windows-1252").getBytes(StandardCharsets.UTF_16LE));
        takeIn();

        for (String file : new String[] {"bank/latin.xml", "bank/wide.xml", "bank/utf8.xml", "bank/wider.xml"}) {
            assertThat(show(file, "transaction 1").out()).endsWith("\n  <CdtTrfTxInf><Nm>Zoé</Nm></CdtTrfTxInf>\n");
        }
    }

    @Test
    void whatHasNoRecordOfItsOwnIsNotSaved() throws IOException {
        put("inbox/money-transfer/a.csv", "nonsense\n");
        put("inbox/bank/b.xml", "<Document><FIToFICstmrCdtTrf><CdtTrfTxInf/></FIToFICstmrCdtTrf></Document>");
        takeIn();

        Ran table = show("money-transfer/a.csv", "line 1", "--save", file("a"));
        assertThat(table.err())
                .isEqualTo("naulon: the header of the table is not known, so its row cannot be saved alone\n");
        Ran transaction = show("bank/b.xml", "transaction 1", "--save", file("b"));
        assertThat(transaction.exit()).isEqualTo(1);
        assertThat(transaction.err())
                .startsWith("naulon: only a row of a text table and a message of FIN are saved alone;")
                .hasLineCount(1);
    }

    private static String message(String reference, String currency) {
        return "{1:F01BANKFRPPAXXX0000000000}{2:I103BANKDEFFXXXXN}{4:\r\n:20:" + reference
                + "\r\n:23B:CRED\r\n:32A:260105" + currency
                + "450,\r\n:50K:Zoé Ro\r\n1 RUE A\r\n:59:/DE1\r\nBo Li\r\n:71A:SHA\r\n-}";
    }

    /** As detect leaves its results, without what it finds in them. */
    private void takeIn() throws IOException {
        Path results = folder.resolve("results");
        Path own = folder.resolve("profiles");
        Profiles profiles = Files.isDirectory(own) ? Profiles.shipped().with(own) : Profiles.shipped();
        IntakeReport report = new Intake(folder.resolve("inbox"), results, profiles, IntakeListener.none()).run();
        Files.move(report.rejections(), results.resolve("rejects.ndjson"));
    }

    private Ran show(String path, String position, String... options) {
        String[] args = new String[5 + options.length];
        System.arraycopy(new String[] {"rejects", "show", results(), path, position}, 0, args, 0, 5);
        System.arraycopy(options, 0, args, 5, options.length);
        return run(args);
    }

    private Ran correct(String path, String position, String corrected, String... options) {
        String[] args = new String[6 + options.length];
        System.arraycopy(
                new String[] {"rejects", "correct", results(), path, position, file(corrected)}, 0, args, 0, 6);
        System.arraycopy(options, 0, args, 6, options.length);
        return run(args);
    }

    private String results() {
        return file("results");
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private void put(String name, String content) throws IOException {
        put(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private void put(String name, byte[] content) throws IOException {
        Path path = folder.resolve(name);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }

    private static Ran run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Naulon.commandLine(false).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Ran(command.execute(args), out.toString(), err.toString());
    }
}
