package org.naulon.connectors.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.connectors.swift.FinMessages;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;

/** One payment as FIN and as ISO 20022: all that a transfer is made of is the same in both. */
class TwinsTest {
    private static final String UETR = "8a562c67-ca16-48ba-b074-65581be6f001";
    private static final String HEADERS = "{1:F01AGRIFRPPAXXX0000000000}{2:I%sBNPAFRPPXXXXN}%s{4:\r\n";
    private static final String BLOCK_3 = "{3:{121:" + UETR + "}}";

    private static final String CUSTOMERS_MT = ":50F:/FR7630006000011234567890189\r\n1/AWA NDIAYE\r\n2/RUE X 1\r\n"
            + "3/FR/PARIS\r\n:59F:/NE58NE0380100100130305000268\r\n1/ALI MUSA\r\n3/NE/AGADEZ\r\n";
    private static final String CUSTOMERS_MX = "<Dbtr><Nm>AWA NDIAYE</Nm><PstlAdr><AdrLine>RUE X 1</AdrLine>"
            + "<TwnNm>PARIS</TwnNm><Ctry>FR</Ctry></PstlAdr></Dbtr><DbtrAcct><Id><IBAN>FR7630006000011234567890189</IBAN>"
            + "</Id></DbtrAcct><DbtrAgt><FinInstnId><BICFI>AGRIFRPP</BICFI></FinInstnId></DbtrAgt><CdtrAgt><FinInstnId>"
            + "<BICFI>NIAMNENI</BICFI></FinInstnId></CdtrAgt><Cdtr><Nm>ALI MUSA</Nm><PstlAdr><TwnNm>AGADEZ</TwnNm>"
            + "<Ctry>NE</Ctry></PstlAdr></Cdtr><CdtrAcct><Id><IBAN>NE58NE0380100100130305000268</IBAN></Id></CdtrAcct>";

    @Test
    void aPaymentWithAUetr() {
        twins(
                mt103(BLOCK_3, ":32A:260105EUR1200,5\r\n", ":70:FOR MOTHER\r\n:71A:SHA\r\n"),
                pacs008(
                        "<UETR>" + UETR + "</UETR>",
                        "<IntrBkSttlmAmt Ccy=\"EUR\">1200.50</IntrBkSttlmAmt>",
                        "<RmtInf><Ustrd>FOR MOTHER</Ustrd></RmtInf>"));
    }

    @Test
    void aPaymentWithoutAUetrIsKnownByTheSendersReference() {
        List<Observation> both = twins(
                mt103("", ":32A:260105JPY120000,\r\n", ":71A:OUR\r\n"),
                pacs008("", "<IntrBkSttlmAmt Ccy=\"JPY\">120000</IntrBkSttlmAmt>", ""));
        assertThat(both.get(0).nativeId()).isEqualTo("bank:AGRIFRPP|REF1|REF1");
    }

    @Test
    void anExchangedPaymentWithCharges() {
        twins(
                mt103(
                        BLOCK_3,
                        ":32A:260105EUR1000,\r\n:33B:USD1100,\r\n:36:0,909091\r\n",
                        ":70:RENT\r\n:71A:BEN\r\n:71F:USD10,\r\n:71F:USD2,5\r\n"),
                pacs008(
                        "<UETR>" + UETR + "</UETR>",
                        "<IntrBkSttlmAmt Ccy=\"EUR\">1000.00</IntrBkSttlmAmt><InstdAmt Ccy=\"USD\">1100</InstdAmt>"
                                + "<XchgRate>0.909091</XchgRate><ChrgsInf><Amt Ccy=\"USD\">10.00</Amt></ChrgsInf><ChrgsInf>"
                                + "<Amt Ccy=\"USD\">2.50</Amt></ChrgsInf>",
                        "<RmtInf><Ustrd>RENT</Ustrd></RmtInf>"));
    }

    @Test
    void aTranslatedPaymentKeepsEndToEndIdAndPurpose() {
        twins(
                mt103(BLOCK_3, ":32A:260105EUR75,\r\n", ":70:/ROC/E2E-9///PURP/FAMI///URI/SCHOOL\r\n:71A:SHA\r\n"),
                pacs008(
                                "<UETR>" + UETR + "</UETR>",
                                "<IntrBkSttlmAmt Ccy=\"EUR\">75.00</IntrBkSttlmAmt>",
                                "<Purp><Cd>FAMI</Cd></Purp><RmtInf><Ustrd>SCHOOL</Ustrd></RmtInf>")
                        .replace("REF1</EndToEndId>", "E2E-9</EndToEndId>"));
    }

