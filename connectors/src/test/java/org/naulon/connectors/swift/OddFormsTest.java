package org.naulon.connectors.swift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.record.Taken;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;

/** Messages whose blocks, lines or amounts do not look as the standard has them, and still can mean one thing only. */
class OddFormsTest {
    private static final String HEADER = "{1:F01INGBNL2AAXXX0000000000}";
    private static final String TYPED = HEADER + "{2:I940INGBNL2AXXXXN}";
    private static final String FIELDS =
            ":20:A\r\n:25:INGBNL2A/NL69INGB0123456789\r\n:28C:1/1\r\n:60F:C260101EUR100,\r\n"
                    + ":61:2601050105D12,NTRFX\r\n:86:RENT\r\n:62F:C260106EUR88,\r\n";
    private static final Taken STATEMENT = Fin.read(FIELDS);
    private static final String PAYMENT = Fin.mt103().text();
    private static final Observation PAID = Fin.mt103().only();

    @Test
    void aHeaderThatNamesNoMessageTypeLeavesItToTheFields() {
        for (String odd : List.of("{2:E623INGBNL2AXXXXN}", "{2:940}", "{2:MT940}", "{2:I 940}", "{2:}", "")) {
            assertSame(HEADER + odd + "{4:\r\n" + FIELDS + "-}");
            Observation paid =
                    Fin.read(PAYMENT.replace("{2:I103BNPAFRPPXXXXN}", odd)).only();
            assertThat(paid.nativeId()).as(odd).isEqualTo(PAID.nativeId());
            assertThat(paid.payer()).as(odd).isEqualTo(PAID.payer());
        }
        assertThat(rejected(HEADER + "{2:I623INGBNL2AXXXXN}{4:\r\n" + FIELDS + "-}"))
                .containsExactly("UNKNOWN_FORMAT: messages of type MT623 (commodities, syndications and reference data)"
                        + " are not read");
    }

    @Test
    void headersMayStandOnLinesOfTheirOwnAndNameAnApplicationOfTheBank() {
        Taken taken = Fin.read("{1:D02AASDISLNETAXXXXXXXXXXXXX}\r\n{2:E623XXXXXXXXAXXXN}\r\n{4:\r\n"
                + FIELDS.replace(":25:", ":21:9876\r\n:25:") + "-}\r\n");
        assertThat(taken.statements()).extracting(Statement::proof).containsExactly(Statement.Proof.PROVED);
        assertThat(taken.observations()).hasSize(1);
        assertThat(taken.rejections()).isEmpty();
    }

    @Test
    void fieldsMayStandBehindTheHeadersWithoutABlockOfTheirOwn() {
        assertSame(TYPED + "\r\n" + FIELDS + "-}");
        assertSame(TYPED + "\r\n" + FIELDS + "-");
        assertSame(TYPED + "\r\n" + FIELDS);
    }

    @Test
    void aStatementWithItsClosingBalanceIsWholeWithoutASignAtItsEnd() {
        assertSame(TYPED + "{4:\r\n" + FIELDS);
        String cut = TYPED + "{4:\r\n" + FIELDS.stripTrailing();
        assertThat(rejected(cut)).as("the balance may go on").containsExactly(brokenOff(1));
        assertThat(rejected(cut.substring(0, cut.indexOf(":62F")))).containsExactly(brokenOff(0));
        assertThat(rejected(PAYMENT.substring(0, PAYMENT.length() - 2)))
                .as("of a payment nobody knows")
                .containsExactly("MALFORMED: the text block of the message does not end");
    }

    @Test
    void linesMayEndInACarriageReturnOrInSignsForTheirEnd() {
        for (String end : List.of("\r", "\n", "\r\r\n", "\\r\\n", "\\n", "\\r", " \r\n")) {
            assertSame(FIELDS.replace("\r\n", end));
            assertPaid(PAYMENT.replace("\r\n", end));
        }
    }

    @Test
    void fieldsOnOneLineAreARejectionThatSaysSo() {
        for (String end : List.of("", " ", "|")) {
            assertThat(rejected(FIELDS.replace("\r\n", end)))
                    .containsExactly("MALFORMED: the message has lost the ends of its lines");
            assertThat(rejected(PAYMENT.replace("\r\n", end)))
                    .containsExactly("MALFORMED: the message has lost the ends of its lines");
        }
    }

