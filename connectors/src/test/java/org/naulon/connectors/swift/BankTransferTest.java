package org.naulon.connectors.swift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Status;

/** MT202 and MT205 without customers. */
class BankTransferTest {
    @Test
    void theOrderingInstitutionPaysTheBeneficiaryInstitution() {
        Observation o = mt202().with(":52A:BSCHESMM").only();
        assertThat(o.nativeId()).isEqualTo("uetr:" + Fin.UETR);
        assertThat(o.amountMinor() + o.currency()).isEqualTo("500000000USD");
        assertThat(o.payer()).isEqualTo(bank("BSCHESMM", "", "ES"));
        assertThat(o.payee()).isEqualTo(bank("DEUTDEFFXXX", "889900", "DE"));
    }

    @Test
    void withoutAnOrderingInstitutionTheSenderPays() {
        assertThat(mt202().only().payer()).isEqualTo(bank("AGRIFRPP", "", "FR"));
    }

    @Test
    void aReturnOfACoverReversesThePayment() {
        Observation o = mt202().with(":72:/RETN/99\r\n/MREF/REF0").only();
        assertThat(o.status()).isEqualTo(Status.REVERSED);
        assertThat(o.payer().name() + " " + o.payee().name()).isEqualTo("DEUTDEFFXXX AGRIFRPP");
    }

    @Test
    void aBeneficiaryThatIsNotNamedIsARejection() {
        assertThat(mt202().without("58").rejected()).isEqualTo("MISSING_VALUE: field 58a is missing or names no bank");
    }

    private static Fin mt202() {
        return Fin.of("202", ":20:TRN1", ":21:REL1", ":32A:260105USD5000000,", ":58A:/889900\r\nDEUTDEFFXXX");
    }

    private static Party bank(String bic, String account, String country) {
        return new Party("", bic, account, "", "", "", "", "", "", country, bic, "");
    }
}
