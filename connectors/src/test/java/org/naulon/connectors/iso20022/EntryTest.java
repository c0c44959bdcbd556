package org.naulon.connectors.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Status;

/** Amounts, dates and parties of statement entries in the ways in which banks give them. */
class EntryTest {
    private static final String BOOKED = "<BookgDt><Dt>2026-01-05</Dt></BookgDt>";

    @Test
    void anAmountInAnotherCurrencyIsTheOtherSides() {
        String details = "<TxDtls><Amt Ccy=\"EUR\">52.24</Amt></TxDtls>";
        Observation out = only("DBIT", BOOKED + exchange("") + details(details));
        assertThat(amounts(out)).isEqualTo("5792 CHF > 5224 EUR 1.10");
        Observation in = only("CRDT", BOOKED + details("<TxDtls>" + exchange("52.24") + "</TxDtls>"));
        assertThat(amounts(in)).isEqualTo("5224 EUR > 5792 CHF 1.10");
    }

    @Test
    void anAmountOfZeroInAnotherCurrencySaysNothing() {
        assertThat(amounts(only("CRDT", BOOKED + details("<TxDtls><Amt Ccy=\"SEK\">0</Amt></TxDtls>"))))
                .isEqualTo("5792 CHF > 0  ");
    }

    @Test
    void oneTransactionOfSeveralNeverHasTheAmountOfAll() {
        String first = "<TxDtls><Refs><EndToEndId>A</EndToEndId></Refs></TxDtls>";
        String second = "<TxDtls><AmtDtls><InstdAmt><Amt Ccy=\"CHF\">7.92</Amt></InstdAmt></AmtDtls></TxDtls>";
        Taken taken = read("CRDT", BOOKED + details(first + second));
        assertThat(taken.observations().stream().map(Observation::amountMinor)).containsExactly(792L);
        assertThat(taken.rejections().stream().map(r -> r.position() + " " + r.reason()))
                .containsExactly("transaction 1 MISSING_VALUE");
        assertThat(read("CRDT", BOOKED + "<NtryDtls><Btch><NbOfTxs>2</NbOfTxs></Btch>" + first + "</NtryDtls>")
                        .reasons())
                .containsExactly(RejectReason.MISSING_VALUE);
        assertThat(read("CRDT", BOOKED + details(first)).only().amountMinor()).isEqualTo(5792);
    }

    @Test
    void theTextBehindTheDetailsIsThatOfASoleTransaction() {
        String added = "<AddtlNtryInf>GIRO</AddtlNtryInf>";
        String one = "<TxDtls><Amt Ccy=\"CHF\">1</Amt></TxDtls>";
        assertThat(only("CRDT", BOOKED + details(one) + added).purpose()).isEqualTo("GIRO");
        assertThat(read("CRDT", BOOKED + details(one + one) + added).observations().stream()
                        .map(Observation::purpose))
                .containsExactly("", "");
    }

    @Test
    void anEntryWithoutDetailsSaysItselfWhatTheOtherSideGave() {
        assertThat(amounts(only("CRDT", BOOKED + exchange("53")))).isEqualTo("5300 EUR > 5792 CHF 1.10");
    }

    @Test
    void aTransactionThatWasReadWholeCountsThoughTheFileEndsInTheNextOne() {
        String one = "<TxDtls><Amt Ccy=\"CHF\">1</Amt></TxDtls>";
        Taken taken = Taken.from(
                new XmlMessages(),
                "<Document><BkToCstmrStmt><GrpHdr/><Stmt><Id>S</Id><Acct><Id><Othr><Id>1</Id></Othr></Id></Acct><Ntry>"
                        + "<Amt Ccy=\"CHF\">2</Amt><CdtDbtInd>CRDT</CdtDbtInd>" + BOOKED + "<NtryDtls>" + one
                        + "<TxDtls><Amt Ccy=");
        assertThat(taken.observations().stream().map(Observation::amountMinor)).containsExactly(100L);
        assertThat(taken.reasons()).containsExactly(RejectReason.MALFORMED);
    }

    @Test
    void withoutABookingTheDatesOfTheTransactionCount() {
        assertThat(at("<IntrBkSttlmDt>2026-01-07</IntrBkSttlmDt>")).isEqualTo("2026-01-07T00:00:00Z");
        assertThat(at("<TxDtTm>2026-01-07T08:00:00.5+01:00</TxDtTm>")).isEqualTo("2026-01-07T07:00:00.500Z");
        assertThat(at("<Prtry><Tp>BPRD</Tp><Dt><DtTm>2026-01-07T08:00:00</DtTm></Dt></Prtry>"))
                .isEqualTo("2026-01-07T08:00:00Z");
        assertThat(read(
                                "CRDT",
                                details("<TxDtls><RltdDts><Prtry><Tp>MATURITY</Tp><Dt><Dt>2031-06-30</Dt></Dt></Prtry>"
                                        + "</RltdDts></TxDtls>"))
                        .reasons())
                .containsExactly(RejectReason.MISSING_VALUE);
        assertThat(only("CRDT", "<BookgDt><Dt>2026-01-05T23:59:00+00:00</Dt></BookgDt>")
                        .at())
                .isEqualTo("2026-01-05T23:59:00Z");
        assertThat(only("CRDT", "<BookgDt><Dt>2026-01-05+02:00</Dt></BookgDt>").at())
                .isEqualTo("2026-01-05T00:00:00Z");
        assertThat(read("CRDT", "").reasons()).containsExactly(RejectReason.MISSING_VALUE);
    }

