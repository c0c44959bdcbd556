package org.naulon.connectors.swift;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.Statement;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Status;

/** What banks write into statements and payments beside the standard. */
class DialectTest {
    private static final String OWN = "NL69INGB0123456789";
    private static final String OTHER = "FR7630006000011234567890189";

    @Test
    void spacesMayStandForAnEntryDateOrACodeAndBeforeTheType() {
        assertThat(line(":61:260105    D12,50NTRFX").at()).isEqualTo("2026-01-05T00:00:00Z");
        assertThat(line(":61:2601050106D12,50S   X//B7").at()).isEqualTo("2026-01-06T00:00:00Z");
        assertThat(line(":61:260105D12,50 NTRFX").amountMinor()).isEqualTo(1250);
        assertThat(read(":61:260105  D12,50NTRFX").rejections()).hasSize(1);
    }

    @Test
    void theTypeMayBeMissingWhereTheBanksReferenceFollows() {
        Observation o = line(":61:2601050106DN12,50//19239782213\r\n:86:RENT");
        assertThat(o.amountMinor() + " " + o.sourceReference() + " " + o.purpose())
                .isEqualTo("1250 19239782213 RENT");
        assertThat(read(":61:2601050106DN12,50X\r\n:86:RENT").rejections()).hasSize(1);
    }

    @Test
    void theLastDaysOfFebruaryMayBe29And30() {
        assertThat(line(":61:260230D6,NMSCX").at()).isEqualTo("2026-02-28T00:00:00Z");
        assertThat(line(":61:280230D6,NMSCX").at()).isEqualTo("2028-02-29T00:00:00Z");
        assertThat(line(":61:280229D6,NMSCX").at()).isEqualTo("2028-02-29T00:00:00Z");
        assertThat(line(":61:2602300301D6,NMSCX").at()).isEqualTo("2026-03-01T00:00:00Z");
        assertThat(read(":61:260231D6,NMSCX").reasons()).hasToString("[INVALID_DATE]");
    }

    @Test
    void aFieldOfTheBanksOwnBelongsToNoOther() {
        Observation o = line(":61:260105D12,NTRFX\r\n:NS:0112345\r\n15SOMEBODY\r\n\r\n:86:RENT");
        assertThat(o.purpose()).isEqualTo("RENT");
        assertThat(line(":61:260105D12,NTRFX\r\n:86:RENT\r\n:NS:22OWNER").purpose())
                .isEqualTo("RENT");
    }

    @Test
    void aLineOfTheBanksOwnFieldMayBeginWithAHyphen() {
        assertThat(line(":61:260105D12,NTRFX\r\n:86:RENT\r\n:NS:22OWNER\r\n-OF THE FLAT\r\n- }")
                        .purpose())
                .isEqualTo("RENT");
        String header = "{1:F01INGBNL2AAXXX0000000000}{2:I940INGBNL2AXXXXN}";
        String fields = statement("A", ":61:260105D12,NTRFX\n:86:RENT").replace("\n", "\r\n") + ":NS:22OWNER\r\n";
        for (String message : new String[] {
            header + "{4:\r\n" + fields + "-}{5:{CHK:123456789ABC}}", header + "\r\n" + fields + "-", fields + "-\r\n"
        }) {
            assertThat(Fin.read(message).only().purpose()).as(message).isEqualTo("RENT");
        }
    }

    @Test
    void severalFields86AreOneText() {
        assertThat(line(":61:260105D12,NTRFX\r\n:86:TERUGBOEKING\r\n:86:FACTUUR 7")
                        .purpose())
                .isEqualTo("TERUGBOEKING FACTUUR 7");
    }

    @Test
    void aLineOfFreeTextMayBeginLikeAField() {
        Observation o =
                line(":61:260105D12,NTRFX\r\n:86:106?20SVWZ+KARTE 12-09-2026T16\r\n:26:37 FO?21LGENR.\r\n 7?32SHOP");
        assertThat(o.purpose()).isEqualTo("KARTE 12-09-2026T16:26:37 FOLGENR. 7");
        assertThat(o.payee().name()).isEqualTo("SHOP");
    }

