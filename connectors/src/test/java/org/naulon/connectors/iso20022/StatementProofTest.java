package org.naulon.connectors.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Statement;
import org.naulon.model.intake.Statement.Proof;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

class StatementProofTest {
    private static final String ACCOUNT = "<Acct><Id><Othr><Id>NE123</Id></Othr></Id></Acct>";

    @Test
    void openingAndBookedEntriesMakeTheClosingBalance() {
        Taken taken = statement(
                balance("OPBD", "CRDT", "100.00"),
                balance("CLBD", "DBIT", "20.00"),
                balance("CLAV", "CRDT", "7.00"),
                entry("CRDT", "30.00", "BOOK", ""),
                entry("DBIT", "150.00", "BOOK", ""),
                entry("DBIT", "999.00", "PDNG", ""));
        assertThat(taken.statements())
                .containsExactly(new Statement(
                        "NE123",
                        "ST",
                        "7",
                        "EUR",
                        10000L,
                        -2000L,
                        3000,
                        15000,
                        2,
                        new Source(Taken.FILE.sha256(), "statement 1", Taken.FILE.file())));
        assertThat(taken.statements().get(0).proof()).isEqualTo(Proof.PROVED);
        assertThat(taken.observations()).hasSize(3);
    }

    @Test
    void aReversalCountsAsItIsBooked() {
        assertThat(proof(
                        balance("OPBD", "CRDT", "100.00"),
                        balance("CLBD", "CRDT", "90.00"),
                        entry("DBIT", "10.00", "BOOK", "<RvslInd>true</RvslInd>")))
                .isEqualTo(Proof.PROVED);
    }

    @Test
    void theClosingBalanceOfTheDayBeforeOpensTheNext() {
        assertThat(proof(balance("PRCD", "CRDT", "1.00"), balance("CLBD", "CRDT", "1.00")))
                .isEqualTo(Proof.PROVED);
    }

    @Test
    void aMissingEntryIsADifferenceAndAMissingBalanceLeavesItOpen() {
        Statement differs = statement(
                        balance("OPBD", "CRDT", "100.00"),
                        balance("CLBD", "CRDT", "150.01"),
                        entry("CRDT", "50.00", "BOOK", ""))
                .statements()
                .get(0);
        assertThat(differs.proof()).isEqualTo(Proof.DIFFERS);
        assertThat(differs.differenceMinor()).isEqualTo(1);
        assertThat(proof(balance("OPBD", "CRDT", "100.00"))).isEqualTo(Proof.INCOMPLETE);
    }

    @Test
    void aPageInTheMiddleIsProvedByItsInterimBalances() {
        Taken taken = statement(
                "<StmtPgntn><PgNb>2</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>",
                balance("ITBD", "CRDT", "10.00"),
                balance("ITBD", "CRDT", "15.00"),
                entry("CRDT", "5.00", "BOOK", ""));
        assertThat(taken.statements().get(0).proof()).isEqualTo(Proof.PROVED);
        assertThat(taken.statements().get(0).sequence()).isEqualTo("7/2");
    }

    @Test
    void theLastPageIsOpenedByItsInterimBalanceAndTheOnlyPageHasNoNumber() {
        Taken last = statement(
                "<StmtPgntn><PgNb>3</PgNb><LastPgInd>true</LastPgInd></StmtPgntn>",
                balance("ITBD", "CRDT", "10.00"),
                balance("CLBD", "CRDT", "10.00"));
        assertThat(last.statements().get(0).proof()).isEqualTo(Proof.PROVED);
        Taken only = statement(
                "<StmtPgntn><PgNb>1</PgNb><LastPgInd>true</LastPgInd></StmtPgntn>", balance("OPBD", "CRDT", "1.00"));
        assertThat(only.statements().get(0).sequence()).isEqualTo("7");
    }

    @Test
    void anInterimBalanceAloneNeverProvesItself() {
        assertThat(proof(balance("ITBD", "CRDT", "10.00"))).isEqualTo(Proof.INCOMPLETE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"EURO", "USD"})
    void aBalanceThatCannotBeReadIsARejectionOfItsOwn(String currency) {
        Taken taken = statement(
                "<Acct><Id><Othr><Id>NE123</Id></Othr></Id><Ccy>EUR</Ccy></Acct>",
                balance("OPBD", "CRDT", "1.00").replace("EUR", currency),
                balance("CLBD", "CRDT", "1.00"));
        assertThat(taken.reasons()).containsExactly(RejectReason.INVALID_VALUE);
        assertThat(taken.rejections().get(0).position()).isEqualTo("statement 1 balance");
        assertThat(taken.statements().get(0).proof()).isEqualTo(Proof.INCOMPLETE);
    }

