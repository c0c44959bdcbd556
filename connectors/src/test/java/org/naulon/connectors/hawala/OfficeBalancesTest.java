package org.naulon.connectors.hawala;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.Statement;

class OfficeBalancesTest {
    private static final String HEADER =
            "office_id,office_country,entry_no,entry_date,direction,token,counter_office_id,amount,currency,status,balance\n";

    @Test
    void aBalanceIsProvedAgainstTheEntriesSinceTheLastOne() {
        assertThat(proofs(
                        "BALANCE,,,100,EUR,,",
                        "IN,t1,H2,1200,EUR,HELD,",
                        "OUT,t2,H2,300,EUR,PAID,",
                        "SETTLEMENT,,H2,500,EUR,PAID,",
                        "SETTLEMENT,,H2,-50,EUR,PAID,",
                        "IN,t3,H2,70,EUR,CANCELLED,",
                        "BALANCE,,,550,EUR,,"))
                .containsExactly("office:H1 H1/7 EUR 10000 + 125000 - 80000 = 55000, 4 entries, PROVED");
    }

    @Test
    void aBalanceThatIsOneCentOffDiffersAndTheNextRunBeginsAtIt() {
        assertThat(proofs(
                        "BALANCE,,,100,EUR,,",
                        "IN,t1,H2,1200,EUR,,",
                        "BALANCE,,,1300.01,EUR,,",
                        "OUT,t2,H2,300,EUR,,",
                        "BALANCE,,,1000.01,EUR,,"))
                .containsExactly(
                        "office:H1 H1/3 EUR 10000 + 120000 - 0 = 130001, 1 entries, DIFFERS",
                        "office:H1 H1/5 EUR 130001 + 0 - 30000 = 100001, 1 entries, PROVED");
    }

    @Test
    void anOfficeMayOweAndEachCurrencyHasItsOwnBalance() {
        assertThat(proofs(
                        "BALANCE,,,-100,EUR,,",
                        "BALANCE,,,0,USD,,",
                        "OUT,t1,H2,20,EUR,,",
                        "IN,t2,H2,5,USD,,",
                        "BALANCE,,,-120,EUR,,",
                        "BALANCE,,,5,USD,,"))
                .containsExactly(
                        "office:H1 H1/5 EUR -10000 + 0 - 2000 = -12000, 1 entries, PROVED",
                        "office:H1 H1/6 USD 0 + 500 - 0 = 500, 1 entries, PROVED");
    }

    @Test
    void theSecondLineOfAnEntryCountsByWhatItChanges() {
        String rows = "H1,NE,1,2026-01-01,BALANCE,,,0,EUR,,\n"
                + "H1,NE,2,2026-01-02,IN,t1,H2,100,EUR,HELD,\n"
                + "H1,NE,3,2026-01-02,IN,t2,H2,40,EUR,HELD,\n"
                + "H1,NE,4,2026-01-03,BALANCE,,,140,EUR,,\n"
                + "H1,NE,2,2026-01-02,IN,t1,H2,100,EUR,RELEASED,\n"
                + "H1,NE,3,2026-01-02,IN,t2,H2,40,EUR,REFUNDED,\n"
                + "H1,NE,5,2026-01-05,BALANCE,,,100,EUR,,\n";
        assertThat(described(Taken.from(HawalaLedger.reader(Profiles.shipped()), HEADER + rows)))
                .containsExactly(
                        "office:H1 H1/4 EUR 0 + 14000 - 0 = 14000, 2 entries, PROVED",
                        "office:H1 H1/5 EUR 14000 + 0 - 4000 = 10000, 1 entries, PROVED");
    }

    @Test
    void withoutAnOpeningOrAClosingBalanceNothingIsProved() {
        assertThat(proofs("IN,t1,H2,100,EUR,,", "BALANCE,,,100,EUR,,", "OUT,t2,H2,30,EUR,,"))
                .containsExactly(
                        "office:H1 H1/2 EUR null + 10000 - 0 = 10000, 1 entries, INCOMPLETE",
                        "office:H1 H1/3 EUR 10000 + 0 - 3000 = null, 1 entries, INCOMPLETE");
        assertThat(proofs("IN,t1,H2,100,EUR,,", "OUT,t2,H2,30,EUR,,")).isEmpty();
    }

    @Test
    void aRejectedLineLeavesTheBalanceUnproved() {
        assertThat(proofs("BALANCE,,,0,EUR,,", "IN,t1,H2,1OO,EUR,,", "BALANCE,,,100,EUR,,"))
                .containsExactly("office:H1 H1/3 EUR 0 + 0 - 0 = 10000, 0 entries, DIFFERS");
    }

    @Test
    void aRunningBalanceIsProvedFromLineToLineAndARunEndsWhereItDiffers() {
        assertThat(proofs(
                        "IN,t1,H2,100,EUR,,350",
                        "OUT,t2,H2,30,EUR,,320",
                        "OUT,t3,H2,20,EUR,,310",
                        "IN,t4,H2,5,EUR,,315",
                        "IN,t5,H2,5,EUR,,320"))
                .containsExactly(
                        "office:H1 H1/3 EUR 25000 + 10000 - 5000 = 31000, 3 entries, DIFFERS",
                        "office:H1 H1/5 EUR 31000 + 1000 - 0 = 32000, 2 entries, PROVED");
    }

    @Test
    void sumsThatNoLongerFitProveNothing() {
        assertThat(proofs(
                        "BALANCE,,,0,EUR,,",
                        "IN,t1,H2,9999999999999999,EUR,,",
                        "IN,t2,H2,90000000000000000,EUR,,",
                        "IN,t3,H2,1,EUR,,",
                        "BALANCE,,,5,EUR,,"))
                .containsExactly("office:H1 H1/5 EUR null + 100 - 0 = 500, 1 entries, INCOMPLETE");
    }

    private static List<String> proofs(String... lines) {
        StringBuilder ledger = new StringBuilder(HEADER);
        for (int i = 0; i < lines.length; i++) {
            ledger.append("H1,NE,")
                    .append(i + 1)
                    .append(",2026-01-0")
                    .append(i + 1)
                    .append(',');
            ledger.append(lines[i]).append('\n');
        }
        return described(Taken.from(HawalaLedger.reader(Profiles.shipped()), ledger.toString()));
    }

    private static List<String> described(Taken taken) {
        return taken.statements().stream().map(OfficeBalancesTest::described).toList();
    }

    private static String described(Statement s) {
        return s.account() + " " + s.reference() + " " + s.currency() + " " + s.openingMinor() + " + "
                + s.creditsMinor() + " - " + s.debitsMinor() + " = " + s.closingMinor() + ", " + s.entries()
                + " entries, " + s.proof();
    }
}
