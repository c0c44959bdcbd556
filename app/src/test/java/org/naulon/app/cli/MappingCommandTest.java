package org.naulon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code mapping} as its user meets it. */
class MappingCommandTest {
    private static final String OWN = """
            name: corner-shop
            version: 3
            source: a letter of the shop
            layout: money-transfer
            delimiters: [";"]
            columns:
              control_number: N°
              sent_at: Jour
              send_amount: Montant
              sender_name: Client
              fee: Frais
            required: [control_number, sent_at, send_amount]
            constants: {status: PAID, send_currency: EUR, sender_country: FR}
            numbers: {decimal: ",", grouping: [" "]}
            times: {patterns: [dd/MM/yyyy], zone: Europe/Paris}
            """;

    @TempDir
    Path folder;

    private record Ran(int exit, String out, String err) {}

    @Test
    void aFileIsShownInCanonicalFieldsByADeploymentsOwnProfile() throws IOException {
        put("profiles/shop.yaml", OWN);
        Path file =
                put("table.csv", "N°;Jour;Montant;Client;Vendeur\n1;05/01/2026;1 250,50;Zoé;x\n2;32/01/2026;3;Léo;x\n");

        Ran ran = run(
                "mapping",
                "try",
                file.toString(),
                "--profiles",
                folder.resolve("profiles").toString());

        assertThat(ran.out().replaceAll("(?m)^not given .*\\R", "")).isEqualToNormalizingNewlines("""
                profile          corner-shop 3 (money-transfer)
                file             UTF-8, fields divided by ';', 0 rows before the header
                unmapped columns Vendeur
                line 2
                  control_number         1
                  provider               corner-shop
                  status                 PAID
                  sent_at                2026-01-05
                  send_amount            1250.50
                  send_currency          EUR
                  sender_name            Zoé
                  sender_country         FR
                taken 1, rejected 1
                  line 3  INVALID_DATE  sent_at '32/01/2026' is written in none of the patterns dd/MM/yyyy
                """);
        assertThat(ran.out())
                .contains(
                        "not given        channel, paid_at, receive_amount, receive_currency, fee, rate, sender_id_type");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void aLedgerIsTriedToo() throws IOException {
        Path file = put(
                "ledger.csv",
                "office_id,office_country,entry_no,entry_date,direction,amount,currency\n"
                        + "H-1,NE,1,2026-01-05,IN,100,EUR\nH-1,NE,2,2026-01-05,SIDEWAYS,100,EUR\n");

        Ran ran = run("mapping", "try", file.toString(), "--rows", "0");

        assertThat(ran.out())
                .contains("(hawala)")
                .contains("taken 1, rejected 1")
                .contains("line 3  INVALID_VALUE");
    }

    @Test
    void aFileThatNoProfileReadsNamesWhatTheNearestLack() throws IOException {
        Path file = put("table.csv", "Receipt No.,Completion Time,Details,Paid In,Withdrawn\n1,2,3,4,5\n");

        Ran ran = run("mapping", "try", file.toString());

        assertThat(ran.out()).startsWith("no profile: MISSING_COLUMN");
        assertThat(ran.out()).contains("mpesa-statement          knows 5 headings, lacks status");
        assertThat(ran.exit()).isEqualTo(1);
    }

    @Test
    void twoProfilesThatFitEquallyWellAreBothNamed() throws IOException {
        put("profiles/a.yaml", OWN);
        put("profiles/b.yaml", OWN.replace("corner-shop", "other-shop"));
        Path file = put("table.csv", "N°;Jour;Montant\n1;05/01/2026;1\n");

        Ran ran = run(
                "mapping",
                "try",
                file.toString(),
                "--profiles",
                folder.resolve("profiles").toString());

        assertThat(ran.out())
                .startsWith("no profile: UNKNOWN_FORMAT: the header row fits the profiles corner-shop and other-shop"
                        + " equally well");
    }

    @Test
    void everyProblemOfAFolderIsALineAndTheExitCodeIsTwo() throws IOException {
        put("profiles/a.yaml", OWN.replace("version: 3", "versions: 3").replace("Europe/Paris", "Paris"));
        put("profiles/b.yaml", OWN);

        Ran ran = run("mapping", "check", folder.resolve("profiles").toString());

        assertThat(ran.err()).isEqualToNormalizingNewlines("""
                a.yaml:1: 'version' is missing
                a.yaml:2: 'versions' is no key here
                a.yaml:15: zone 'Paris' is no time zone
                3 to mend
                """);
        assertThat(ran.exit()).isEqualTo(2);
    }

    @Test
    void validProfilesAreNamed() throws IOException {
        put("profiles/b.yaml", OWN);

        Ran ran = run("mapping", "check", folder.resolve("profiles").toString());

        assertThat(ran.out()).isEqualToNormalizingNewlines("1 valid: corner-shop\n");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void wrongUsageEndsWithTwo() throws IOException {
        put("profiles/bad.yaml", "name: 7 7\n");
        Path file = put("table.csv", "a,b\n");

        assertThat(run("mapping").exit()).isEqualTo(2);
        assertThat(run("mapping", "try", folder.resolve("no.csv").toString()).exit())
                .isEqualTo(2);
        assertThat(run("mapping", "try", file.toString(), "--rows", "-1").exit())
                .isEqualTo(2);
        assertThat(run("mapping", "check", file.toString()).exit()).isEqualTo(2);
        assertThat(run(
                                "mapping",
                                "try",
                                file.toString(),
                                "--profiles",
                                folder.resolve("profiles").toString())
                        .exit())
                .isEqualTo(2);
    }

    private Path put(String file, String content) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, content);
    }

    private static Ran run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Naulon.commandLine(false).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Ran(command.execute(args), out.toString(), err.toString());
    }
}
