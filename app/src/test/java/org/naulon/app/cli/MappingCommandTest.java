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
                  channel                MTO
                  status                 PAID
                  sent_at                2026-01-05
                  send_amount            1250.50 EUR
                  send_currency          EUR
                  sender_name            Zoé
                  sender_country         FR
                line 3  REJECTED  INVALID_DATE  sent_at '32/01/2026' is no date or time in any of the patterns dd/MM/yyyy
                taken 1, rejected 1
                """);
        assertThat(ran.out())
                .contains("not given        paid_at, receive_amount, receive_currency, fee, rate, sender_id_type");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void aLedgerIsShownAsItIsReadWithConvertedDaysAndWithRejectedRowsAsSuch() throws IOException {
        Path file = put(
                "ledger.csv",
                "office_id,office_city,office_country,entry_no,entry_date,calendar,direction,token,sender_name,receiver_name,"
                        + "counter_office_id,counter_office_city,counter_office_country,amount,currency,status\n"
                        + "H-1,Tehran,IR,1,۱۴۰۴/۱۰/۱۵T14:05,persian,IN,blue,Ali,Musa,H-2,Van,TR,۱٬۲۵۰,EUR,HELD\n"
                        + "H-1,Tehran,IR,2,1404/13/01,persian,OUT,red,Ali,Musa,H-2,Van,TR,100,EUR,\n"
                        + "H-1,Tehran,IR,3,1404/10/16,persian,OUT,red,Ali,Musa,H-2,Van,TR,100,EUR,PAYED\n"
                        + "H-1,Tehran,IR,4,1404/10/17,persian,SIDEWAYS,red,Ali,Musa,H-2,Van,TR,100,EUR,\n");

        Ran ran = run("mapping", "try", file.toString());

        assertThat(ran.out().replaceAll("(?m)^not given .*\\R", "")).isEqualToNormalizingNewlines("""
                profile          builtin-hawala 1.0.0 (hawala)
                file             UTF-8, fields divided by ',', 0 rows before the header
                unmapped columns none
                line 2
                  office_id              H-1
                  office_city            Tehran
                  office_country         IR
                  entry_no               1
                  entry_date             2026-01-05T14:05:00Z (۱۴۰۴/۱۰/۱۵T14:05, persian)
                  direction              IN
                  token                  blue
                  sender_name            Ali
                  receiver_name          Musa
                  counter_office_id      H-2
                  counter_office_city    Van
                  counter_office_country TR
                  amount                 1250.00 EUR
                  currency               EUR
                  status                 HELD
                line 3  REJECTED  INVALID_DATE  entry_date '1404/13/01': the persian calendar has no day 1404-13-1
                line 4  REJECTED  INVALID_VALUE  status 'PAYED' is none of CANCELLED, HELD, PAID, REFUNDED, RELEASED
                taken 1, rejected 3
                  line 5  INVALID_VALUE  direction 'SIDEWAYS' is none of BALANCE, IN, OUT, SETTLEMENT
                """);
        assertThat(ran.exit()).isZero();
    }

    @Test
    void aFileOfWhichEveryRowWouldBeRejectedIsNotReadAndAnEmptyTableIs() throws IOException {
        put("profiles/shop.yaml", OWN);
        String profiles = folder.resolve("profiles").toString();
        Path bad = put("bad.csv", "N°;Jour;Montant;Client\n1;5 janvier;3;Zoé\n");
        Path empty = put("empty.csv", "N°;Jour;Montant;Client\n");

        Ran ran = run("mapping", "try", bad.toString(), "--profiles", profiles, "--rows", "0");

        assertThat(ran.out()).contains("taken 0, rejected 1").contains("  line 2  INVALID_DATE");
        assertThat(ran.exit()).isEqualTo(1);
        assertThat(run("mapping", "try", empty.toString(), "--profiles", profiles)
                        .exit())
                .isZero();
    }

    @Test
    void aStatementIsShownWithItsSideAndItsMomentsInUtc() throws IOException {
        Path file = put(
                "mpesa.csv",
                "Customer Name:,WANJIKU KAMAU,,,,,\nMobile Number:,0722000111,,,,,\n"
                        + "Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance\n"
                        + "TAA1CD2EF5,2026-01-29 23:30:00,Funds received from - 254733000222 GRACE ACHIENG,Completed,\"5,000.00\",,\"4,972.00\"\n");

        Ran ran = run("mapping", "try", file.toString());

        assertThat(ran.out())
                .contains("line 4\n  control_number         TAA1CD2EF5\n")
                .contains("  sent_at                2026-01-29T20:30:00Z\n  send_amount            5000.00 KES\n")
                .contains("  sender_name            GRACE ACHIENG\n  sender_phone           +254733000222\n")
                .contains("  receiver_name          WANJIKU KAMAU\n  receiver_phone         +254722000111\n")
                .contains("  side                   CREDIT\n  balance                4972.00\n");
        assertThat(ran.exit()).isZero();
    }

    @Test
    void aFileThatNoProfileReadsNamesItsHeadingsAndWhatTheNearestLack() throws IOException {
        Path file = put("table.csv", "Receipt No.,Completion Time,Details,Paid In,Withdrawn\n1,2,3,4,5\n");

        Ran ran = run("mapping", "try", file.toString());

        assertThat(ran.out()).isEqualToNormalizingNewlines("""
                        no profile: MISSING_COLUMN: the table lacks status, which the nearest profile, mpesa-statement, needs; \
                        its headings are 'Receipt No.', 'Completion Time', 'Details', 'Paid In', 'Withdrawn'
                          mpesa-statement          knows 5 of 5 headings, lacks status
                          mpesa-organisation       knows 5 of 5 headings, lacks status
                          bank-statement           knows 3 of 5 headings, lacks sent_at, holder_account, send_currency
                        """);
        assertThat(ran.exit()).isEqualTo(1);
    }

    @Test
    void aFileOfAnotherKindNamesNoProfileAsIfItWereMeant() throws IOException {
        Path file = put("table.csv", "Vessel;Flag;Date;Port;Cargo\nNaulon;GR;2026-01-05;Piraeus;none\n");
        Path strange = put("strange.csv", "Vessel;Flag;Port\nNaulon;GR;Piraeus\n");

        assertThat(run("mapping", "try", file.toString()).out())
                .startsWith("no profile: UNKNOWN_FORMAT: no mapping profile fits; the nearest, ")
                .contains(
                        " knows 2 of 5 headings and lacks holder_account, send_currency; the headings are 'Vessel', 'Flag', ");
        assertThat(run("mapping", "try", strange.toString()).out())
                .isEqualToNormalizingNewlines(
                        "no profile: UNKNOWN_FORMAT: no mapping profile knows any of the headings 'Vessel', 'Flag', 'Port'\n");
    }

    @Test
    void aTableThatAProfileKnowsAndCannotReadNamesNoOther() throws IOException {
        Path file = put("table.csv", "Account,Date,Description,Amount,Currency\n17,2026-01-05,rent,5,EUR\n");

        Ran ran = run("mapping", "try", file.toString());

        assertThat(ran.out())
                .isEqualToNormalizingNewlines(
                        "no profile: MISSING_COLUMN: the table of profile bank-statement has amounts without a sign, and no"
                                + " column says which are debits and which are credits\n"
                                + "  bank-statement           knows 5 of 5 headings, lacks none\n");
        assertThat(ran.exit()).isEqualTo(1);
    }

    @Test
    void anAmountInAUnitOfTheLedgerIsShownInItsCurrencyAndAsItStands() throws IOException {
        Path file = put(
                "ledger.csv",
                "office_id,office_country,entry_no,entry_date,direction,amount,currency\n"
                        + "H-1,IR,1,2026-01-05,IN,5 lakh,toman\n");

        Ran ran = run("mapping", "try", file.toString());

        assertThat(ran.out()).contains("  amount                 5000000.00 IRR (5 lakh, ");
        assertThat(ran.exit()).isZero();
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
