package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.journal.JournalDirectory;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.intake.Correction;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.SourceHealth;
import org.naulon.model.intake.StatementHealth;
import org.naulon.model.journal.Json;

class DeskTest {
    private static final String HEAD = "control_number,status,sent_at,send_amount,send_currency,sender_name,"
            + "sender_country,receiver_name,payout_country\n";
    /** Two days, one record twice, one with a currency that is none. */
    private static final String MIXED = HEAD
            + "1,PAID,2026-01-05T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n"
            + "2,PAID,2026-01-06T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n"
            + "1,PAID,2026-01-05T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n"
            + "3,PAID,2026-01-05T09:00:00Z,450.00,EUX,Mariam,FR,Oumar,ML\n";

    private static final String STATEMENT = """
            {1:F01BANKNL2AAXXX0000000000}{2:O9401200260105BANKNL2AXXXX00000000002601051200N}{4:
            :20:A
            :25:NL1
            :28C:5
            :60F:C260105EUR10,
            :61:260105C2,50NTRFREF1
            :62F:C260105EUR12,50
            -}""";

    private static final String RIGHT = HEAD + "3,PAID,2026-01-07T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n";

    @TempDir
    Path folder;

    @Test
    void theReceiptCountsEveryRecordOnce() throws IOException {
        Receipt receipt = take(folder, MIXED);
        assertThat(receipt).isEqualTo(new Receipt(receipt.sha256(), 4, 2, 1, 1));
        assertThat(Files.readString(folder.resolve("archive")
                        .resolve(receipt.sha256().substring(0, 2))
                        .resolve(receipt.sha256())))
                .isEqualTo(MIXED);
    }

    @Test
    void theSameBytesAgainChangeNothingAndAreDuplicates() throws IOException {
        Receipt first = take(folder, MIXED);
        Map<String, String> before = tree(folder);
        assertThat(take(folder, MIXED)).isEqualTo(new Receipt(first.sha256(), 4, 0, 3, 1));
        assertThat(tree(folder)).isEqualTo(before);
    }

    @Test
    void howWellTheSourcesDeliverIsToldOverAllDeliveries() throws IOException {
        SourceBoard board = SourceBoard.arrivingBy(() -> Instant.parse("2026-01-06T09:00:07Z"));
        Desk desk = new Desk(folder, new JournalDirectory(folder.resolve("journal")), Profiles.shipped(), board);
        desk.take(Folder.MONEY_TRANSFER, "a.csv", new ByteArrayInputStream(MIXED.getBytes(StandardCharsets.UTF_8)));
        desk.take(
                Folder.MONEY_TRANSFER,
                "b.csv",
                new ByteArrayInputStream(MIXED.replace("M", "N").getBytes(StandardCharsets.UTF_8)));

        assertThat(board.sources())
                .extracting(source -> source.folder() + ": " + source.total().read() + " read, "
                        + source.total().rejected() + " rejected, at most "
                        + source.total().arrivals().longestLagSeconds() + " s late")
                .containsExactly("money-transfer: 8 read, 2 rejected, at most 86407 s late");
    }

    @Test
    void aNewDeskTellsWhatTheOneBeforeItTold() throws IOException {
        Instant arrived = Instant.parse("2026-01-06T09:00:07Z");
        SourceBoard before = SourceBoard.arrivingBy(() -> arrived);
        Desk desk = desk(folder, before);
        desk.take(
                Folder.MONEY_TRANSFER,
                "a1.csv",
                bytes(MIXED.replace("ML\n", "ML,x\n").replace("try\n", "try,shop\n")));
        desk.take(Folder.MONEY_TRANSFER, "a2.csv", bytes(MIXED.replace("M", "N")));
        desk.take(Folder.MONEY_TRANSFER, "a3.csv", bytes(MIXED.replace("M", "N")));
        desk.take(Folder.MONEY_TRANSFER, "empty.csv", bytes(""));
        desk.take(Folder.BANK, "b.sta", bytes(STATEMENT));

        SourceBoard after = SourceBoard.arrivingBy(() -> arrived.plusSeconds(1));
        desk(folder, after);

        assertThat(before.sources())
                .extracting(source -> source.folder() + " " + source.total().files() + " files, "
                        + source.total().read() + " read, " + source.total().rejected() + " rejected, "
                        + source.statements().proved() + " proved, unmapped "
                        + source.total().unmappedColumns())
                .containsExactly(
                        "bank 1 files, 1 read, 0 rejected, 1 proved, unmapped {}",
                        "money-transfer 2 files, 8 read, 2 rejected, 0 proved, unmapped {shop=1}");
        assertThat(after.sources()).isEqualTo(before.sources());
    }