    @Test
    void anEndToEndIdMayStandBehindAnotherCode() {
        Observation one = payment(":59:/2\r\nAWA\r\n:70:/INV/77/AB//88///ROC/E2E-1");
        assertThat(one.token() + " " + one.purpose()).isEqualTo("E2E-1 /INV/77/AB//88");
        Observation other = payment(":59:/2\r\nAWA\r\n:70:RENT\r\n/ROC/E2E-1");
        assertThat(other.token() + " " + other.purpose()).isEqualTo("E2E-1 RENT");
        Observation none = payment(":59:/2\r\nAWA\r\n:70:SEE /ROC/7");
        assertThat(none.token() + none.purpose()).isEqualTo("SEE /ROC/7");
    }

    @Test
    void theOtherSideMayBeReferenceAndDetailsWhenField86BeginsWithBoth() {
        Observation o =
                line(":61:260105D12,NOVB" + OTHER + "\r\nawa ndiaye\r\n:86:" + OTHER + " awa ndiaye\r\n\r\nhulp\r\n");
        assertThat(o.payee()).isEqualTo(named("awa ndiaye", OTHER, "FR"));
        assertThat(o.purpose()).isEqualTo("hulp");
        assertThat(o.sourceReference()).isEmpty();
        Observation plain = line(":61:260105D12,NTRF4711\r\nawa ndiaye\r\n:86:hulp");
        assertThat(plain.payee().name() + plain.payee().account()).isEmpty();
        assertThat(plain.sourceReference()).isEqualTo("4711");
    }

    @Test
    void theDetailsMayBeTheOtherSidesIban() {
        Observation o = line(":61:260105C12,N102EREF\r\n" + OTHER + "\r\n:86:/EREF/E1/ORDP//NAME/AWA/REMI/");
        assertThat(o.payer()).isEqualTo(named("AWA", OTHER, "FR"));
        assertThat(o.purpose()).isEmpty();
    }

    @Test
    void subfieldsMayStandWithoutABusinessCodeAndHaveAnIbanOfTheirOwn() {
        Observation o = line(":61:260105C12,NTRFX\r\n:86:>20CZYNSZ>31491050195310000>32JAN KOWALSKI>38" + OTHER);
        assertThat(o.payer()).isEqualTo(named("JAN KOWALSKI", OTHER, "FR"));
        assertThat(o.purpose()).isEqualTo("CZYNSZ");
        assertThat(line(":61:260105C12,NTRFX\r\n:86:020~20A~31123~38NONE")
                        .payer()
                        .account())
                .isEqualTo("123");
        assertThat(line(":61:260105C12,NTRFX\r\n:86:#20 CANDLES").purpose()).isEqualTo("#20 CANDLES");
    }

    @Test
    void aReferenceThatIsRepeatedIsAnAccountOnlyWhenItLooksLikeOne() {
        assertThat(line(":61:260105D12,NTRF0123456789//B1\r\nAWA SOW\r\n:86:0123456789 AWA SOW RENT")
                        .payee()
                        .account())
                .isEqualTo("0123456789");
        for (String reference : new String[] {"NONREF", "1234", "SALARY"}) {
            Observation o = line(":61:260105D12,NTRF" + reference + "//B1\r\nSALARY PAYMENT\r\n:86:" + reference
                    + " SALARY PAYMENT JANUARY");
            assertThat(o.payee().account() + o.payee().name()).as(reference).isEmpty();
        }
    }

    @Test
    void chargesAndTheOriginalAmountMayStandInTheDetails() {
        Observation o = line(":61:260105D12,50NTRFKREF+//B7\r\n/OCMT/USD14,//CHGS/EUR0,50/\r\n:86:166?00X?20SVWZ+HELP");
        assertThat(o.receivedMinor() + o.receivedCurrency() + " " + o.feeMinor())
                .isEqualTo("1400USD 50");
        assertThat(o.sourceReference()).as("KREF+ names a code word").isEqualTo("B7");
    }

