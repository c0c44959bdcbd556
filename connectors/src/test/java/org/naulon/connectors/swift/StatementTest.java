package org.naulon.connectors.swift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Statement;
import org.naulon.model.intake.Statement.Proof;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Status;

/** MT940, MT942 and MT950: lines, balances, pages. */
class StatementTest {
    private static final String IBAN = "DE89370400440532013000";

    @Test
    void aCreditComesFromTheOtherSideToTheHolder() {
        Observation o = line(
                ":61:2601050106CR12,50NTRFOWN7//BANK9", ":86:/EREF/E2E-1//ORDP//NAME/AWA/IBAN/FR761//REMI/USTD//HELP/");
        assertThat(o.nativeId()).isEqualTo("entry:" + IBAN + "|BANK9");
        assertThat(o.channel()).isEqualTo(Channel.BANK);
        assertThat(o.status()).isEqualTo(Status.PAID);
        assertThat(o.sourceReference() + " " + o.token()).isEqualTo("E2E-1 E2E-1");
        assertThat(o.at()).isEqualTo("2026-01-06T00:00:00Z");
        assertThat(o.amountMinor() + o.currency()).isEqualTo("1250EUR");
        assertThat(o.payer()).isEqualTo(new Party("", "AWA", "FR761", "", "", "", "", "", "", "", "", ""));
        assertThat(o.payee()).isEqualTo(new Party("", "", IBAN, "", "", "", "", "", "", "DE", "AGRIFRPP", ""));
        assertThat(o.purpose()).isEqualTo("HELP");
        assertThat(o.source().position()).isEqualTo("message 1 entry 1");
    }

    @Test
    void aDebitIsTheMirrorAndWithoutTextItsDetailsSpeak() {
        Observation o = line(":61:260105D12,NCHKNONREF\r\nCHEQUE 77");
        assertThat(o.payer().account() + ">" + o.payee().account()).isEqualTo(IBAN + ">");
        assertThat(o.at()).isEqualTo("2026-01-05T00:00:00Z");
        assertThat(o.purpose()).isEqualTo("CHEQUE 77");
        assertThat(o.sourceReference()).isEmpty();
    }

    @Test
    void theEntryDateTakesTheYearNearestToTheValueDate() {
        assertThat(line(":61:2512310102C1,NTRFX").at()).isEqualTo("2026-01-02T00:00:00Z");
        assertThat(line(":61:2601021231C1,NTRFX").at()).isEqualTo("2025-12-31T00:00:00Z");
        assertThat(line(":61:2402280229C1,NTRFX").at()).isEqualTo("2024-02-29T00:00:00Z");
        assertThat(rejected(":61:2601021331C1,NTRFX"))
                .isEqualTo("INVALID_DATE: 61 entry date '1331' is no month and day");
    }

    @Test
    void reversalsAndReturnsShowTheOriginalPaymentReversed() {
        for (String debit : new String[] {":61:260105RC5,NTRFX", ":61:260105DR5,NRTIX"}) {
            Observation o = line(debit);
            assertThat(o.status()).isEqualTo(Status.REVERSED);
            assertThat(o.payee().account()).isEqualTo(IBAN);
        }
        Observation returned = line(":61:260105C5,NTRFX", ":86:159?00RETOURE?20SVWZ+UNKNOWN ACCOUNT");
        assertThat(line(":61:260105RD5,NTRFX").payer().account()).isEqualTo(IBAN);
        assertThat(returned.status()).isEqualTo(Status.REVERSED);
        assertThat(returned.payer().account()).isEqualTo(IBAN);
    }

    @Test
    void cashOverTheCounterIsCash() {
        Observation in = line(":61:260105C500,NMSCNONREF", ":86:082?00EINZAHLUNG?20FILIALE 12");
        assertThat(in.channel()).isEqualTo(Channel.CASH);
        assertThat(in.payee().account()).isEqualTo(IBAN);
        assertThat(in.payer()).isEqualTo(Party.UNKNOWN);
        assertThat(line(":61:260105D500,NMSCNONREF", ":86:083?00AUSZAHLUNG").channel())
                .isEqualTo(Channel.CASH);
        assertThat(line(":61:260105C5,NCASNONREF").channel())
                .as("cash in lieu of securities")
                .isEqualTo(Channel.BANK);
    }