    @Test
    void aDeliveryThatBreaksOffWhileItIsReadDoesNotCount() throws IOException {
        SourceBoard board = SourceBoard.ofAPass();
        Desk desk = desk(folder, board);
        Path blocked = folder.resolve("journal");
        Files.writeString(blocked, "a file where the journal should be");
        assertThatThrownBy(() -> desk.take(Folder.MONEY_TRANSFER, "a.csv", bytes(MIXED)))
                .isInstanceOf(IOException.class);
        assertThat(board.sources()).isEmpty();
        Files.delete(blocked);
        desk.take(Folder.MONEY_TRANSFER, "a.csv", bytes(MIXED));
        assertThat(board.sources()).extracting(source -> source.total().read()).containsExactly(4L);
    }

    @Test
    void anEmptyDeliveryIsNoRecord() throws IOException {
        assertThat(take(folder, "").read()).isZero();
    }

    @Test
    void aDeliveryThatCameAgainAfterACrashAtAnyPointLeavesWhatAnUndisturbedOneLeaves() throws IOException {
        Receipt undisturbed = take(folder.resolve("whole"), MIXED);
        Map<String, String> whole = tree(folder.resolve("whole"));
        List<String> steps = new ArrayList<>(whole.keySet());
        steps.sort(Comparator.comparing(DeskTest::step).thenComparing(Comparator.naturalOrder()));
        assertThat(steps.stream().map(DeskTest::step)).containsExactly(0, 1, 1, 2, 4);
        for (int done = 0; done < steps.size(); done++) {
            Path crashed = folder.resolve("after-" + done);
            for (String kept : steps.subList(0, done)) {
                write(crashed.resolve(kept), whole.get(kept));
            }
            String next = steps.get(done);
            write(crashed.resolve(next).resolveSibling("." + Path.of(next).getFileName()), "{\"torn");
            assertThat(take(crashed, MIXED)).as("stopped before " + next).isEqualTo(undisturbed);
            Map<String, String> after = tree(crashed);
            // A torn archive file has a name of its own and stays; every other hidden file is overwritten.
            after.keySet().removeIf(name -> name.startsWith("archive/") && name.contains("/."));
            assertThat(after).as("stopped before " + next).isEqualTo(whole);
        }
    }

