package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.packed.Packing;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.journal.Json;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Corrected records in the place of rejected ones, from the results of one pass into those of the next. */
class CorrectionDeskTest {
    private static final String HEADER = "control_number,status,sent_at,send_amount,send_currency,sender_name,"
            + "sender_country,receiver_name,payout_country\n";
    private static final String GOOD = "1,PAID,2026-01-05T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n";
    private static final String BAD = "2,PAID,2026-01-06T09:00:00Z,450.00,EUX,Mariam,FR,Oumar,ML\n";
    private static final String FIXED = BAD.replace("EUX", "EUR");
    private static final Instant AT = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    private int passes;

    @Test
    void aCorrectedRowStandsInTheJournalWithALinkToItsOriginal() throws Exception {
        put("money-transfer/a.csv", HEADER + GOOD + BAD);
        pass();
        Rejection bad = onlyRejection();

        assertThat(correct(bad, HEADER + FIXED)).isEqualTo(1);

        Observation corrected = journal("results").get(1);
        assertThat(corrected.nativeId()).isEqualTo("mto:builtin|2");
        assertThat(corrected.reading().corrects())
                .isEqualTo(new Source(bad.sha256(), "line 3", "money-transfer/a.csv"));
        assertThat(corrected.source().position()).isEqualTo("line 2");
        assertThat(corrected.source().file()).isEqualTo("corrections/money-transfer/a.csv");
        String hash = corrected.source().sha256();
        assertThat(folder.resolve("results/archive/" + hash.substring(0, 2) + "/" + hash))
                .hasContent(HEADER + FIXED);
        assertThat(corrections().of(bad).sha256()).isEqualTo(hash);
        assertThat(corrections().of(bad).by()).isEqualTo("Ana");
        assertThat(corrections().of(bad).at()).isEqualTo(AT);
        assertThat(folder.resolve("results/corrections")).isDirectoryNotContaining("glob:**/.incoming-*");
    }

    @Test
    void theNextPassReadsTheCorrectedRecordAsOneOfItsOwnAndTheOriginalStaysRejected() throws Exception {
        put("money-transfer/a.csv", HEADER + GOOD + BAD);
        put("money-transfer/the same again.csv", HEADER + GOOD + BAD);
        pass();
        List<Rejection> bad = rejections();
        correct(bad.get(0), HEADER + FIXED);

        IntakeReport again = pass();

        assertThat(again.read()).isEqualTo(5);
        assertThat(again.observed()).isEqualTo(Map.of("money-transfer", 2L, "corrections", 1L));
        assertThat(again.rejected()).isEqualTo(Map.of("money-transfer", 2L));
        assertThat(again.corrected()).as("the same bytes under both names").isEqualTo(2);
        assertThat(rejections()).isEqualTo(bad);
        assertThat(journal("work2"))
                .extracting(found -> found.nativeId() + " " + (found.reading().corrects() != null))
                .containsExactlyInAnyOrder("mto:builtin|1 false", "mto:builtin|1 false", "mto:builtin|2 true");
    }

    @Test
    void aCorrectionIsNotReadOnceItsOriginalIsGoneOrGood() throws Exception {
        put("money-transfer/a.csv", HEADER + BAD);
        pass();
        correct(onlyRejection(), HEADER + FIXED);
        put("money-transfer/a.csv", HEADER + GOOD);

        IntakeReport again = pass();

        assertThat(again.read()).isEqualTo(1);
        assertThat(again.corrected()).isZero();
        assertThat(journal("work2")).extracting(Observation::nativeId).containsExactly("mto:builtin|1");
    }

    @Test
    void whatIsStillBadIsRefusedWithItsReasonAndChangesNothing() throws Exception {
        put("money-transfer/a.csv", HEADER + GOOD + BAD);
        pass();
        Rejection bad = onlyRejection();

        assertRefused(bad, HEADER + BAD, "still bad at line 2: UNKNOWN_CURRENCY, the currency 'EUX' of send_amount");
        assertRefused(bad, HEADER + FIXED + "x", "still bad at line 3: ");
        assertRefused(bad, HEADER, "holds no record");
        assertRefused(bad, "", "holds no record");
        assertRefused(bad, "%PDF", "still bad at line 1: UNKNOWN_FORMAT");
        assertRefused(bad, HEADER + FIXED + GOOD, "holds 2 records; at line 3 a single one was rejected");
        assertThat(journal("results")).hasSize(1);
        assertThat(folder.resolve("results/corrections")).isEmptyDirectory();
        assertThat(correct(bad, HEADER + FIXED)).isEqualTo(1);
    }