    @Test
    void theCoverOfAPayment() {
        String mt = HEADERS.formatted("202", "{3:{119:COV}{121:" + UETR + "}}")
                + ":20:COV1\r\n:21:REF1\r\n:32A:260105EUR1200,5\r\n:52A:AGRIFRPP\r\n:58A:NIAMNENI\r\n" + CUSTOMERS_MT
                + ":70:FOR MOTHER\r\n-}";
        String mx = "<Document><FICdtTrf><GrpHdr><MsgId>COV1</MsgId><CreDtTm>2026-01-05T09:30:00Z</CreDtTm></GrpHdr>"
                + "<CdtTrfTxInf><PmtId><EndToEndId>REF1</EndToEndId><UETR>" + UETR + "</UETR></PmtId>"
                + "<IntrBkSttlmAmt Ccy=\"EUR\">1200.50</IntrBkSttlmAmt><Dbtr><FinInstnId><BICFI>AGRIFRPP</BICFI>"
                + "</FinInstnId></Dbtr><Cdtr><FinInstnId><BICFI>NIAMNENI</BICFI></FinInstnId></Cdtr><UndrlygCstmrCdtTrf>"
                + CUSTOMERS_MX
                + "<RmtInf><Ustrd>FOR MOTHER</Ustrd></RmtInf></UndrlygCstmrCdtTrf></CdtTrfTxInf></FICdtTrf>"
                + "</Document>";
        twins(mt, mx);
        List<Observation> without =
                twins(mt.replace("{121:" + UETR + "}", ""), mx.replace("<UETR>" + UETR + "</UETR>", ""));
        assertThat(without.get(0).nativeId()).isEqualTo("bank:AGRIFRPP|REF1|REF1");
    }

    @Test
    void aPaymentOfBanksForThemselves() {
        twins(
                HEADERS.formatted("202", BLOCK_3)
                        + ":20:REF1\r\n:21:NONREF\r\n:32A:260105EUR500000,\r\n:52A:AGRIFRPP\r\n:58A:NIAMNENI\r\n-}",
                "<Document><FICdtTrf><GrpHdr><MsgId>REF1</MsgId><CreDtTm>2026-01-05T09:30:00Z</CreDtTm></GrpHdr>"
                        + "<CdtTrfTxInf><PmtId><EndToEndId>NOTPROVIDED</EndToEndId><TxId>REF1</TxId><UETR>" + UETR
                        + "</UETR></PmtId><IntrBkSttlmAmt Ccy=\"EUR\">500000.00</IntrBkSttlmAmt><Dbtr><FinInstnId><BICFI>"
                        + "AGRIFRPP</BICFI></FinInstnId></Dbtr><Cdtr><FinInstnId><BICFI>NIAMNENI</BICFI></FinInstnId>"
                        + "</Cdtr></CdtTrfTxInf></FICdtTrf></Document>");
    }

    private static List<Observation> twins(String fin, String xml) {
        Observation one = Taken.from(new FinMessages(), fin).only();
        Observation other = Taken.from(new XmlMessages(), xml).only();
        assertThat(said(one)).isEqualTo(said(other));
        return List.of(one, other);
    }

    private static List<String> said(Observation o) {
        return List.of(
                o.nativeId(),
                o.sourceReference(),
                o.channel() + " " + o.status(),
                "on " + o.at().atOffset(ZoneOffset.UTC).toLocalDate(),
                "gave " + o.amountMinor() + " " + o.currency() + " fee " + o.feeMinor(),
                "got " + o.receivedMinor() + " " + o.receivedCurrency() + " at " + o.rate(),
                said(o.payer()),
                said(o.payee()),
                o.purposeCode() + ": " + o.purpose());
    }

    private static String said(Party p) {
        return String.join("/", p.name(), p.account(), p.address(), p.city(), p.country(), p.agent());
    }

    private static String mt103(String block3, String amounts, String rest) {
        return HEADERS.formatted("103", block3) + ":20:REF1\r\n:23B:CRED\r\n" + amounts
                + CUSTOMERS_MT.replace(":59F:", ":57A:NIAMNENI\r\n:59F:") + rest + "-}";
    }

    private static String pacs008(String uetr, String amounts, String rest) {
        return "<Document><FIToFICstmrCdtTrf><GrpHdr><MsgId>REF1</MsgId><CreDtTm>2026-01-05T09:30:00Z</CreDtTm></GrpHdr>"
                + "<CdtTrfTxInf><PmtId><InstrId>REF1</InstrId><EndToEndId>REF1</EndToEndId><TxId>REF1</TxId>" + uetr
                + "</PmtId>" + amounts + CUSTOMERS_MX + rest + "</CdtTrfTxInf></FIToFICstmrCdtTrf></Document>";
    }
}
