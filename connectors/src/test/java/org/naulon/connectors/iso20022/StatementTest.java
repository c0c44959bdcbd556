package org.naulon.connectors.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Status;

class StatementTest {
    private static final String UETR = "8a562c67-ca16-48ba-b074-65581be6f001";
    private static final String DETAILS = "<NtryDtls><TxDtls><Refs><EndToEndId>E1</EndToEndId><UETR>" + UETR
            + "</UETR></Refs><RltdPties><Dbtr><Pty><Nm>Awa</Nm></Pty></Dbtr><DbtrAcct><Id><Othr><Id>123</Id></Othr></Id>"
            + "</DbtrAcct></RltdPties></TxDtls></NtryDtls>";

    @Test
    void aCreditComesFromTheDebtorToTheHolder() {
        Observation o =
                read(entry("CRDT", "", "PMNT", "ESCT") + DETAILS + "</Ntry>").only();
        assertThat(o.nativeId()).isEqualTo("uetr:" + UETR);
        assertThat(o.channel()).isEqualTo(Channel.BANK);
        assertThat(o.payer().name() + o.payer().account()).isEqualTo("Awa123");
        assertThat(o.payee().name()).isEqualTo("Ali Musa");
        assertThat(o.amountMinor()).isEqualTo(5000);
    }

    @Test
    void aDepositAtTheCounterIsCashAtTheBranch() {
        Observation o = read(entry("CRDT", "", "CNTR", "CDPT") + "</Ntry>").only();
        assertThat(o.channel()).isEqualTo(Channel.CASH);
        assertThat(o.nativeId()).isEqualTo("entry:NE123|S1");
        assertThat(o.payer()).isEqualTo(new Party("", "", "", "", "", "", "", "", "Agadez", "NE", "", ""));
        assertThat(o.payee())
                .isEqualTo(new Party("", "Ali Musa", "NE123", "", "", "", "", "", "Agadez", "NE", "NIAMNENI", ""));
    }

    @Test
    void aWithdrawalIsTheMirror() {
        Observation o = read(entry("DBIT", "", "CNTR", "CWDL") + "</Ntry>").only();
        assertThat(o.payer().name()).isEqualTo("Ali Musa");
        assertThat(o.payee().name()).isEmpty();
    }

    @Test
    void aReversedCreditShowsTheOriginalPaymentReversed() {
        Observation o = read(entry("DBIT", "<RvslInd>true</RvslInd>", "PMNT", "ESCT") + DETAILS + "</Ntry>")
                .only();
        assertThat(o.status()).isEqualTo(Status.REVERSED);
        assertThat(o.payer().name()).isEqualTo("Awa");
    }

    @Test
    void aReturnReversesItsOriginal() {
        Observation o = Taken.from(
                        new XmlMessages(),
                        "<Document><PmtRtr><GrpHdr><CreDtTm>2026-01-09T10:00:00Z</CreDtTm></GrpHdr><TxInf><OrgnlUETR>"
                                + UETR + "</OrgnlUETR><RtrdIntrBkSttlmAmt Ccy=\"EUR\">50</RtrdIntrBkSttlmAmt>"
                                + "<OrgnlTxRef><IntrBkSttlmDt>2026-01-05</IntrBkSttlmDt></OrgnlTxRef></TxInf></PmtRtr>"
                                + "</Document>")
                .only();
        assertThat(o.nativeId()).isEqualTo("uetr:" + UETR);
        assertThat(o.status()).isEqualTo(Status.REVERSED);
        assertThat(o.at() + " " + o.stateAt()).isEqualTo("2026-01-05T00:00:00Z 2026-01-09T10:00:00Z");
    }

    @Test
    void whatIsReturnedWithWhatBanksKeptIsTheWholeOrAPart() {
        assertThat(returned("50", "50", "")).isEqualTo(5000);
        assertThat(returned("45", "50", "5")).isEqualTo(5000);
        assertThat(returned("45", "50", "4.99")).isEqualTo(4999);
        assertThat(returned("45", "", "3")).isEqualTo(4800);
        assertThat(returned("45", "", "")).isEqualTo(4500);
    }