    @Test
    void withoutAnyDateTheDayOfTheStatementOrOfThePendingReportCounts() {
        String oneDay = balance("OPBD", "2026-01-07") + balance("CLBD", "2026-01-07");
        String twoDays = balance("OPBD", "2026-01-06") + balance("CLBD", "2026-01-07");
        String created = "<CreDtTm>2026-01-08T09:00:00Z</CreDtTm>";
        String pending = "<Sts><Cd>PDNG</Cd></Sts>";
        assertThat(statement(oneDay, "").only().at()).isEqualTo("2026-01-07T00:00:00Z");
        assertThat(statement(twoDays, "").reasons()).containsExactly(RejectReason.MISSING_VALUE);
        assertThat(statement(created, pending).only().at()).isEqualTo("2026-01-08T00:00:00Z");
        assertThat(statement(created, "").reasons()).containsExactly(RejectReason.MISSING_VALUE);
        assertThat(statement("", pending).only().at())
                .as("when the message was made")
                .isEqualTo("2026-01-09T00:00:00Z");
    }

    @Test
    void aReportHasPagesToo() {
        Taken taken = Taken.from(
                new XmlMessages(),
                "<Document><BkToCstmrAcctRpt><Rpt><Id>R</Id><RptPgntn><PgNb>2</PgNb><LastPgInd>true</LastPgInd></RptPgntn>"
                        + "<ElctrncSeqNb>7</ElctrncSeqNb><Acct><Id><Othr><Id>1</Id></Othr></Id></Acct>"
                        + balance("CLBD", "2026-01-07") + "</Rpt></BkToCstmrAcctRpt></Document>");
        assertThat(taken.statements().get(0).sequence()).isEqualTo("7/2");
    }

    @Test
    void theOtherSideMayBeABankOrWhoeverStandsBehind() {
        String bank = "<Dbtr><Agt><FinInstnId><BICFI>BKAUATWW</BICFI></FinInstnId></Agt></Dbtr>";
        assertThat(payer(bank)).isEqualTo(new Party("", "BKAUATWW", "", "", "", "", "", "", "", "AT", "BKAUATWW", ""));
        assertThat(payer("<UltmtDbtr><Pty><Nm>Awa</Nm></Pty></UltmtDbtr>").name())
                .isEqualTo("Awa");
        assertThat(payer("<UltmtDbtr><Nm>Awa</Nm></UltmtDbtr>").name()).isEqualTo("Awa");
        assertThat(payer("<Dbtr><Nm>Ali</Nm></Dbtr><UltmtDbtr><Nm>Awa</Nm></UltmtDbtr>")
                        .name())
                .isEqualTo("Ali");
    }

    @Test
    void ukAndElAreCountriesOfAddresses() {
        String nowhere = BOOKED + details("<TxDtls><RltdPties>" + debtorIn("XY") + "</RltdPties></TxDtls>");
        assertThat(payer(debtorIn("UK")).country()).isEqualTo("GB");
        assertThat(payer(debtorIn("EL")).country()).isEqualTo("GR");
        assertThat(read("CRDT", nowhere).reasons()).containsExactly(RejectReason.UNKNOWN_COUNTRY);
    }

    private static String debtorIn(String country) {
        return "<Dbtr><Nm>Awa</Nm><PstlAdr><Ctry>" + country + "</Ctry></PstlAdr></Dbtr>";
    }

    @Test
    void aReversalIndicatorMayBeOne() {
        assertThat(only("DBIT", "<RvslInd>1</RvslInd>" + BOOKED).status()).isEqualTo(Status.REVERSED);
        assertThat(only("DBIT", "<RvslInd>0</RvslInd>" + BOOKED).status()).isEqualTo(Status.PAID);
    }

