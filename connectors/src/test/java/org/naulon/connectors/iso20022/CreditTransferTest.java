package org.naulon.connectors.iso20022;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.TimePrecision;

class CreditTransferTest {
    private static final String EUR = "<IntrBkSttlmAmt Ccy=\"EUR\">100</IntrBkSttlmAmt>";

    @ParameterizedTest
    @ValueSource(strings = {"02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13"})
    void everyVersionGivesTheSamePayment(String version) {
        String message = Pacs008.message(version, Pacs008.transaction(7));
        Observation o = read(version.equals("02") ? message.replace("BICFI", "BIC") : message)
                .only();
        assertThat(o.nativeId()).isEqualTo("bank:AGRIFRPP|M1|tx7");
        assertThat(o.sourceReference()).isEqualTo("E-tx7");
        assertThat(o.amountMinor()).isEqualTo(750);
        assertThat(o.payer())
                .isEqualTo(new Party(
                        "",
                        "Awa Ndiaye",
                        "FR7630006000011234567890189",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "FR",
                        "AGRIFRPPXXX",
                        ""));
        assertThat(o.payee().city()).isEqualTo("Agadez");
        assertThat(o.payee().country()).isEqualTo("NE");
    }

    @Test
    void aHeaderAndAnyWrapperChangeNothing() {
        String message = Pacs008.message("08", Pacs008.transaction(1), Pacs008.transaction(2));
        String wrapped = "<x:Envelope xmlns:x='urn:any'><AppHdr xmlns='urn:iso:std:iso:20022:tech:xsd:head.001.001.02'>"
                + "<BizMsgIdr>B</BizMsgIdr></AppHdr>" + message + "</x:Envelope>";
        assertThat(read(wrapped).observations())
                .isEqualTo(read(message).observations())
                .hasSize(2);
    }

    @Test
    void theUetrIsTheIdentityInLowerCase() {
        String uetr = "8A562C67-CA16-48BA-B074-65581BE6F001";
        String message = Pacs008.message("08", Pacs008.transaction("t", EUR, ""))
                .replace("<PmtId>", "<PmtId><UETR>" + uetr + "</UETR>");
        Observation o = read(message).only();
        assertThat(o.nativeId()).isEqualTo("uetr:8a562c67-ca16-48ba-b074-65581be6f001");
        assertThat(o.sourceReference()).isEqualTo("8a562c67-ca16-48ba-b074-65581be6f001");
    }

    @Test
    void theTimeIsAcceptanceElseCreationOnTheDayOfSettlementElseThatDay() {
        assertThat(at("<AccptncDtTm>2026-01-04T23:00:00+02:00</AccptncDtTm>"))
                .isEqualTo("2026-01-04T21:00:00Z INSTANT");
        assertThat(at("<IntrBkSttlmDt>2026-01-05</IntrBkSttlmDt>")).isEqualTo("2026-01-05T09:30:00Z INSTANT");
        assertThat(at("")).isEqualTo("2026-01-05T09:30:00Z INSTANT");
        assertThat(at("<IntrBkSttlmDt>2026-01-03</IntrBkSttlmDt>")).isEqualTo("2026-01-03T00:00:00Z DAY");
    }

    @Test
    void aPayerWhoInstructedInAnotherCurrencyGaveTheInstructedAmount() {
        Observation o = read(Pacs008.message(
                        "08", Pacs008.transaction("t", EUR, "<InstdAmt Ccy=\"USD\">110.00</InstdAmt>")))
                .only();
        assertThat(o.amountMinor() + o.currency()).isEqualTo("11000USD");
        assertThat(o.receivedMinor() + o.receivedCurrency()).isEqualTo("10000EUR");
    }

    @Test
    void oneBadTransactionNeverStopsItsFile() {
        Taken taken = read(Pacs008.message(
                "08",
                Pacs008.transaction(1),
                Pacs008.transaction("b", "<IntrBkSttlmAmt Ccy=\"ZZZ\">1</IntrBkSttlmAmt>", ""),
                Pacs008.transaction("c", "<IntrBkSttlmAmt Ccy=\"EUR\">1.234</IntrBkSttlmAmt>", ""),
                Pacs008.transaction("d", "", ""),
                Pacs008.transaction(5)));
        assertThat(taken.observations()).hasSize(2);
        assertThat(taken.reasons())
                .containsExactly(
                        RejectReason.UNKNOWN_CURRENCY, RejectReason.INVALID_AMOUNT, RejectReason.MISSING_VALUE);
        assertThat(taken.rejections().get(0).position()).isEqualTo("transaction 2");
    }

    private static String at(String more) {
        Observation o =
                read(Pacs008.message("08", Pacs008.transaction("t", EUR, more))).only();
        Instant at = o.at();
        TimePrecision precision = o.precision();
        return at + " " + precision;
    }

    private static Taken read(String message) {
        return Taken.from(new XmlMessages(), message);
    }
}
