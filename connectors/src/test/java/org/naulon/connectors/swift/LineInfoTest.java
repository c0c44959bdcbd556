package org.naulon.connectors.swift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;

/** What banks write about a statement line in field 86. */
class LineInfoTest {
    @Test
    void germanSubfieldsNameTheOtherSide() {
        Observation o = credit("166?00GUTSCHRIFT?109310?20EREF+E2E-4711?21SVWZ+REISE ?22AGADEZ?30COBADEFFXXX?31"
                + "FR7630006000011234567890189?32AWA NDIAYE?34000");
        assertThat(o.sourceReference()).isEqualTo("E2E-4711");
        assertThat(o.purpose()).isEqualTo("REISE AGADEZ");
        assertThat(o.payer())
                .isEqualTo(new Party(
                        "",
                        "AWA NDIAYE",
                        "FR7630006000011234567890189",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "FR",
                        "COBADEFFXXX",
                        ""));
    }

    @Test
    void aFullSubfieldGoesOnInTheNextAndALineMayBreakAnywhere() {
        Observation o =
                credit("051?00UEBERWEISUNG?20ABCDEFGHIJKLMNOPQRSTUVWXYZA?21BC DEF?60GH?3010020\r\n030?310001234567"
                        + "?32ABCDEFGHIJKLMNOPQRSTUVWXYZA?33BC");
        assertThat(o.purpose()).isEqualTo("ABCDEFGHIJKLMNOPQRSTUVWXYZABC DEF GH");
        assertThat(o.payer().name()).isEqualTo("ABCDEFGHIJKLMNOPQRSTUVWXYZABC");
        assertThat(o.payer().account()).isEqualTo("10020030/1234567");
        assertThat(o.payer().agent()).isEqualTo("10020030");
    }

    @Test
    void anotherSignMayStandBeforeTheSubfields() {
        assertThat(credit("020~00PRZELEW~20ZA CZYNSZ~32JAN KOWALSKI").payer().name())
                .isEqualTo("JAN KOWALSKI");
    }

    @Test
    void withoutAPurposeThePostingTextSpeaks() {
        assertThat(credit("152?00DAUERAUFTRAG").purpose()).isEqualTo("DAUERAUFTRAG");
        assertThat(credit("166?00X?20EREF+NOTPROVIDED").sourceReference()).isEqualTo("OWN1");
    }

    @Test
    void aBreakBehindASlashIsNoSpaceInACodeWord() {
        Observation o = credit("/PREF/P1//CSID/NL64ZZZ1/\r\nREMI/USTD//TOTAL 1/");
        assertThat(o.purpose()).isEqualTo("TOTAL 1");
    }

    @Test
    void theIbanMayStandInThePurpose() {
        assertThat(credit("166?00X?20SVWZ+HELP?21IBAN+FR761?22BIC+AGRIFRPP")
                        .payer()
                        .account())
                .isEqualTo("FR761");
    }

    @Test
    void codeWordsNameTheOtherSideByTheDirection() {
        String both =
                "/ORDP//NAME/AWA/IBAN/FR761/BIC/AGRIFRPP//BENM//NAME/ALI/IBAN/NE58//PURP/CD/SALA//REMI/USTD//JAN/";
        Observation in = credit(both);
        assertThat(in.payer().name() + in.payer().account() + in.payer().agent())
                .isEqualTo("AWAFR761AGRIFRPP");
        assertThat(in.payee().name()).isEqualTo("ALI");
        assertThat(in.purposeCode() + " " + in.purpose()).isEqualTo("SALA JAN");
        Observation out = line("D", both);
        assertThat(out.payee().name() + out.payee().account()).isEqualTo("ALINE58");
        assertThat(out.payer().name()).isEqualTo("AWA");
    }

    @Test
    void anAccountBehindTheWordForAPartyIsNoPartOfItsName() {
        for (String words : new String[] {
            "/BENM/210050123456789/NAME/PETAR PETROV/REMI/RENT",
            "/BENM/210050123456789\r\n/PETAR PETROV\r\n/REMI/RENT",
            "/BENM/210-0501234567-89/PETAR PETROV//REMI/RENT",
            "/BENM//NAME/PETAR PETROV/IBAN/210050123456789/REMI/RENT"
        }) {
            Observation out = line("D", words);
            assertThat(out.payee().name() + "|" + out.payee().account().replace("-", "") + "|" + out.purpose())
                    .as(words)
                    .isEqualTo("PETAR PETROV|210050123456789|RENT");
        }
        Observation in = credit("/ORDP/MK07250120000058984/AWA NDIAYE/REMI/RENT");
        assertThat(in.payer().name() + "|" + in.payer().account()).isEqualTo("AWA NDIAYE|MK07250120000058984");
    }

