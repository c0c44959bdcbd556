package org.naulon.connectors.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;

class OrderTest {
    private static final String UETR = "8a562c67-ca16-48ba-b074-65581be6f001";
    private static final String CREATED = "<CreDtTm>2026-01-05T09:30:00Z</CreDtTm>";

    @Test
    void everyTransactionOfEveryBlockIsAnOrderOfTheBlocksPayer() {
        Taken taken =
                read(CREATED, block("P1", transfer("E1", ""), transfer("E2", "")), block("P2", transfer("E1", "")));
        assertThat(taken.rejections()).isEmpty();
        assertThat(taken.observations())
                .extracting(Observation::nativeId)
                .containsExactly(
                        "order:AGRIFRPP|FR7630006000011234567890189|M1|P1|E1",
                        "order:AGRIFRPP|FR7630006000011234567890189|M1|P1|E2",
                        "order:AGRIFRPP|FR7630006000011234567890189|M1|P2|E1");
        Observation first = taken.observations().get(0);
        assertThat(first.status()).isEqualTo(Status.ORDERED);
        assertThat(first.at()).hasToString("2026-01-05T09:30:00Z");
        assertThat(first.amountMinor() + first.currency()).isEqualTo("12050EUR");
        assertThat(first.payer().name() + " -> " + first.payee().name()).isEqualTo("Awa Ndiaye -> Ali Musa");
        assertThat(first.payer().agent()).isEqualTo("AGRIFRPPXXX");
        assertThat(first.purposeCode() + ":" + first.purpose()).isEqualTo("FAMI:for mother");
        assertThat(first.sourceReference()).isEqualTo("E1");
    }

    @Test
    void anOrderWithAUetrIsThatPayment() {
        Observation order = read(CREATED, block("P1", transfer("E1", "<UETR>" + UETR + "</UETR>")))
                .only();
        assertThat(order.nativeId()).isEqualTo("uetr:" + UETR);
    }

    @Test
    void ordersWithoutAnEndToEndIdAreToldApartByTheirPlace() {
        Taken taken = read(CREATED, block("P1", transfer("NOTPROVIDED", ""), transfer("NOTPROVIDED", "")));
        assertThat(taken.observations())
                .extracting(Observation::nativeId)
                .allMatch(id -> id.startsWith("order:"))
                .doesNotHaveDuplicates();
        assertThat(taken.observations())
                .extracting(Observation::sourceReference)
                .containsExactly("", "");
    }

    @Test
    void withoutATimeOfTheMessageTheRequestedDayIsTheTime() {
        Observation order = read("", block("P1", transfer("E1", ""))).only();
        assertThat(order.at()).hasToString("2026-01-07T00:00:00Z");
        assertThat(order.precision()).isEqualTo(TimePrecision.DAY);
    }

    @Test
    void anAmountForAnotherCurrencyIsWhatThePayerGives() {
        String equivalent = "<EqvtAmt><Amt Ccy=\"EUR\">99.99</Amt><CcyOfTrf>XOF</CcyOfTrf></EqvtAmt>";
        Observation order = read(
                        CREATED, block("P1", transfer("E1", "")).replaceAll("<InstdAmt.*</InstdAmt>", equivalent))
                .only();
        assertThat(order.amountMinor() + order.currency()).isEqualTo("9999EUR");
    }

    @Test
    void oneBadOrderStopsNoOtherAndAMessageWithoutAnyIsARejection() {
        Taken taken = read(CREATED, block("P1", transfer("E1", "").replace("120.50", "free"), transfer("E2", "")));
        assertThat(taken.observations()).hasSize(1);
        assertThat(taken.reasons()).containsExactly(RejectReason.INVALID_AMOUNT);
        assertThat(read(CREATED, "<PmtInf/>").reasons()).containsExactly(RejectReason.MISSING_VALUE);
    }

    private static String block(String id, String... transfers) {
        return "<PmtInf><PmtInfId>" + id + "</PmtInfId><PmtMtd>TRF</PmtMtd><PmtTpInf><CtgyPurp><Cd>FAMI</Cd></CtgyPurp>"
                + "</PmtTpInf><ReqdExctnDt><Dt>2026-01-07</Dt></ReqdExctnDt><Dbtr><Nm>Awa Ndiaye</Nm></Dbtr><DbtrAcct><Id>"
                + "<IBAN>FR7630006000011234567890189</IBAN></Id></DbtrAcct><DbtrAgt><FinInstnId><BICFI>AGRIFRPPXXX</BICFI>"
                + "</FinInstnId></DbtrAgt>" + String.join("", transfers) + "</PmtInf>";
    }

    private static String transfer(String endToEnd, String moreIds) {
        return "<CdtTrfTxInf><PmtId><EndToEndId>" + endToEnd + "</EndToEndId>" + moreIds + "</PmtId>"
                + "<Amt><InstdAmt Ccy=\"EUR\">120.50</InstdAmt></Amt><Cdtr><Nm>Ali Musa</Nm></Cdtr>"
                + "<CdtrAcct><Id><Othr><Id>NE 123</Id></Othr></Id></CdtrAcct><RmtInf><Ustrd>for mother</Ustrd></RmtInf>"
                + "</CdtTrfTxInf>";
    }

    private static Taken read(String created, String... blocks) {
        return Taken.from(
                new XmlMessages(),
                "<Document><CstmrCdtTrfInitn><GrpHdr><MsgId>M1</MsgId>" + created + "</GrpHdr>"
                        + String.join("", blocks) + "</CstmrCdtTrfInitn></Document>");
    }
}
