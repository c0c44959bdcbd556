package org.naulon.connectors.swift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.TimePrecision;

/** MT103 in all its options, and the covers of it. */
class CustomerTransferTest {
    private static final String IBAN = "FR7630006000011234567890189";

    @Test
    void everyFieldOfAPaymentIsRead() {
        Observation o = Fin.mt103()
                .with(":33B:USD1300,")
                .with(":36:0,9234")
                .with(":50F:/" + IBAN + "\r\n1/AWA NDIAYE\r\n2/RUE X 1\r\n3/FR/PARIS\r\n4/19590203\r\n7/SN/A1234")
                .with(":57A:NIAMNENIXXX")
                .with(":70:FAMILY\r\nHELP")
                .and(":71F:USD5,25")
                .and(":71F:USD1,")
                .and(":71F:EUR3,")
                .only();
        assertThat(o.nativeId()).isEqualTo("uetr:" + Fin.UETR);
        assertThat(o.sourceReference()).isEqualTo(Fin.UETR);
        assertThat(o.status()).isEqualTo(Status.PAID);
        assertThat(o.at() + " " + o.precision()).isEqualTo("2026-01-05T00:00:00Z " + TimePrecision.DAY);
        assertThat(o.amountMinor() + o.currency()).isEqualTo("130000USD");
        assertThat(o.receivedMinor() + o.receivedCurrency()).isEqualTo("120050EUR");
        assertThat(o.rate()).isEqualTo("0.9234");
        assertThat(o.feeMinor()).isEqualTo(625);
        assertThat(o.purpose()).isEqualTo("FAMILY HELP");
        assertThat(o.payer())
                .isEqualTo(new Party(
                        "",
                        "AWA NDIAYE",
                        IBAN,
                        "",
                        "NIDN",
                        "A1234",
                        "1959-02-03",
                        "RUE X 1",
                        "PARIS",
                        "FR",
                        "AGRIFRPP",
                        ""));
        assertThat(o.payee())
                .isEqualTo(new Party(
                        "",
                        "ALI MUSA",
                        "NE58NE0380100100130305000268",
                        "",
                        "",
                        "",
                        "",
                        "AGADEZ",
                        "",
                        "NE",
                        "NIAMNENIXXX",
                        ""));
    }

    @Test
    void withoutAUetrTheSenderAndItsReferenceAreTheIdentity() {
        Observation o = Fin.mt103().userHeader("").only();
        assertThat(o.nativeId()).isEqualTo("bank:AGRIFRPP|REF1|REF1");
        assertThat(o.sourceReference()).isEqualTo("REF1");
    }

    @Test
    void stpAndRemitAreTheSamePayment() {
        assertThat(Fin.mt103().userHeader("{3:{119:STP}{121:" + Fin.UETR + "}}").only())
                .isEqualTo(Fin.mt103().only());
        assertThat(Fin.mt103()
                        .userHeader("{3:{119:REMIT}}")
                        .and(":77T:/NARR/SCHOOL FEES\r\nOF JANUARY")
                        .only()
                        .purpose())
                .isEqualTo("SCHOOL FEES OF JANUARY");
    }

    @Test
    void aTranslatedPaymentGivesItsEndToEndIdAndText() {
        Observation o = Fin.mt103()
                .userHeader("")
                .with(":70:/ROC/E2E-2026-000001/A-LONG-ONE-123\r\n45///PURP/SALA///URI/JANUARY\r\nWAGES")
                .only();
        assertThat(o.sourceReference()).isEqualTo("E2E-2026-000001/A-LONG-ONE-12345");
        assertThat(o.token()).as("what its order and its entries quote").isEqualTo(o.sourceReference());
        assertThat(o.purposeCode()).isEqualTo("SALA");
        assertThat(o.purpose()).isEqualTo("JANUARY WAGES");
        Observation own =
                Fin.mt103().with(":70:/ROC/PO-98214\r\nDRIVE CONTROLLERS").only();
        assertThat(own.purpose()).isEqualTo("DRIVE CONTROLLERS");
        assertThat(Fin.mt103()
                        .userHeader("")
                        .with(":70:/ROC/NOTPROVIDED///URI/X")
                        .only()
                        .sourceReference())
                .isEqualTo("REF1");
        assertThat(Fin.mt103().with(":70:/INV/12 /ROC/7").only().purpose()).isEqualTo("/INV/12 /ROC/7");
    }

    @Test
    void withinACompanyIsACategory() {
        assertThat(Fin.mt103().and(":23E:SDVA").and(":23E:INTC").only().purposeCode())
                .isEqualTo("INTC");
    }

    @Test
    void chargesPaidForTheReceiverAreKept() {
        assertThat(Fin.mt103().with(":71A:OUR").and(":71G:EUR7,5").only().feeMinor())
                .isEqualTo(750);
    }

    @Test
    void chargesThatAreMoreThanAnyAmountAreARejection() {
        Fin fin = Fin.mt103().with(":32A:260105BHD1,").with(":71A:SHA");
        for (int i = 0; i < 10; i++) {
            fin.and(":71F:BHD999999999999999,999");
        }
        assertThat(fin.rejected()).isEqualTo("INVALID_AMOUNT: the sum of the fields 71F or 71G is too large");
    }