    @Test
    void aRecordIsCorrectedOnce() throws Exception {
        put("money-transfer/a.csv", HEADER + BAD);
        pass();
        correct(onlyRejection(), HEADER + FIXED);

        assertRefused(onlyRejection(), HEADER + FIXED, "it was corrected before");
        assertThat(journal("results")).hasSize(1);
    }

    @Test
    void aRecordOfAnotherKindIsRefused() throws Exception {
        put("bank/batch", message(transaction("T1", "EUX")));
        put("bank/fin", fin("103", "ONE", "EUR") + fin("103", "TWO", "EUX"));
        put("money-transfer/a.csv", HEADER + BAD);
        put("context/fx.csv", "date,currency,eur_per_unit\n2026-01-05,USD,much\n");
        pass();
        Map<String, Rejection> bad = rejections().stream().collect(Collectors.toMap(Rejection::file, one -> one));

        assertRefused(
                bad.get("bank/batch"),
                fin("103", "T1", "EUR"),
                "the corrected record is MT103, and the rejected one FIToFICstmrCdtTrf");
        assertRefused(
                bad.get("bank/fin"),
                message(transaction("TWO", "EUR")),
                "the corrected record is FIToFICstmrCdtTrf, and the rejected one MT103");
        assertRefused(
                bad.get("bank/fin"),
                message(transaction("TWO", "EUX")),
                "the corrected record is FIToFICstmrCdtTrf, and the rejected one MT103");
        assertRefused(
                bad.get("bank/fin"),
                fin("202", "TWO", "EUR"),
                "the corrected record is MT202, and the rejected one MT103");
        assertRefused(
                bad.get("bank/fin"),
                fin("103", "TWO", "EUR") + fin("103", "THREE", "EUR"),
                "holds 2 messages; at message 2 a single one was rejected");
        assertRefused(
                bad.get("money-transfer/a.csv"),
                "Receipt No.,Completion Time,Details,Transaction Status,Paid In,Withdrawn,Balance\n",
                "the corrected record is a row by profile mpesa-statement, and the rejected one a row by profile"
                        + " builtin-money-transfer");
        assertRefused(
                bad.get("context/fx.csv"),
                "date,currency,eur_per_unit\n2026-01-05,USD,1.1\n2026-01-06,USD,1.1\n",
                "holds 2 records; at line 2 a single one was rejected");
        assertRefused(bad.get("context/fx.csv"), "date,currency,eur_per_unit\n", "holds no record of fx.csv");
        assertThat(correct(bad.get("bank/fin"), fin("103", "TWO", "EUR"))).isEqualTo(1);
    }

    @Test
    void aPackedRecordIsRefusedAndAWorkbookIsNotPacked() throws Exception {
        put("bank/fin", fin("103", "ONE", "EUX"));
        pass();
        Rejection bad = onlyRejection();

        for (byte[] packed : List.of(
                Packing.gzip(fin("202", "ONE", "EUR")),
                Packing.gzip(fin("103", "ONE", "EUR")),
                Packing.zip("fin", fin("103", "ONE", "EUR")))) {
            assertThatThrownBy(() -> CorrectionDesk.ofAPass(folder.resolve("results"), Profiles.shipped())
                            .take(bad, new ByteArrayInputStream(packed), AT, "Ana"))
                    .isInstanceOf(CorrectionRefused.class)
                    .hasMessageContaining("is packed");
        }
        Path workbook = Files.write(folder.resolve("book"), Packing.zip("[Content_Types].xml", "<Types/>"));
        assertThat(RecordKind.isPacked(workbook)).isFalse();
        assertThat(correct(bad, fin("103", "ONE", "EUR"))).isEqualTo(1);
    }

    @Test
    void aRecordThatDoesNotSayWhatItIsIsRefusedWhereTheRejectedOneDoes() throws Exception {
        put("bank/batch", message(transaction("T1", "EUX")));
        pass();
        String bare = message(transaction("T1", "EUR")).replaceAll("</?Document[^>]*>", "");

        assertRefused(onlyRejection(), bare, "nothing says what the corrected record is");
        assertThat(correct(onlyRejection(), message(transaction("T1", "EUR")))).isEqualTo(1);
    }