    @Test
    void aLineWithItsUetrIsThatPayment() {
        assertThat(line(":61:260105C5,NTRFX//B1", ":86:/UETR/" + Fin.UETR.toUpperCase(Locale.ROOT) + "/REMI/X")
                        .nativeId())
                .isEqualTo("uetr:" + Fin.UETR);
    }

    @Test
    void linesWithoutABankReferenceAreToldApartByWhatTheySay() {
        String first = line(":61:260105C5,NTRFNONREF", ":86:RENT").nativeId();
        assertThat(line(":61:260105C5,NTRFNONREF", ":86:RENT").nativeId()).isEqualTo(first);
        assertThat(line(":61:260105C5,NTRFNONREF", ":86:FOOD").nativeId()).isNotEqualTo(first);
        assertThat(line(":61:260105C5,NTRFNONREF//INTEREST", ":86:RENT").nativeId())
                .as("a word is no reference")
                .doesNotContain("INTEREST");
    }

    @Test
    void equalLinesOfOneStatementAreSeveralAlsoOverItsPages() {
        String line = ":61:260105C5,NTRFNONREF";
        String first = mt940("1", ":60F:C260104EUR0,", ":62M:C260105EUR10,", line, line);
        String second = mt940("2", ":60M:C260105EUR10,", ":62F:C260105EUR15,", line);
        String id = line(line).nativeId();
        assertThat(Fin.read(first + second).observations())
                .extracting(Observation::nativeId)
                .containsExactly(id, id + "#2", id + "#3");
        assertThat(Fin.read(first + first).observations())
                .as("the same statement again")
                .extracting(Observation::nativeId)
                .containsExactly(id, id + "#2", id, id + "#2");
    }

    @Test
    void openingAndEntriesMakeTheClosingBalance() {
        Taken taken = Fin.read(mt940(
                "00046/00001",
                ":60F:D260104EUR100,",
                ":62F:C260105EUR25,50",
                ":61:260105C200,NTRFA",
                ":61:260105D70,NTRFB",
                ":61:260105RC5,NTRFC",
                ":61:260105RD0,50NTRFD"));
        Statement statement = taken.statements().get(0);
        assertThat(taken.statements()).hasSize(1);
        assertThat(statement)
                .isEqualTo(new Statement(
                        IBAN, "STARTUMS", "46", "EUR", -10000L, 2550L, 20050, 7500, 4, statement.source()));
        assertThat(statement.source().position()).isEqualTo("message 1");
        assertThat(statement.proof()).isEqualTo(Proof.PROVED);
    }

    @Test
    void aPageOfSeveralIsNumberedBehindItsStatement() {
        String first = mt940("00046/00001", ":60F:C260104EUR0,", ":62M:C260105EUR5,", ":61:260105C5,NTRFA");
        String second = mt940("46/2", ":60M:C260105EUR5,", ":62F:C260105EUR10,", ":61:260105C5,NTRFB");
        String alone = mt940("47", ":60F:C260105EUR10,", ":62F:C260105EUR10,");
        assertThat(Fin.read(first + second + alone).statements())
                .extracting(s -> s.sequence() + " " + s.proof())
                .containsExactly("46/1 PROVED", "46/2 PROVED", "47 PROVED");
    }

    @Test
    void anEntryThatIsNotTakenBreaksTheProof() {
        Taken taken = Fin.read(
                mt940("1", ":60F:C260104EUR0,", ":62F:C260105EUR7,", ":61:260105C5,NTRFA", ":61:269905C2,NTRFA"));
        assertThat(taken.observations()).hasSize(1);
        assertThat(taken.rejections()).extracting(r -> r.position()).containsExactly("message 1 entry 2");
        assertThat(taken.statements().get(0).proof()).isEqualTo(Proof.DIFFERS);
        assertThat(taken.statements().get(0).differenceMinor()).isEqualTo(200);
    }