    @Test
    void aReturnThatRepeatsNoOriginalNamesTheSidesOfItsOwnWayBack() {
        Observation o = Taken.from(
                        new XmlMessages(),
                        "<Document><PmtRtr><GrpHdr><CreDtTm>2026-01-09T10:00:00Z</CreDtTm></GrpHdr><TxInf><OrgnlUETR>"
                                + UETR + "</OrgnlUETR><RtrdIntrBkSttlmAmt Ccy=\"EUR\">50</RtrdIntrBkSttlmAmt><RtrChain>"
                                + "<Dbtr><Pty><Nm>Ali</Nm></Pty></Dbtr><Cdtr><Pty><Nm>Awa</Nm></Pty></Cdtr></RtrChain>"
                                + "</TxInf></PmtRtr></Document>")
                .only();
        assertThat(o.payer().name() + " -> " + o.payee().name()).isEqualTo("Awa -> Ali");
    }

    @Test
    void anExchangedEntryKeepsBothAmountsAndTheRate() {
        String exchanged = "<NtryDtls><TxDtls><AmtDtls><InstdAmt><Amt Ccy=\"USD\">60.00</Amt></InstdAmt><TxAmt>"
                + "<Amt Ccy=\"EUR\">50.00</Amt><CcyXchg><XchgRate>1.2</XchgRate></CcyXchg></TxAmt></AmtDtls><Chrgs>"
                + "<Rcrd><Amt Ccy=\"USD\">1.00</Amt></Rcrd></Chrgs></TxDtls></NtryDtls></Ntry>";
        Observation in = read(entry("CRDT", "", "PMNT", "XBCT") + exchanged).only();
        assertThat(in.amountMinor() + in.currency() + " > " + in.receivedMinor() + in.receivedCurrency())
                .isEqualTo("6000USD > 5000EUR");
        assertThat(in.rate() + " " + in.feeMinor()).isEqualTo("1.2 100");
        Observation out = read(entry("DBIT", "", "PMNT", "XBCT") + exchanged).only();
        assertThat(out.amountMinor() + out.currency() + " > " + out.receivedMinor() + out.receivedCurrency())
                .isEqualTo("5000EUR > 6000USD");
    }

    private static long returned(String amount, String original, String charge) {
        String whole =
                original.isEmpty() ? "" : "<OrgnlIntrBkSttlmAmt Ccy=\"EUR\">" + original + "</OrgnlIntrBkSttlmAmt>";
        String kept = charge.isEmpty() ? "" : "<ChrgsInf><Amt Ccy=\"EUR\">" + charge + "</Amt></ChrgsInf>";
        return Taken.from(
                        new XmlMessages(),
                        "<Document><PmtRtr><GrpHdr><CreDtTm>2026-01-09T10:00:00Z</CreDtTm></GrpHdr><TxInf><OrgnlUETR>"
                                + UETR + "</OrgnlUETR>" + whole + "<RtrdIntrBkSttlmAmt Ccy=\"EUR\">" + amount
                                + "</RtrdIntrBkSttlmAmt>" + kept + "</TxInf></PmtRtr></Document>")
                .only()
                .amountMinor();
    }

    private static String entry(String direction, String reversal, String family, String subFamily) {
        return "<Ntry><Amt Ccy=\"EUR\">50.00</Amt><CdtDbtInd>" + direction + "</CdtDbtInd>" + reversal
                + "<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-01-05</Dt></BookgDt><AcctSvcrRef>S1</AcctSvcrRef><BkTxCd>"
                + "<Domn><Cd>PMNT</Cd><Fmly><Cd>" + family + "</Cd><SubFmlyCd>" + subFamily
                + "</SubFmlyCd></Fmly></Domn></BkTxCd>";
    }

    private static Taken read(String entry) {
        return Taken.from(
                new XmlMessages(),
                "<Document><BkToCstmrStmt><Stmt><Id>ST</Id><Acct><Id><Othr><Id>NE 123</Id></Othr></Id><Ownr>"
                        + "<Nm>Ali Musa</Nm></Ownr><Svcr><FinInstnId><BICFI>NIAMNENI</BICFI></FinInstnId><BrnchId>"
                        + "<PstlAdr><TwnNm>Agadez</TwnNm><Ctry>NE</Ctry></PstlAdr></BrnchId></Svcr></Acct>" + entry
                        + "</Stmt></BkToCstmrStmt></Document>");
    }
}