    @Test
    void theBankOfThePayerIsThatOfField52ByWhateverItIsNamed() {
        assertThat(payerBank(":52A:/0569\r\nBSCHESMMXXX")).isEqualTo("BSCHESMMXXX");
        assertThat(payerBank(":52D://FW021000089\r\nCITIBANK\r\nNEW YORK")).isEqualTo("021000089");
        assertThat(payerBank(":52D:NORTH BANK\r\nMELVILLE")).isEmpty();
        assertThat(payerBank(":20:REF1")).isEqualTo("AGRIFRPP");
    }

    @Test
    void theBankOfThePayeeIsThatOfField57() {
        assertThat(payeeBank(":57C://SC203099")).isEqualTo("203099");
        assertThat(payeeBank(":57B:/12345\r\nPARIS")).isEmpty();
        assertThat(payeeBank(":20:REF1")).isEqualTo("BNPAFRPP");
    }

    @Test
    void aWrongBicIsARejection() {
        assertThat(Fin.mt103().with(":52A:INVALID").rejected())
                .isEqualTo("INVALID_VALUE: field 52A 'INVALID' is no BIC");
        assertThat(Fin.mt103().with(":59A:/123\r\nNOBODY").rejected())
                .isEqualTo("INVALID_VALUE: field 59A 'NOBODY' is no BIC");
    }

    @Test
    void twoOptionsOrTwoTimesOfOneFieldAreARejection() {
        assertThat(Fin.mt103().and(":50A:AGRIFRPP").rejected())
                .isEqualTo("INVALID_VALUE: fields 50A and 50K exclude each other");
        assertThat(Fin.mt103().and(":20:REF2").rejected()).isEqualTo("INVALID_VALUE: field 20 stands twice");
    }

    @Test
    void aDateOfTwoDigitsIsOfTheCenturyThatSwiftSays() {
        assertThat(Fin.mt103().with(":32A:791231EUR1,").only().at()).isEqualTo("2079-12-31T00:00:00Z");
        assertThat(Fin.mt103().with(":32A:800101EUR1,").only().at()).isEqualTo("1980-01-01T00:00:00Z");
        assertThat(Fin.mt103().with(":32A:260229EUR1,").rejected())
                .isEqualTo("INVALID_DATE: 32A '260229' is no date or time that can be read");
    }

    @Test
    void aReturnReversesThePaymentThatWentTheOtherWay() {
        Observation o = Fin.mt103()
                .userHeader("")
                .with(":32A:260112EUR1195,5")
                .with(":50A:NIAMNENI")
                .with(":59:/" + IBAN + "\r\nAWA NDIAYE")
                .with(":72:/RETN/99\r\n/AC04/\r\n/MREF/REF0\r\n/TREF/E2E-1")
                .only();
        assertThat(o.status()).isEqualTo(Status.REVERSED);
        assertThat(o.nativeId()).isEqualTo("bank:BNPAFRPP|REF0|REF0");
        assertThat(o.sourceReference()).isEqualTo("E2E-1");
        assertThat(o.payer().account()).isEqualTo(IBAN);
        assertThat(o.payee().name()).isEqualTo("NIAMNENI");
    }

    @Test
    void aReturnCarriesWhatBanksKeptOfIt() {
        Observation o = Fin.mt103()
                .with(":32A:260112EUR1190,")
                .with(":33B:USD1300,")
                .and(":71F:EUR5,")
                .and(":71F:USD9,")
                .with(":72:/RETN/99\r\n/MREF/REF0\r\n/CHGS/EUR5,50")
                .only();
        assertThat(o.amountMinor() + o.currency() + o.receivedMinor() + o.feeMinor())
                .isEqualTo("120050EUR00");
    }

    @Test
    void aRejectedPaymentNeverMoved() {
        Observation o = Fin.mt103().with(":72:/REJT/57\r\n/MREF/REF0").only();
        assertThat(o.status()).isEqualTo(Status.CANCELLED);
        assertThat(o.nativeId()).isEqualTo("uetr:" + Fin.UETR);
        assertThat(o.payer().name()).isEqualTo("AWA NDIAYE");
    }

    @Test
    void aReturnWithoutItsOriginalIsARejection() {
        assertThat(Fin.mt103().userHeader("").with(":72:/RETN/99").rejected())
                .isEqualTo("MISSING_VALUE: the return names its original by neither UETR nor /MREF/ in field 72");
    }

    @Test
    void aCoverShowsThePaymentThatItCovers() {
        for (String type : new String[] {"202", "205"}) {
            Fin cover = Fin.of(
                    type,
                    ":20:COV1",
                    ":21:REF1",
                    ":32A:260105EUR1200,5",
                    ":52A:AGRIFRPP",
                    ":57A:CITIUS33",
                    ":58A:NIAMNENI",
                    ":50K:/FR7630006000011234567890189\r\nAWA NDIAYE\r\nRUE X 1",
                    ":59:/NE58NE0380100100130305000268\r\nALI MUSA\r\nAGADEZ",
                    ":70:FAMILY HELP");
            Observation o = cover.userHeader("{3:{119:COV}}").only();
            Observation payment = Fin.mt103()
                    .userHeader("")
                    .with(":57A:NIAMNENI")
                    .with(":70:FAMILY HELP")
                    .only();
            assertThat(o).as(type).isEqualTo(payment);
            assertThat(cover.userHeader("").only()).as("without its flag").isEqualTo(payment);
        }
    }

    private static String payerBank(String field) {
        return Fin.mt103().with(field).only().payer().agent();
    }

    private static String payeeBank(String field) {
        return Fin.mt103().with(field).only().payee().agent();
    }
}