    @Test
    void aTrialSaysWhatWouldBeTakenAndChangesNothing() throws Exception {
        put("money-transfer/a.csv", HEADER + BAD);
        pass();
        CorrectionDesk desk = CorrectionDesk.ofAPass(folder.resolve("results"), Profiles.shipped());

        assertThat(desk.check(onlyRejection(), bytes(HEADER + FIXED))).isEqualTo(1);
        assertThatThrownBy(() -> desk.check(onlyRejection(), bytes(HEADER + BAD)))
                .isInstanceOf(CorrectionRefused.class);

        assertThat(folder.resolve("results/corrections")).isEmptyDirectory();
        assertThat(folder.resolve("results/journal")).isDirectoryNotContaining("glob:**/2026-*");
    }

    @Test
    void aTotalsRowIsRefusedWithWhatToDoInstead() throws Exception {
        put("money-transfer/a.csv", HEADER + BAD);
        pass();
        Rejection row = onlyRejection();
        Rejection totals = new Rejection(
                row.file(),
                row.position(),
                row.sha256(),
                RejectReason.INVALID_VALUE,
                "the totals row says send_amount 10 where the rows make 9");
        assertRefused(totals, HEADER + FIXED, "have the sender deliver the file again");
    }

    @Test
    void whatCouldNotBeReadAtAllHasNoRecordToCorrect() throws Exception {
        Files.createDirectories(folder.resolve("inbox/bank/folder.xml"));
        pass();

        assertRefused(onlyRejection(), HEADER + FIXED, "nothing could be read there");
    }

    @Test
    void aWholeTableMayComeInThePlaceOfOneThatWasNotKnown() throws Exception {
        put("money-transfer/a.csv", HEADER.replace("control_number", "nr") + GOOD + FIXED);
        pass();

        assertThat(correct(onlyRejection(), HEADER + GOOD + FIXED)).isEqualTo(2);
        assertThat(pass().observed()).isEqualTo(Map.of("corrections", 2L));
    }

    @Test
    void oneTransactionOfABatchIsCorrectedByAMessageOfItsOwn() throws Exception {
        put("bank/batch", message(transaction("T1", "EUR") + transaction("T2", "EUX")));
        pass();

        assertThat(correct(onlyRejection(), message(transaction("T2", "EUR")))).isEqualTo(1);

        assertThat(pass().observed()).isEqualTo(Map.of("bank", 1L, "corrections", 1L));
        assertThat(journal("work2"))
                .extracting(Observation::nativeId)
                .containsExactlyInAnyOrder("bank:AGRIFRPP|M|T1", "bank:AGRIFRPP|M|T2");
    }

    @Test
    void aRowOfAnArchiveAndOneOfAContextFeedInGzipAreCorrectedByPlainTables() throws Exception {
        write("money-transfer/july.zip", Packing.zip("a.csv", HEADER + BAD));
        write("context/fx.csv.gz", Packing.gzip("date,currency,eur_per_unit\n2026-01-05,USD,much\n"));
        write("context/more.zip", Packing.zip("x/fx.csv", "date,currency,eur_per_unit\n2026-01-05,GBP,much\n"));
        pass();
        List<Rejection> bad = rejections();
        assertThat(bad).hasSize(3);

        assertThat(correct(bad.get(0), "date,currency,eur_per_unit\n2026-01-05,USD,0.92\n"))
                .isZero();
        assertThat(correct(bad.get(1), "date,currency,eur_per_unit\n2026-01-05,GBP,1.15\n"))
                .isZero();
        assertThat(correct(bad.get(2), HEADER + FIXED)).isEqualTo(1);

        IntakeReport again = pass();
        assertThat(again.corrected()).isEqualTo(3);
        assertThat(again.observed()).isEqualTo(Map.of("corrections", 1L));
        assertThat(again.context().fxRates())
                .extracting(rate -> rate.currency())
                .containsExactly("GBP", "USD");
    }