    @Test
    void aDeliveryThatBreaksOffLeavesNothingButWhatIsHidden() throws IOException {
        InputStream broken = new SequenceInputStream(bytes(MIXED.substring(0, 200)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        Desk desk = desk(folder);
        assertThatThrownBy(() -> desk.take(Folder.MONEY_TRANSFER, "a.csv", broken))
                .isInstanceOf(IOException.class)
                .hasMessage("connection reset");
        assertThat(tree(folder)).isEmpty();
    }

    @Test
    void bytesAreReadAgainWhenWhatWasRejectedIsUnderstoodByNow() throws IOException {
        String table =
                "numero;envoye;montant;devise;de;pays;a;vers\n1;2026-01-05T09:00:00Z;450.00;EUR;Mariam;FR;Oumar;ML\n";
        Receipt before = take(folder, table);
        assertThat(before).isEqualTo(new Receipt(before.sha256(), 1, 0, 0, 1));
        assertThat(take(folder, table)).isEqualTo(before);
        Path profiles = Files.createDirectories(folder.resolve("profiles"));
        Files.writeString(profiles.resolve("fr.yaml"), """
                name: guichet
                version: "1"
                source: written for this test
                layout: money-transfer
                delimiters: [";"]
                columns:
                  control_number: numero
                  sent_at: envoye
                  send_amount: montant
                  send_currency: devise
                  sender_name: de
                  sender_country: pays
                  receiver_name: a
                  payout_country: vers
                constants:
                  status: PAID
                """);
        SourceBoard board = SourceBoard.ofAPass();
        Desk learned = new Desk(
                folder,
                new JournalDirectory(folder.resolve("journal")),
                Profiles.shipped().with(profiles),
                board);
        assertThat(learned.take(Folder.MONEY_TRANSFER, "a.csv", bytes(table)))
                .isEqualTo(new Receipt(before.sha256(), 1, 1, 0, 0));
        assertThat(tree(folder).keySet())
                .filteredOn(name -> name.startsWith("journal/") || name.startsWith("rejections/"))
                .containsExactly(
                        "journal/2026-01-05/part-money-transfer-" + before.sha256() + "-2.jsonl",
                        "rejections/money-transfer-" + before.sha256() + ".jsonl");
        assertThat(folder.resolve("rejections/money-transfer-" + before.sha256() + ".jsonl"))
                .as("still there for who was about to read it")
                .isEmptyFile();
        assertThat(board.sources())
                .extracting(source -> source.total().read() + " read, "
                        + source.total().rejected() + " rejected in "
                        + source.total().files() + " files")
                .containsExactly("1 read, 0 rejected in 1 files");
        SourceBoard after = SourceBoard.ofAPass();
        desk(folder, after);
        assertThat(after.sources()).isEqualTo(board.sources());
    }

    @Test
    void statementsOfBytesThatAreReadAgainCountOnce() throws IOException {
        SourceBoard board = SourceBoard.ofAPass();
        String sha256 = desk(folder, board)
                .take(Folder.BANK, "b.sta", bytes(STATEMENT + STATEMENT.replace("C2,50NTRF", "X")))
                .sha256();
        Receipts receipts = new Receipts(folder.resolve("receipts"));
        Receipts.Kept kept = receipts.find("bank-" + sha256);
        assertThat(kept.receipt().rejected()).isPositive();
        // As if more had been rejected before: the bytes are read differently by now.
        Receipt more = new Receipt(
                sha256,
                kept.receipt().read() + 1,
                kept.receipt().accepted(),
                0,
                kept.receipt().rejected() + 1);
        receipts.keep("bank-" + sha256, new Receipts.Kept(kept.file(), 1, more, kept.delivered()));

        SourceBoard again = SourceBoard.ofAPass();
        Desk desk = desk(folder, again);
        List<StatementHealth> before =
                again.sources().stream().map(SourceHealth::statements).toList();
        assertThat(before.get(0).proved()).isEqualTo(1);
        desk.take(Folder.BANK, "b.sta", bytes(STATEMENT + STATEMENT.replace("C2,50NTRF", "X")));
        assertThat(receipts.find("bank-" + sha256).reading()).isEqualTo(2);
        assertThat(again.sources().stream().map(SourceHealth::statements).toList())
                .isEqualTo(before);
    }

    @Test
    void whatSomebodyLeftAmongTheReceiptsIsNoReceipt() throws IOException {
        SourceBoard board = SourceBoard.ofAPass();
        String sha256 = desk(folder, board)
                .take(Folder.MONEY_TRANSFER, "a.csv", bytes(MIXED))
                .sha256();
        Path receipts = folder.resolve("receipts");
        Path part = receipts.resolve(sha256.substring(0, 2));
        write(receipts.resolve("notes.txt"), "mine");
        write(receipts.resolve("zz/x.json"), "{");
        write(part.resolve("a"), "mine");
        write(part.resolve("copy of a.json"), "{");
        Files.createDirectories(part.resolve("folder.json"));
        SourceBoard after = SourceBoard.ofAPass();
        desk(folder, after);
        assertThat(after.sources()).isEqualTo(board.sources());
    }

    @Test
    void correctionsOfTheWorkFolderAreTakenOnceWithTheirLink() throws Exception {
        SourceBoard board = SourceBoard.ofAPass();
        Desk desk = desk(folder, board);
        String sha256 = desk.take(Folder.MONEY_TRANSFER, "a.csv", bytes(MIXED)).sha256();
        assertThat(desk.corrections()).isEmpty();
        Rejection rejection = Json.read(
                Files.readAllBytes(folder.resolve("rejections/money-transfer-" + sha256 + ".jsonl")), Rejection.class);
        CorrectionDesk.ofARunningSystem(folder, Profiles.shipped())
                .take(rejection, bytes(RIGHT), Instant.parse("2026-02-01T00:00:00Z"), "A. Analyst");
        String label = "corrections-" + Correction.id(rejection);
        assertThat(tree(folder).keySet()).as("not taken yet").noneMatch(name -> name.contains(label));

        List<Desk.Corrected> taken = desk.corrections();

        assertThat(taken)
                .extracting(corrected -> corrected.receipt().accepted() + " " + corrected.ofContext() + " "
                        + corrected.correction().by())
                .containsExactly("1 false A. Analyst");
        assertThat(taken.get(0).rejected()).containsExactly(rejection);
        assertThat(tree(folder).get("journal/2026-01-07/part-" + label + ".jsonl"))
                .contains("\"corrects\"", sha256, "corrections/money-transfer/a.csv")
                .hasLineCount(1);
        Map<String, String> once = tree(folder);
        assertThat(desk.corrections()).isEmpty();
        SourceBoard after = SourceBoard.ofAPass();
        assertThat(desk(folder, after).corrections()).as("after a new start").isEmpty();
        assertThat(tree(folder)).isEqualTo(once);
        assertThat(board.sources())
                .extracting(source -> source.folder() + " " + source.total().read())
                .containsExactly("corrections 1", "money-transfer 4");
        assertThat(after.sources()).isEqualTo(board.sources());
    }

    @Test
    void aCorrectionThatIsWithdrawnWhileItIsReadGetsNoReceipt() throws Exception {
        Path corrections = folder.resolve("corrections");
        Path aside = folder.resolve("aside");
        // The board asks for the time when a record arrives, which is in the middle of reading.
        SourceBoard board = SourceBoard.arrivingBy(() -> {
            try (Stream<Path> given = Files.isDirectory(corrections) ? Files.list(corrections) : Stream.empty()) {
                for (Path one : given.toList()) {
                    Files.move(one, aside);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return Instant.EPOCH;
        });
        Desk desk = desk(folder, board);
        Rejection bad = rejected(desk);
        correct(bad);
        Path given = Corrections.folder(folder, Correction.id(bad));

        assertThat(desk.corrections()).isEmpty();
        assertThat(tree(folder).keySet())
                .noneMatch(name -> name.startsWith("receipts/") && name.contains("corrections"));
        Files.move(aside, given);
        Desk undisturbed = desk(folder);
        assertThat(undisturbed.corrections()).hasSize(1);
    }

    @Test
    void aCorrectionIsWithdrawnOnlyWhereTheJournalIsInTheWorkFolder() throws Exception {
        Path here = folder.resolve("here");
        Rejection bad = rejected(desk(here), here);
        CorrectionDesk ofHere = CorrectionDesk.ofARunningSystem(here, Profiles.shipped());
        ofHere.take(bad, bytes(RIGHT), Instant.EPOCH, "A. Analyst");
        ofHere.withdraw(bad);
        assertThat(Corrections.of(here).all()).isEmpty();

        Path work = folder.resolve("work");
        Desk elsewhere =
                new Desk(work, new JournalDirectory(folder.resolve("far")), Profiles.shipped(), SourceBoard.ofAPass());
        rejected(elsewhere, work);
        CorrectionDesk ofWork = CorrectionDesk.ofARunningSystem(work, Profiles.shipped());
        ofWork.take(bad, bytes(RIGHT), Instant.EPOCH, "A. Analyst");
        assertThatThrownBy(() -> ofWork.withdraw(bad))
                .as("the system may have ended between journal and receipt")
                .isInstanceOf(CorrectionRefused.class)
                .hasMessageContaining("outside of this work folder");
        elsewhere.corrections();
        assertThatThrownBy(() -> ofWork.withdraw(bad)).isInstanceOf(CorrectionRefused.class);
        assertThat(Corrections.of(work).all()).hasSize(1);
    }

    private Rejection rejected(Desk desk) throws IOException {
        return rejected(desk, folder);
    }

    private static Rejection rejected(Desk desk, Path work) throws IOException {
        String sha256 = desk.take(Folder.MONEY_TRANSFER, "a.csv", bytes(MIXED)).sha256();
        return Json.read(
                Files.readAllBytes(work.resolve("rejections/money-transfer-" + sha256 + ".jsonl")), Rejection.class);
    }

    private void correct(Rejection bad) throws Exception {
        CorrectionDesk.ofARunningSystem(folder, Profiles.shipped())
                .take(bad, bytes(RIGHT), Instant.EPOCH, "A. Analyst");
    }

    /** The order in which a desk makes its files. */
    private static int step(String file) {
        return List.of("archive", "journal", "rejections", "statements", "receipts")
                .indexOf(file.substring(0, file.indexOf('/')));
    }

    private static Receipt take(Path work, String content) throws IOException {
        return desk(work).take(Folder.MONEY_TRANSFER, "a.csv", bytes(content));
    }

    private static Desk desk(Path work) throws IOException {
        return desk(work, SourceBoard.ofAPass());
    }

    private static Desk desk(Path work, SourceBoard board) throws IOException {
        return new Desk(work, new JournalDirectory(work.resolve("journal")), Profiles.shipped(), board);
    }

    private static InputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(file -> !root.relativize(file).startsWith("profiles"))
                    .toList()) {
                files.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return files;
    }
}
