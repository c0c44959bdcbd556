package org.naulon.connectors.swift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.naulon.model.party.Party;

/** Customers in every option. */
class FinPartyTest {
    @Test
    void theNumberedLinesGoOnUnderTheSameNumber() {
        Party p = payer(":50F:/123\r\n1/A VERY LONG COMPANY NAME OF MANY\r\n1/WORDS\r\n2/STREET 1\r\n2/BACK YARD\r\n"
                + "3/US/NEW YORK\r\n3/NY 10001\r\n6/FR/AGRIFRPP/77");
        assertThat(p)
                .isEqualTo(new Party(
                        "",
                        "A VERY LONG COMPANY NAME OF MANY WORDS",
                        "123",
                        "",
                        "",
                        "",
                        "",
                        "STREET 1, BACK YARD",
                        "NEW YORK NY 10001",
                        "US",
                        "AGRIFRPP",
                        ""));
    }

    @Test
    void anIdentificationMayStandInTheFirstLine() {
        assertThat(document("CCPT/SN/A123")).isEqualTo("CCPT A123");
        assertThat(document("DRLC/BE/BRUSSELS/NB0949042")).isEqualTo("DRLC NB0949042");
        assertThat(document("TXID/US/12/34")).isEqualTo("TXID 12/34");
        assertThat(document("CUST/FR/BANK/77")).isEqualTo(" ");
    }

    @Test
    void lineEightCompletesTheIdentification() {
        assertThat(document("NIDN/BE/12345\r\n1/X\r\n8/678")).isEqualTo("NIDN 12345678");
        assertThat(document("CUST/FR/BANK/77\r\n1/X\r\n8/678")).isEqualTo(" ");
    }

    @Test
    void aBeneficiaryMayBeNumberedToo() {
        Party p = Fin.mt103()
                .with(":59F:/NE1\r\n1/ALI MUSA\r\n3/NE/AGADEZ")
                .only()
                .payee();
        assertThat(p.name() + "|" + p.city() + "|" + p.country()).isEqualTo("ALI MUSA|AGADEZ|NE");
    }

    @Test
    void aPartyByBicIsWhereItsBicSays() {
        Party p = Fin.mt103().with(":59A:/77\r\nDEUTDEFF").only().payee();
        assertThat(p.name() + "|" + p.account() + "|" + p.country() + "|" + p.agent())
                .isEqualTo("DEUTDEFF|77|DE|BNPAFRPP");
    }

    @Test
    void theReportedResidenceIsTheCountryWhereTheFieldNamesNone() {
        Fin fin = Fin.mt103().with(":59:ALI").and(":77B:/BENEFRES/ML//GIFT\r\n/ORDERRES/BE//X");
        assertThat(fin.only().payee().country()).isEqualTo("ML");
        assertThat(fin.only().payer().country()).isEqualTo("BE");
        assertThat(fin.with(":59F:1/ALI\r\n3/NE/AGADEZ").only().payee().country())
                .isEqualTo("NE");
        assertThat(Fin.mt103()
                        .with(":59:ALI")
                        .and(":77B:/BENEFRES/ZZ//")
                        .only()
                        .payee()
                        .country())
                .as("an unknown code says nothing")
                .isEqualTo("FR");
    }

    @Test
    void anAccountOfZerosIsNone() {
        assertThat(payer(":50K:/0000000000\r\nAWA").account()).isEmpty();
    }

    @Test
    void whoCannotBeRecognisedIsARejection() {
        assertThat(Fin.mt103().with(":50K:/000").rejected())
                .isEqualTo("MISSING_VALUE: field 50K has no name, account or document");
        assertThat(Fin.mt103().with(":50F:/123\r\n1/A\r\n4/18491231").rejected())
                .isEqualTo("INVALID_DATE: 50F line 4 '1849-12-31' is no date or time that can be read");
        assertThat(Fin.mt103().with(":59F:1/A\r\n3/ZZ/X").rejected())
                .isEqualTo("UNKNOWN_COUNTRY: 59F line 3 'ZZ' is not in ISO 3166-1");
        assertThat(Fin.mt103().without("59").rejected()).isEqualTo("MISSING_VALUE: field 59a is missing");
    }

    private static String document(String lines) {
        Party p = payer(":50F:" + lines + (lines.contains("1/") ? "" : "\r\n1/X"));
        return p.documentType() + " " + p.documentNumber();
    }

    private static Party payer(String field) {
        return Fin.mt103().with(field).only().payer();
    }
}