    @Test
    void aCorrectionThatAnotherProfileNoLongerReadsIsRejectedAndMayBeCorrectedInItsTurn() throws Exception {
        put("money-transfer/a.csv", HEADER + BAD);
        pass();
        correct(onlyRejection(), HEADER + FIXED);
        Path kept;
        try (Stream<Path> all = Files.list(folder.resolve("results/corrections"))) {
            kept = all.findFirst().orElseThrow();
        }
        Files.writeString(kept.resolve("record"), HEADER + BAD.replace("EUX", "EUY"));

        assertThat(pass().rejected()).isEqualTo(Map.of("money-transfer", 1L, "corrections", 1L));
        Rejection second = rejections().get(1);
        assertThat(second.file()).isEqualTo("corrections/money-transfer/a.csv");
        assertThat(correct(second, HEADER + FIXED)).isEqualTo(1);

        IntakeReport again = pass();
        assertThat(again.observed()).isEqualTo(Map.of("corrections", 1L));
        assertThat(again.corrected()).isEqualTo(2);
    }

    @Test
    void aFolderOfCorrectionsThatSomebodyTamperedWithEndsWithOneLine() throws Exception {
        put("money-transfer/a.csv", HEADER + BAD);
        pass();
        Path strange = Files.createDirectories(folder.resolve("results/corrections/c-" + "0".repeat(24)));
        Files.writeString(strange.resolve("correction.json"), "{}");

        assertThatThrownBy(this::pass)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("correction.json is no correction of the record that its folder is named after");
    }

    private long correct(Rejection rejection, String corrected) throws IOException, CorrectionRefused {
        return CorrectionDesk.ofAPass(folder.resolve("results"), Profiles.shipped())
                .take(rejection, bytes(corrected), AT, "Ana");
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String fin(String type, String reference, String currency) {
        String sides = type.equals("103")
                ? ":23B:CRED\n:32A:260105" + currency + "450,\n:50K:A\n:59:B\n:71A:SHA\n"
                : ":21:REF\n:32A:260105" + currency + "450,\n:58A:BANKDEFF\n";
        return "{1:F01BANKFRPPAXXX0000000000}{2:I" + type + "BANKDEFFXXXXN}{4:\n:20:" + reference + "\n" + sides + "-}";
    }

    private void assertRefused(Rejection rejection, String corrected, String why) {
        assertThatThrownBy(() -> correct(rejection, corrected))
                .isInstanceOf(CorrectionRefused.class)
                .hasMessageContaining(why);
    }

    /** The first pass is what a run left; later ones go elsewhere, with the corrections of the first. */
    private IntakeReport pass() throws IOException {
        passes++;
        Path work = folder.resolve(passes == 1 ? "results" : "work" + passes);
        return new Intake(folder.resolve("inbox"), work, Profiles.shipped(), IntakeListener.none())
                .correctedBy(corrections())
                .run();
    }

    private Corrections corrections() throws IOException {
        return Corrections.of(folder.resolve("results"));
    }

    private Rejection onlyRejection() throws IOException {
        List<Rejection> all = rejections();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** Of the last pass. */
    private List<Rejection> rejections() throws IOException {
        Path work = folder.resolve(passes == 1 ? "results" : "work" + passes);
        List<Rejection> all = new ArrayList<>();
        for (String line : Files.readAllLines(work.resolve("rejections.jsonl"))) {
            all.add(Json.read(line.getBytes(StandardCharsets.UTF_8), Rejection.class));
        }
        return all;
    }

    private List<Observation> journal(String work) throws IOException {
        List<Observation> all = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve(work).resolve("journal"))) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                    all.add(JournalCodec.decode(bytes, 0, bytes.length));
                }
            }
        }
        return all;
    }

    private static String message(String transactions) {
        return "<Document><FIToFICstmrCdtTrf><GrpHdr><MsgId>M</MsgId><CreDtTm>2026-01-05T09:00:00Z</CreDtTm></GrpHdr>"
                + transactions + "</FIToFICstmrCdtTrf></Document>";
    }

    private static String transaction(String id, String currency) {
        return "<CdtTrfTxInf><PmtId><TxId>" + id + "</TxId></PmtId><IntrBkSttlmAmt Ccy=\"" + currency
                + "\">450</IntrBkSttlmAmt><Dbtr><Nm>A</Nm></Dbtr><DbtrAgt><FinInstnId><BICFI>AGRIFRPP</BICFI>"
                + "</FinInstnId></DbtrAgt><Cdtr><Nm>B</Nm></Cdtr></CdtTrfTxInf>";
    }

    private void put(String file, String content) throws IOException {
        write(file, content.getBytes(StandardCharsets.UTF_8));
    }

    private void write(String file, byte[] content) throws IOException {
        Path path = folder.resolve("inbox").resolve(file);
        Files.createDirectories(path.getParent());
        Files.write(path, content);
    }
}
