package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.transfer.Observation;

/** Payments that differ in nothing but their day, each delivered with its statement, or behind it. */
class WeeklyWagesTest {
    private static final String FIRST = "uetr:11111111-1111-4111-8111-111111111111";
    private static final String SECOND = "uetr:22222222-2222-4222-8222-222222222222";

    @TempDir
    Path folder;

    @BeforeEach
    void theFirstWeekIsDelivered() throws IOException {
        deliver(payment("M1", FIRST, "2026-01-01"));
        deliver(statement("NL1", "M1", "2026-01-01"));
        assertThat(journal()).containsExactly("2026-01-01 " + FIRST, "2026-01-01 " + FIRST);
    }

    @Test
    void aStatementThatComesBeforeItsPaymentDoesNotTakeTheOneOfTheWeekBefore() throws IOException {
        deliver(statement("NL1", "M2", "2026-01-08"));
        deliver(payment("M2", SECOND, "2026-01-08"));
        assertThat(journal())
                .containsExactly(
                        "2026-01-01 " + FIRST,
                        "2026-01-01 " + FIRST,
                        "2026-01-08 bank:DEUTDEFF|M2|TM2",
                        "2026-01-08 " + SECOND);
    }

    @Test
    void aStatementBehindItsPaymentTakesItAndNoOther() throws IOException {
        deliver(payment("M2", SECOND, "2026-01-08"));
        deliver(statement("NL1", "M2", "2026-01-08"));
        assertThat(journal())
                .containsExactly(
                        "2026-01-01 " + FIRST, "2026-01-01 " + FIRST, "2026-01-08 " + SECOND, "2026-01-08 " + SECOND);
    }

    @Test
    void theSameEntryInAnotherStatementGoesWithTheSamePayment() throws IOException {
        deliver(statement("NL1", "M1", "2026-01-01").replace("<Id>S</Id>", "<Id>AGAIN</Id>"));
        assertThat(journal()).hasSize(3).containsOnly("2026-01-01 " + FIRST);
    }

    @Test
    void theOtherAccountsStatementTakesThePaymentToo() throws IOException {
        deliver(statement("DE1", "M1", "2026-01-02"));
        assertThat(journal()).containsExactly("2026-01-01 " + FIRST, "2026-01-01 " + FIRST, "2026-01-02 " + FIRST);
    }

    @Test
    void anAccountWithABarInItLeavesTheNameOfThePaymentWhole() throws IOException {
        deliver(statement("A|B", "M9", "2026-03-01"));
        assertThat(journal())
                .containsExactly("2026-01-01 " + FIRST, "2026-01-01 " + FIRST, "2026-03-01 bank:DEUTDEFF|M9|TM9");
    }

    private void deliver(String file) throws IOException {
        new Desk(folder, new JournalDirectory(folder.resolve("journal")), Profiles.shipped(), SourceBoard.ofAPass())
                .take(Folder.BANK, "a.xml", new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private List<String> journal() throws IOException {
        List<Observation> lines = new ArrayList<>();
        new JournalDirectory(folder.resolve("journal"))
                .read(LocalDate.EPOCH, LocalDate.parse("2100-01-01"), lines::add);
        return lines.stream()
                .map(line -> line.at().toString().substring(0, 10) + " " + line.nativeId())
                .sorted()
                .toList();
    }

    private static String payment(String message, String uetr, String day) {
        return "<Document><FIToFICstmrCdtTrf><GrpHdr><MsgId>" + message + "</MsgId><CreDtTm>" + day
                + "T00:00:00Z</CreDtTm></GrpHdr><CdtTrfTxInf><PmtId><EndToEndId>WAGE</EndToEndId><UETR>"
                + uetr.substring("uetr:".length()) + "</UETR></PmtId><IntrBkSttlmAmt Ccy=\"EUR\">50.00</IntrBkSttlmAmt>"
                + "<Dbtr><Nm>Awa</Nm></Dbtr>" + account("DbtrAcct", "DE1") + "<Cdtr><Nm>Ali</Nm></Cdtr>"
                + account("CdtrAcct", "NL1") + "</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>";
    }

    /** Of an account to which the money comes, or from which it goes if it is the payer's. */
    private static String statement(String holder, String message, String day) {
        return "<Document><BkToCstmrStmt><Stmt><Id>S</Id>" + account("Acct", holder)
                + "<Ntry><Amt Ccy=\"EUR\">50.00</Amt><CdtDbtInd>" + (holder.equals("DE1") ? "DBIT" : "CRDT")
                + "</CdtDbtInd><Sts>BOOK</Sts><BookgDt><Dt>" + day + "</Dt></BookgDt><NtryDtls><TxDtls><Refs><MsgId>"
                + message + "</MsgId><EndToEndId>WAGE</EndToEndId><TxId>T" + message + "</TxId></Refs><RltdPties>"
                + account("DbtrAcct", "DE1")
                + "</RltdPties><RltdAgts><DbtrAgt><FinInstnId><BICFI>DEUTDEFF</BICFI></FinInstnId></DbtrAgt></RltdAgts>"
                + "</TxDtls></NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>";
    }

    private static String account(String element, String number) {
        return "<" + element + "><Id><Othr><Id>" + number + "</Id></Othr></Id></" + element + ">";
    }
}
