package org.naulon.connectors.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;

class BankTransferTest {
    private static final String UETR = "8a562c67-ca16-48ba-b074-65581be6f001";
    private static final String UNDERLYING = "<UndrlygCstmrCdtTrf><Dbtr><Nm>Awa Ndiaye</Nm></Dbtr><DbtrAcct><Id><IBAN>"
            + "FR7630006000011234567890189</IBAN></Id></DbtrAcct><DbtrAgt><FinInstnId><BICFI>AGRIFRPPXXX</BICFI>"
            + "</FinInstnId></DbtrAgt><CdtrAgt><FinInstnId><BICFI>NIAMNENI</BICFI></FinInstnId></CdtrAgt><Cdtr>"
            + "<Nm>Ali Musa</Nm></Cdtr><CdtrAcct><Id><Othr><Id>NE123</Id></Othr></Id></CdtrAcct><RmtInf><Ustrd>school"
            + "</Ustrd></RmtInf><InstdAmt Ccy=\"USD\">60.00</InstdAmt></UndrlygCstmrCdtTrf>";

    @Test
    void banksThatPayForThemselvesAreTheParties() {
        Observation o = read("FICdtTrf", "", "").only();
        assertThat(o.nativeId()).isEqualTo("bank:AAAADEFF|M1|T1");
        assertThat(o.payer())
                .isEqualTo(new Party("", "AAAADEFFXXX", "900", "", "", "", "", "", "", "DE", "AAAADEFFXXX", ""));
        assertThat(o.payee()).isEqualTo(new Party("", "Bank B", "", "", "", "", "", "", "Paris", "FR", "BBBBFRPP", ""));
        assertThat(o.amountMinor() + o.currency()).isEqualTo("5000EUR");
    }

    @Test
    void theFirstVersionsElementIsReadToo() {
        assertThat(read("FinInstnCdtTrf", "", "").only())
                .isEqualTo(read("FICdtTrf", "", "").only());
    }

    @Test
    void aCoverShowsThePaymentOfItsCustomers() {
        Observation o =
                read("FICdtTrf", "<UETR>" + UETR + "</UETR>", UNDERLYING).only();
        assertThat(o.nativeId()).isEqualTo("uetr:" + UETR);
        assertThat(o.payer().name() + "/" + o.payer().account() + "/"
                        + o.payer().agent())
                .isEqualTo("Awa Ndiaye/FR7630006000011234567890189/AGRIFRPPXXX");
        assertThat(o.payee().name() + "/" + o.payee().account() + "/"
                        + o.payee().agent())
                .isEqualTo("Ali Musa/NE123/NIAMNENI");
        assertThat(o.amountMinor() + o.currency() + " > " + o.receivedMinor() + o.receivedCurrency())
                .isEqualTo("6000USD > 5000EUR");
        assertThat(o.purpose()).isEqualTo("school");
    }

    @Test
    void aCoverWithoutAUetrNamesThePaymentByItsEndToEndId() {
        assertThat(read("FICdtTrf", "", UNDERLYING).only().nativeId()).isEqualTo("bank:AGRIFRPP|E1|E1");
    }

    @Test
    void aMessageWithoutATransactionIsARejection() {
        assertThat(Taken.from(new XmlMessages(), "<Document><FICdtTrf/></Document>")
                        .reasons())
                .containsExactly(RejectReason.MISSING_VALUE);
    }

    private static Taken read(String message, String moreIds, String underlying) {
        return Taken.from(
                new XmlMessages(),
                "<Document><" + message + "><GrpHdr><MsgId>M1</MsgId><CreDtTm>2026-01-05T09:30:00Z</CreDtTm></GrpHdr>"
                        + "<CdtTrfTxInf><PmtId><EndToEndId>E1</EndToEndId><TxId>T1</TxId>" + moreIds + "</PmtId>"
                        + "<IntrBkSttlmAmt Ccy=\"EUR\">50</IntrBkSttlmAmt><Dbtr><FinInstnId><BICFI>AAAADEFFXXX</BICFI>"
                        + "</FinInstnId></Dbtr><DbtrAcct><Id><Othr><Id>900</Id></Othr></Id></DbtrAcct><Cdtr><FinInstnId>"
                        + "<BICFI>BBBBFRPP</BICFI><Nm>Bank B</Nm><PstlAdr><TwnNm>Paris</TwnNm></PstlAdr></FinInstnId>"
                        + "</Cdtr>" + underlying + "</CdtTrfTxInf></" + message + "></Document>");
    }
}