    @Test
    void aBalanceThatCannotBeReadIsARejectionOfItsOwn() {
        Taken taken = Fin.read(mt940("1", ":60F:C260104EUR0,", ":62F:C260105USD5,", ":61:260105C5,NTRFA"));
        assertThat(taken.observations()).hasSize(1);
        assertThat(taken.rejections())
                .extracting(r -> r.position() + " " + r.message())
                .containsExactly("message 1 field 62 field 62F is in USD, the account in EUR");
        assertThat(taken.statements().get(0).proof()).isEqualTo(Proof.INCOMPLETE);
    }

    @Test
    void aStatementWithoutLinesIsNoRecordButAStatement() {
        Taken taken = Fin.read(mt940("1", ":60F:C260104EUR5,", ":62F:C260105EUR5,"));
        assertThat(taken.observations()).isEmpty();
        assertThat(taken.rejections()).isEmpty();
        assertThat(taken.statements()).extracting(Statement::proof).containsExactly(Proof.PROVED);
    }

    @Test
    void whatIsSaidBehindTheClosingBalanceBelongsToNoLine() {
        Taken taken = Fin.read(mt940("1", ":60F:C260104EUR0,", ":62F:C260105EUR5,", ":61:260105C5,NTRFA")
                .replace("-}", ":86:ABOUT ALL\r\n-}"));
        assertThat(taken.only().purpose()).isEmpty();
    }

    @Test
    void anInterimReportHasNoBalancesAndMayForesee() {
        Taken taken = Fin.of(
                        "942",
                        ":20:INTERIM",
                        ":25:" + IBAN,
                        ":28C:7",
                        ":34F:EUR0,",
                        ":13D:2601051200+0100",
                        ":61:260105C5,NTRFA",
                        ":61:260106EC7,NTRFA",
                        ":90C:1EUR5,")
                .read();
        assertThat(taken.observations()).extracting(Observation::status).containsExactly(Status.PAID, Status.ORDERED);
        assertThat(taken.statements()).isEmpty();
        assertThat(taken.rejections()).isEmpty();
    }

    @Test
    void aForeseenLineIsTheBookedOneOnceItIsBooked() {
        Observation foreseen = Fin.of(
                        "942", ":20:A", ":25:" + IBAN, ":34F:EUR0,", ":61:2601050106EC7,NTRFNONREF", ":86:RENT")
                .only();
        Observation booked = line(":61:2601050106C7,NTRFNONREF", ":86:RENT");
        assertThat(foreseen.nativeId()).isEqualTo(booked.nativeId());
        assertThat(foreseen.status()).isEqualTo(Status.ORDERED);
    }

    @Test
    void statementsForCustomersNeedNoBlocks() {
        String one = ":20:STARTUMS\r\n:25:37040044/0532013000EUR\r\n:28C:0\r\n:60F:C260104EUR0,\r\n"
                + ":61:260105C5,NTRFNONREF\r\n:86:PRICE - 5$ OFF\r\n- FOR YOU\r\n:62F:C260105EUR5,\r\n-\r\n";
        Taken taken = Fin.read("INGBNL2A\r\n940\r\nINGBNL2A\r\n" + one + one.replace("\r\n-\r\n", "\r\n") + one);
        assertThat(taken.rejections()).isEmpty();
        assertThat(taken.observations())
                .extracting(o -> o.source().position() + " " + o.payee().account() + " " + o.purpose())
                .containsExactly(
                        "message 1 entry 1 37040044/532013000 PRICE - 5$ OFF - FOR YOU",
                        "message 2 entry 1 37040044/532013000 PRICE - 5$ OFF - FOR YOU",
                        "message 3 entry 1 37040044/532013000 PRICE - 5$ OFF - FOR YOU");
        assertThat(taken.statements())
                .extracting(Statement::proof)
                .containsOnly(Proof.PROVED)
                .hasSize(3);
    }