    @Test
    void theFirstVersionsNameAccountsAndBanksOtherwise() {
        Observation o = Taken.from(
                        new XmlMessages(),
                        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.052.001.01\"><BkToCstmrAcctRptV01><Rpt>"
                                + "<Acct><Id><PrtryAcct><Id>NE 123</Id></PrtryAcct></Id><Svcr><FinInstnId><CmbndId><BIC>"
                                + "NIAMNENI</BIC></CmbndId></FinInstnId></Svcr></Acct><Ntry><Amt Ccy=\"SEK\">2</Amt>"
                                + "<CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>" + BOOKED
                                + "<AcctSvcrRef>S1</AcctSvcrRef>"
                                + "</Ntry></Rpt></BkToCstmrAcctRptV01></Document>")
                .only();
        assertThat(o.payer()).isEqualTo(new Party("", "", "NE123", "", "", "", "", "", "", "NE", "NIAMNENI", ""));
        for (String root : List.of("BkToCstmrStmtV01", "BkToCstmrDbtCdtNtfctnV01")) {
            assertThat(Taken.from(new XmlMessages(), "<Document><" + root + "/></Document>")
                            .rejections())
                    .isEmpty();
        }
        for (String root : List.of("pacs.008.001.01", "pacs.009.001.01", "pain.001.001.02", "pacs.004.001.01")) {
            assertThat(Taken.from(new XmlMessages(), "<Document><" + root + "/></Document>")
                            .reasons())
                    .as("it has no transaction")
                    .containsExactly(RejectReason.MISSING_VALUE);
        }
    }

    @Test
    void aMessageOfAnotherKindIsRejectedByItsName() {
        assertThat(rejected("urn:iso:std:iso:20022:tech:xsd:pain.002.001.03", "CstmrPmtStsRpt"))
                .isEqualTo("messages of type 'pain.002.001.03' (customer payment status report) are not read");
        assertThat(rejected("http://www.six-interbank-clearing.com/de/pain.008.001.02.ch.03.xsd", "X"))
                .isEqualTo("messages of type 'pain.008.001.02' (customer direct debit initiation) are not read");
        assertThat(rejected("", "FIToFIPmtCxlReq"))
                .isEqualTo("messages of type 'FIToFIPmtCxlReq' (camt.056: payment cancellation request between banks)"
                        + " are not read");
        assertThat(rejected("urn:iso:std:iso:20022:tech:xsd:seev.031.001.10", "CorpActnNtfctn"))
                .isEqualTo("messages of type 'seev.031.001.10' are not read");
    }

    private static String rejected(String namespace, String element) {
        return Taken.from(new XmlMessages(), "<Document xmlns=\"" + namespace + "\"><" + element + "/></Document>")
                .rejections()
                .get(0)
                .message();
    }

    private static String balance(String code, String day) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code
                + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"CHF\">1</Amt><CdtDbtInd>CRDT</CdtDbtInd>" + "<Dt><Dt>" + day
                + "</Dt></Dt></Bal>";
    }

    private static Taken statement(String head, String status) {
        return Taken.from(
                new XmlMessages(),
                "<Document><BkToCstmrStmt><GrpHdr><CreDtTm>2026-01-09T10:00:00+01:00</CreDtTm></GrpHdr><Stmt><Id>ST</Id>"
                        + head
                        + "<Acct><Id><Othr><Id>1</Id></Othr></Id></Acct><Ntry><Amt Ccy=\"CHF\">1</Amt><CdtDbtInd>DBIT"
                        + "</CdtDbtInd>" + status
                        + "<AcctSvcrRef>S1</AcctSvcrRef></Ntry></Stmt></BkToCstmrStmt></Document>");
    }

    private static String exchange(String instructed) {
        String amount = instructed.isEmpty() ? "" : "<InstdAmt><Amt Ccy=\"EUR\">" + instructed + "</Amt></InstdAmt>";
        return "<AmtDtls>" + amount + "<CntrValAmt><Amt Ccy=\"CHF\">57.92</Amt><CcyXchg><XchgRate>1.10</XchgRate>"
                + "</CcyXchg></CntrValAmt></AmtDtls>";
    }

    private static String amounts(Observation o) {
        return o.amountMinor() + " " + o.currency() + " > " + o.receivedMinor() + " " + o.receivedCurrency() + " "
                + o.rate();
    }

    private static String at(String dates) {
        return only("CRDT", details("<TxDtls><RltdDts>" + dates + "</RltdDts></TxDtls>"))
                .at()
                .toString();
    }

    private static Party payer(String parties) {
        return only("CRDT", BOOKED + details("<TxDtls><RltdPties>" + parties + "</RltdPties></TxDtls>"))
                .payer();
    }

    private static String details(String transactions) {
        return "<NtryDtls>" + transactions + "</NtryDtls>";
    }

    private static Observation only(String direction, String rest) {
        return read(direction, rest).only();
    }

    private static Taken read(String direction, String rest) {
        return Taken.from(
                new XmlMessages(),
                "<Document><BkToCstmrStmt><Stmt><Id>ST</Id><Acct><Id><Othr><Id>NE 123</Id></Othr></Id><Ownr>"
                        + "<Nm>Ali Musa</Nm></Ownr></Acct><Ntry><Amt Ccy=\"CHF\">57.92</Amt><CdtDbtInd>" + direction
                        + "</CdtDbtInd>" + rest + "<AcctSvcrRef>S1</AcctSvcrRef></Ntry></Stmt></BkToCstmrStmt>"
                        + "</Document>");
    }
}