    @Test
    void anAmountMayHaveThePlusThatXmlAllows() {
        Taken taken = Taken.from(
                new XmlMessages(),
                "<Document><BkToCstmrStmt><Stmt>" + ACCOUNT + entry("CRDT", "+1.00", "BOOK", "")
                        + entry("CRDT", "-1.00", "BOOK", "") + "</Stmt></BkToCstmrStmt></Document>");
        assertThat(taken.observations()).extracting(Observation::amountMinor).containsExactly(100L);
        assertThat(taken.reasons()).containsExactly(RejectReason.INVALID_AMOUNT);
    }

    @Test
    void aNotificationHasNoBalancesAndIsNoStatement() {
        Taken taken = Taken.from(
                new XmlMessages(),
                "<Document><BkToCstmrDbtCdtNtfctn><Ntfctn><Id>N</Id>" + ACCOUNT + entry("CRDT", "1.00", "BOOK", "")
                        + "</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>");
        assertThat(taken.statements()).isEmpty();
        assertThat(taken.observations()).hasSize(1);
    }

    @Test
    void anEntryOfAnUnknownAccountIsARejectionUnlessItsPaymentIsKnown() {
        String content = "<Id>S</Id>" + entry("CRDT", "1.00", "BOOK", "<AcctSvcrRef>R1</AcctSvcrRef>");
        assertThat(nativeIds("BkToCstmrStmt", "Stmt", content)).isEmpty();
        assertThat(nativeIds("BkToCstmrStmt", "Stmt", "<Id>S</Id>" + ACCOUNT + content))
                .containsExactly("entry:NE123|R1");
        String uetr = "8a562c67-ca16-48ba-b074-65581be6f001";
        String known = entry(
                "CRDT", "1.00", "BOOK", "<NtryDtls><TxDtls><Refs><UETR>" + uetr + "</UETR></Refs></TxDtls></NtryDtls>");
        assertThat(nativeIds("BkToCstmrStmt", "Stmt", known)).containsExactly("uetr:" + uetr);
    }

    @Test
    void anEntryWithoutAReferenceIsTheSameInReportAndStatementAndItsTwinIsAnother() {
        String entries = entry("CRDT", "1.00", "BOOK", "") + entry("CRDT", "1.00", "BOOK", "");
        List<String> statement = nativeIds("BkToCstmrStmt", "Stmt", "<Id>S</Id>" + ACCOUNT + entries);
        List<String> report = nativeIds("BkToCstmrAcctRpt", "Rpt", "<Id>R</Id>" + ACCOUNT + entries);
        assertThat(statement).hasSize(2).doesNotHaveDuplicates().isEqualTo(report);
        assertThat(statement.get(1)).isEqualTo(statement.get(0) + "#2");
    }

    private static List<String> nativeIds(String message, String statement, String content) {
        return Taken.from(
                        new XmlMessages(),
                        "<Document><" + message + "><" + statement + ">" + content + "</" + statement + "></" + message
                                + "></Document>")
                .observations()
                .stream()
                .map(Observation::nativeId)
                .toList();
    }

    private static Proof proof(String... content) {
        return statement(content).statements().get(0).proof();
    }

    private static String balance(String code, String sign, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">" + amount
                + "</Amt><CdtDbtInd>" + sign + "</CdtDbtInd><Dt><Dt>2026-01-05</Dt></Dt></Bal>";
    }

    private static String entry(String direction, String amount, String status, String more) {
        return "<Ntry><Amt Ccy=\"EUR\">" + amount + "</Amt><CdtDbtInd>" + direction + "</CdtDbtInd>" + more
                + "<Sts><Cd>" + status + "</Cd></Sts><BookgDt><Dt>2026-01-05</Dt></BookgDt></Ntry>";
    }

    private static Taken statement(String... content) {
        return Taken.from(
                new XmlMessages(),
                "<Document><BkToCstmrStmt><Stmt><Id>ST</Id><ElctrncSeqNb>7</ElctrncSeqNb><Acct><Id><Othr><Id>NE 123</Id>"
                        + "</Othr></Id></Acct>" + String.join("", content) + "</Stmt></BkToCstmrStmt></Document>");
    }
}