    @Test
    void theAccountIsTheSameInWhateverFormItIsGiven() {
        for (String form : new String[] {
            ":25:" + IBAN, ":25:" + IBAN + "EUR", ":25:DE89 3704 0044 0532 0130 00", ":25P:" + IBAN + "\r\nCOBADEFF"
        }) {
            assertThat(account(form)).as(form).isEqualTo(IBAN);
        }
        assertThat(account(":25:COBADEFFXXX/532013000")).isEqualTo("532013000");
        assertThat(account(":25:37040044/0532013000")).isEqualTo("37040044/532013000");
        assertThat(account(":25:1234-5/7")).isEqualTo("1234-5/7");
    }

    @Test
    void withoutAccountOrCurrencyTheStatementIsOneRejection() {
        assertThat(Fin.of("940", ":20:A", ":60F:C260104EUR0,", ":61:260105C5,NTRFA", ":62F:C260104EUR5,")
                        .rejected())
                .isEqualTo("MISSING_VALUE: field 25a names no account");
        assertThat(Fin.of("942", ":20:A", ":25:1", ":61:260105C5,NTRFA").rejected())
                .isEqualTo("MISSING_VALUE: no balance (60a, 62a) or floor limit (34F) names the currency");
        assertThat(Fin.of("940", ":20:A", ":25:1", ":60F:C260104EUX0,", ":62F:C260104EUX5,")
                        .rejected())
                .isEqualTo("UNKNOWN_CURRENCY: the currency 'EUX' of 60F is not in ISO 4217");
    }

    @Test
    void aStatementThatBreaksOffKeepsWhatWasWhole() {
        String whole =
                mt940("1", ":60F:C260104EUR0,", ":62F:C260105EUR15,", ":61:260105C5,NTRFA", ":61:260105C10,NTRFB");
        int second = whole.indexOf(":61:260105C10");
        for (int end = second + 5; end < whole.indexOf(":62F"); end++) {
            Taken taken = Fin.read(whole.substring(0, end));
            assertThat(taken.observations()).as("cut at %s", end).hasSize(1);
            assertThat(taken.reasons()).as("cut at %s", end).containsExactly(RejectReason.MALFORMED);
            assertThat(taken.rejections().get(0).message()).isEqualTo("the statement breaks off after entry 1");
            assertThat(taken.statements()).isEmpty();
        }
    }

    @Test
    void entriesThatAddUpToMoreThanAnyBalanceAreRejected() {
        String huge = ":61:260105C999999999999999,99NTRFA";
        String[] lines = new String[11];
        Arrays.fill(lines, huge);
        Taken taken = Fin.read(mt940("1", ":60F:C260104EUR0,", ":62F:C260105EUR5,", lines));
        assertThat(taken.observations()).hasSize(10);
        assertThat(taken.reasons()).containsExactly(RejectReason.INVALID_AMOUNT);
    }

    private static String account(String field) {
        return Fin.of("940", ":20:A", field, ":60F:C260104EUR0,", ":61:260105C5,NTRFA", ":62F:C260104EUR5,")
                .only()
                .payee()
                .account();
    }

    private static Observation line(String... fields) {
        return Fin.read(mt940("1", ":60F:C260104EUR0,", ":62F:C260105EUR0,", fields))
                .only();
    }

    private static String rejected(String field) {
        Taken taken = Fin.read(mt940("1", ":60F:C260104EUR0,", ":62F:C260105EUR0,", field));
        assertThat(taken.observations()).isEmpty();
        return taken.rejections().get(0).reason() + ": "
                + taken.rejections().get(0).message();
    }

    private static String mt940(String number, String opening, String closing, String... lines) {
        Fin fin = Fin.of("940", ":20:STARTUMS", ":25:" + IBAN, ":28C:" + number, opening);
        for (String line : lines) {
            fin.and(line);
        }
        return fin.and(closing).userHeader("").text();
    }
}