    @Test
    void allFieldsMayBeIndented() {
        assertSame(FIELDS.replaceAll("(?m)^", "   "));
        assertPaid(PAYMENT.replaceAll("(?m)^(?=:)", "\t"));
    }

    @Test
    void aLineWithADashAndSpacesOrASeparatorEndsAStatement() {
        for (String end : List.of("-\r\n", "-  \r\n", "-$", "$", "-}\r\n", "")) {
            Taken taken = Fin.read((FIELDS + end).repeat(2));
            assertThat(taken.statements().stream().map(Statement::proof))
                    .as(end)
                    .containsExactly(Statement.Proof.PROVED, Statement.Proof.PROVED);
            assertThat(taken.rejections()).isEmpty();
        }
        assertThat(Fin.read(FIELDS.replace("RENT", "RENT\r\n-  AND MORE"))
                        .only()
                        .purpose())
                .isEqualTo("RENT - AND MORE");
    }

    @Test
    void statementsMayLackTheirReference() {
        String without = FIELDS.substring(FIELDS.indexOf(":25:"));
        String header = "ABNANL2A\r\n940\r\nABNANL2A\r\n";
        assertThat(Fin.read((header + without + "-\r\n").repeat(2)).statements())
                .hasSize(2);
        Taken taken = Fin.read(without.repeat(2));
        assertThat(taken.statements().stream().map(Statement::proof))
                .containsExactly(Statement.Proof.PROVED, Statement.Proof.PROVED);
        assertThat(taken.rejections()).isEmpty();
    }

    @Test
    void paymentsWithoutBlocksEndBehindTheirCharges() {
        String fields = PAYMENT.substring(PAYMENT.indexOf(":20:"), PAYMENT.length() - 2)
                .replace(":59:", ":52A:" + Fin.SENDER + "\r\n:59:");
        assertThat(Fin.read(fields + fields.replace("REF1", "REF2")).observations())
                .extracting(Observation::nativeId)
                .containsExactly("bank:AGRIFRPP|REF1|REF1", "bank:AGRIFRPP|REF2|REF2");
    }

    @Test
    void aPointBeforeTwoDecimalsAndNothingBeforeACommaAreAmounts() {
        assertSameMoney(FIELDS.replace("100,", "100.00").replace("12,", "12.00").replace("88,", "88.00"));
        assertThat(Fin.read(FIELDS.replace("D12,", "D,5").replace("88,", "99,5"))
                        .only()
                        .amountMinor())
                .isEqualTo(50);
        assertSameMoney(FIELDS.replace("EUR100,", "EUR0000000000000100,00"));
        assertThat(Fin.mt103().with(":32A:260105EUR1200.50").only().amountMinor())
                .isEqualTo(120_050);
        assertThat(Fin.mt103().with(":32A:260105EUR1.200").rejected())
                .as("a point may divide thousands")
                .isEqualTo("INVALID_VALUE: field 32A '260105EUR1.200' has not its form");
        assertThat(Fin.mt103().with(":32A:260105EUR1.200,50").rejected())
                .isEqualTo("INVALID_VALUE: field 32A '260105EUR1.200,50' has not its form");
    }

    @Test
    void theOrderingCustomerMayHaveNoOption() {
        assertPaid(PAYMENT.replace(":50K:", ":50:"));
    }

    private static void assertSame(String text) {
        Taken taken = Fin.read(text);
        assertThat(taken.observations()).as(text).isEqualTo(STATEMENT.observations());
        assertThat(taken.statements()).as(text).isEqualTo(STATEMENT.statements());
        assertThat(taken.rejections()).as(text).isEmpty();
    }

    private static void assertSameMoney(String text) {
        assertThat(Fin.read(text).only().amountMinor()).isEqualTo(1200);
        assertThat(Fin.read(text).statements().get(0).proof()).isEqualTo(Statement.Proof.PROVED);
    }

    private static void assertPaid(String text) {
        Observation only = Fin.read(text).only();
        assertThat(only).as(text).isEqualTo(PAID);
    }

    private static String brokenOff(int entries) {
        return "MALFORMED: the statement breaks off after entry " + entries;
    }

    private static List<String> rejected(String text) {
        return Fin.read(text).rejections().stream()
                .map(rejection -> rejection.reason() + ": " + rejection.message())
                .toList();
    }
}