    @Test
    void aNameBehindTheWordForAPartyStaysOne() {
        for (String name : new String[] {"1ST STREET TRADERS", "AWA NDIAYE/AGADEZ", "4711", "MK TRADE 7/9"}) {
            Observation out = line("D", "/BENM/" + name + "/REMI/RENT");
            assertThat(out.payee().name() + "|" + out.payee().account()).isEqualTo(name + "|");
        }
        assertThat(line("D", "/BENM/AWA NDIAYE/IBAN/FR761/REMI/RENT").payee().account())
                .isEqualTo("FR761");
    }

    @Test
    void theDutchStylesAreRead() {
        Observation ing = credit("/EREF/E1//CNTP/NL32INGB0000012345/INGBNL2A/J. JANSEN///REMI/USTD//RENT/");
        assertThat(ing.payer().name() + " " + ing.payer().account() + " "
                        + ing.payer().agent())
                .isEqualTo("J. JANSEN NL32INGB0000012345 INGBNL2A");
        assertThat(ing.purpose()).isEqualTo("RENT");
        Observation abn =
                credit("/TRTP/SEPA OVERBOEKING/IBAN/FR761/BIC/GEFRADAM/NAME/ENERGIE\r\nBEDRIJF/REMI/ NR 4560/EREF/E2");
        assertThat(abn.payer().name()).isEqualTo("ENERGIE BEDRIJF");
        assertThat(abn.sourceReference()).isEqualTo("E2");
    }

    @Test
    void aCodeWordThatTheLineLengthBrokeIsWhole() {
        String line = "/EREF/500411584454//CNTP/NL12COBA0733959555/COBANL2XXXX/NETCO///R";
        assertThat(line).hasSize(65);
        assertThat(credit(line + "\r\nEMI/USTD//BILL 7/").purpose()).isEqualTo("BILL 7");
    }

    @Test
    void whatTheBankExchangedIsWhatThePayerGaveOrThePayeeGot() {
        String words = "/REMI/X/OCMT/USD6,25/EXCH/0,8/CHGS/USD1,/";
        Observation in = credit(words);
        assertThat(in.amountMinor() + in.currency() + " " + in.receivedMinor() + in.receivedCurrency())
                .isEqualTo("625USD 500EUR");
        assertThat(in.rate() + " " + in.feeMinor()).isEqualTo("0.8 100");
        Observation out = line("D", words);
        assertThat(out.amountMinor() + out.currency() + " " + out.receivedMinor() + out.receivedCurrency())
                .isEqualTo("500EUR 625USD");
        assertThat(out.feeMinor()).as("charges in the other currency").isZero();
        assertThat(line("D", "177?00X?20SVWZ+X?21OAMT+USD6,25?22COAM+EUR0,50").feeMinor())
                .isEqualTo(50);
    }

    @Test
    void anExchangeThatCannotBeReadLeavesTheLineAsBooked() {
        Observation o = credit("/OCMT/SIX DOLLARS/EXCH/?/CHGS/-/REMI/X");
        assertThat(o.amountMinor() + o.currency() + o.receivedMinor() + o.rate() + o.feeMinor())
                .isEqualTo("500EUR00");
        assertThat(credit("/OCMT/EUR7,/EXCH/1,/REMI/X").amountMinor())
                .as("nothing was exchanged")
                .isEqualTo(500);
    }

    @Test
    void aReasonOfReturnMakesItAReturn() {
        assertThat(credit("/RTRN/MS03//EREF/1//REMI/USTD//X/").status().moved()).isFalse();
    }

    @Test
    void plainTextIsThePurposeWhateverItLooksLike() {
        assertThat(credit("123.45 EUR FROM AWA\r\n/NOT A CODE/").purpose())
                .isEqualTo("123.45 EUR FROM AWA /NOT A CODE/");
        assertThat(credit("/RFB/77").purpose()).isEqualTo("/RFB/77");
    }

    private static Observation credit(String info) {
        return line("C", info);
    }

    private static Observation line(String mark, String info) {
        return Fin.of(
                        "940",
                        ":20:A",
                        ":25:DE89370400440532013000",
                        ":28C:1",
                        ":60F:C260104EUR0,",
                        ":61:260105" + mark + "5,NTRFOWN1",
                        ":86:" + info,
                        ":62F:C260104EUR5,")
                .only();
    }
}