    @Test
    void wordsBehindAPurposeCodeAreNone() {
        assertThat(line(":61:260105C12,NTRFX\r\n:86:152?20PURP+RINP DAUERAUFTRAG?21SVWZ+HELP")
                        .purposeCode())
                .isEqualTo("RINP");
        assertThat(line(":61:260105C12,NTRFX\r\n:86:152?20PURP+RENTAL?21SVWZ+HELP")
                        .purposeCode())
                .isEmpty();
    }

    @Test
    void theCurrencyMayStandBehindASlashOrAnAccountWithDots() {
        assertThat(account("UBRTHUHB/123456789150ABCDEF002/EUR")).isEqualTo("123456789150ABCDEF002");
        assertThat(account("//AT39364/12345678912/EUR")).isEqualTo("AT39364/12345678912");
        assertThat(account("1291.99.348EUR")).isEqualTo("1291.99.348");
        assertThat(account("MONNEUR")).isEqualTo("MONNEUR");
    }

    @Test
    void headersAndAFillerMayStandBetweenStatements() {
        String header = "0000 01INGBNL2AXXXX00001\n940 00\n";
        Taken taken = Fin.read(header + statement("A", ":61:260105D12,NTRFX") + "-XXX\n" + header
                + statement("B", ":61:260106D12,NTRFX") + "-XXX\n");
        assertThat(taken.statements().stream().map(Statement::reference)).containsExactly("A", "B");
        assertThat(taken.statements().stream().map(Statement::proof)).containsOnly(Statement.Proof.PROVED);
        assertThat(taken.observations()).hasSize(2);
        assertThat(taken.rejections()).isEmpty();
    }

    @Test
    void aBeneficiarysAccountMayLackItsSlash() {
        Observation o = payment(":59:723491524\r\nC. KLEIN\r\nAMSTERDAM");
        assertThat(o.payee().name() + " " + o.payee().account() + " "
                        + o.payee().address())
                .isEqualTo("C. KLEIN 723491524 AMSTERDAM");
        assertThat(payment(":59:" + OTHER + "\r\nAWA").payee().account()).isEqualTo(OTHER);
        assertThat(payment(":59:1ST STREET TRADERS\r\nLONDON").payee().name()).isEqualTo("1ST STREET TRADERS");
        assertThat(payment(":59:723491524").payee().name()).isEqualTo("723491524");
    }

    private static Observation payment(String beneficiary) {
        return Fin.read("{1:F01AGRIFRPPAXXX0000000000}{2:I103INGBNL2AXXXXN}{4:\r\n:20:R1\r\n:23B:CRED\r\n"
                        + ":32A:260105EUR50,\r\n:50K:/1\r\nALI\r\n" + beneficiary + "\r\n:71A:SHA\r\n-}")
                .only();
    }

    private static String account(String field25) {
        return Fin.read(statement("A", "").replace(OWN, field25))
                .statements()
                .get(0)
                .account();
    }

    private static Party named(String name, String account, String country) {
        return new Party("", name, account, "", "", "", "", "", "", country, "", "");
    }

    private static Observation line(String line) {
        Observation only = read(line).only();
        assertThat(only.status()).isEqualTo(Status.PAID);
        return only;
    }

    private static Taken read(String line) {
        return Fin.read(statement("A", line).replace("\n", "\r\n").replace("\r\r", "\r"));
    }

    private static String statement(String reference, String line) {
        return ":20:" + reference + "\n:25:" + OWN + "\n:28C:1/1\n:60F:C260101EUR100,\n" + line
                + (line.isEmpty() ? "" : "\n") + ":62F:C260106EUR" + (line.isEmpty() ? "100," : "88,") + "\n";
    }
}
