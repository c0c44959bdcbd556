package org.naulon.connectors.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.journal.Json;
import org.naulon.model.transfer.Observation;

class IntakeTest {
    private static final String MTO = "control_number,status,sent_at,send_amount,send_currency,sender_name,"
            + "sender_country,receiver_name,payout_country\n"
            + "1,PAID,2026-01-05T09:00:00Z,450.00,EUR,Mariam,FR,Oumar,ML\n"
            + "2,PAID,2026-01-06T09:00:00Z,450.00,EUX,Mariam,FR,Oumar,ML\n";

    @TempDir
    Path folder;

    @Test
    void anInboxEndsInJournalArchiveAndRejectionsAndTheNumbersAddUp() throws IOException {
        put("money-transfer/a.csv", MTO);
        put("money-transfer/same again.csv", MTO);
        put("money-transfer/empty.csv", "");
        put("money-transfer/ledger.pdf", "%PDF-1.7 no table");
        put("money-transfer/.under-way", "x");
        put("context/fx.csv", "date,currency,eur_per_unit\n2026-01-05,USD,0.92\n");
        put("context/notes.csv", "a,b\n");
        Files.createDirectories(inbox().resolve("bank/folder.xml"));
        put("bank/cut.xml", "<Document><FIToFICstmrCdtTrf>");

        IntakeReport report = new Intake(inbox(), work(), Profiles.shipped(), IntakeListener.none()).run();

        assertThat(report.observed()).isEqualTo(Map.of("money-transfer", 2L));
        assertThat(report.rejected()).isEqualTo(Map.of("money-transfer", 3L, "context", 1L, "bank", 2L));
        assertThat(report.read()).isEqualTo(8);
        assertThat(report.emptyFiles()).containsExactly("money-transfer/empty.csv");
        assertThat(report.context().fxRates()).hasSize(1);
        assertThat(rejections(report))
                .extracting(r -> r.file() + " " + r.position() + " " + r.reason())
                .containsExactly(
                        "context/notes.csv byte 0 " + RejectReason.UNKNOWN_FORMAT,
                        "bank/cut.xml transaction 1 " + RejectReason.MALFORMED,
                        "bank/folder.xml byte 0 " + RejectReason.UNREADABLE,
                        "money-transfer/a.csv line 3 " + RejectReason.UNKNOWN_CURRENCY,
                        "money-transfer/ledger.pdf line 1 " + RejectReason.UNKNOWN_FORMAT,
                        "money-transfer/same again.csv line 3 " + RejectReason.UNKNOWN_CURRENCY);
        List<Observation> journal = journal();
        assertThat(journal).extracting(Observation::nativeId).containsExactly("mto:builtin|1", "mto:builtin|1");
        String hash = journal.get(0).source().sha256();
        assertThat(Files.readString(work().resolve("archive/" + hash.substring(0, 2) + "/" + hash)))
                .isEqualTo(MTO);
    }

    @Test
    void aTableWithNothingBelowItsHeaderIsNamedBesideTheEmptyFiles() throws IOException {
        put("money-transfer/header.csv", MTO.substring(0, MTO.indexOf('\n') + 1));
        put("money-transfer/rows.csv", MTO);
        put("context/fx.csv", "date,currency,eur_per_unit\n");
        put("context/shifts.csv", "shift_id,border_point,officer_id,from_at,to_at\nS1,BP,O1,oops,oops\n");

        IntakeReport report = new Intake(inbox(), work(), Profiles.shipped(), IntakeListener.none()).run();

        assertThat(report.emptyFiles()).containsExactly("context/fx.csv", "money-transfer/header.csv");
        assertThat(report.read()).isEqualTo(3);
    }

    @Test
    void aWorkbookIsReadAsALedgerAndWhatOnlyLooksLikeOneIsRejected() throws IOException {
        Files.createDirectories(inbox().resolve("hawala"));
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(inbox().resolve("hawala/ledger.bin"))) {
            String[][] rows = {
                {"office_id", "office_country", "entry_no", "entry_date", "direction", "amount", "currency"},
                {"H1", "NE", "1", "2026-01-05", "IN", "450", "EUR"},
                {"H1", "NE", "2", "2026-01-06", "IN", "45O", "EUR"}
            };
            XSSFSheet sheet = book.createSheet("Book");
            for (int i = 0; i < rows.length; i++) {
                XSSFRow row = sheet.createRow(i);
                for (int j = 0; j < rows[i].length; j++) {
                    row.createCell(j).setCellValue(rows[i][j]);
                }
            }
            book.write(out);
        }
        Files.write(inbox().resolve("hawala/old.xlsx"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        put("hawala/torn.xlsx", "PK");

        IntakeReport report = new Intake(inbox(), work(), Profiles.shipped(), IntakeListener.none()).run();

        assertThat(report.observed()).isEqualTo(Map.of("hawala", 1L));
        assertThat(rejections(report))
                .extracting(r -> r.file() + " " + r.position() + " " + r.reason())
                .containsExactly(
                        "hawala/ledger.bin Book!3 " + RejectReason.INVALID_AMOUNT,
                        "hawala/old.xlsx byte 0 " + RejectReason.UNKNOWN_FORMAT,
                        "hawala/torn.xlsx byte 0 " + RejectReason.MALFORMED);
    }

    @Test
    void aMissingInboxIsEmpty() throws IOException {
        IntakeReport report = new Intake(inbox(), work(), Profiles.shipped(), IntakeListener.none()).run();
        assertThat(report.read()).isZero();
        assertThat(work().resolve("journal/context.json")).exists();
    }

    @Test
    void aSecondPassAddsToTheJournalOfTheFirst() throws IOException {
        put("money-transfer/a.csv", MTO);
        new Intake(inbox(), work(), Profiles.shipped(), IntakeListener.none()).run();
        new Intake(inbox(), work(), Profiles.shipped(), IntakeListener.none()).run();
        assertThat(journal()).hasSize(2);
    }

    @Test
    void aLargeFileIsReadRecordByRecord() throws IOException {
        int payments = 100_000;
        Files.createDirectories(inbox().resolve("bank"));
        try (BufferedWriter out = Files.newBufferedWriter(inbox().resolve("bank/large.xml"))) {
            out.write("<Document><FIToFICstmrCdtTrf><GrpHdr><MsgId>M</MsgId><CreDtTm>2026-01-05T09:00:00Z</CreDtTm>"
                    + "</GrpHdr>");
            for (int i = 1; i <= payments; i++) {
                out.write("<CdtTrfTxInf><PmtId><TxId>T" + i + "</TxId></PmtId><IntrBkSttlmAmt Ccy=\"EUR\">" + i
                        + "</IntrBkSttlmAmt><Dbtr><Nm>A</Nm></Dbtr><DbtrAgt><FinInstnId><BICFI>AGRIFRPP</BICFI>"
                        + "</FinInstnId></DbtrAgt><Cdtr><Nm>B</Nm></Cdtr></CdtTrfTxInf>\n");
            }
            out.write("</FIToFICstmrCdtTrf></Document>");
        }
        List<Long> progress = new ArrayList<>();
        IntakeReport report =
                new Intake(inbox(), work(), Profiles.shipped(), (records, bytes, total) -> progress.add(records)).run();
        assertThat(report.observed()).isEqualTo(Map.of("bank", (long) payments));
        assertThat(report.totalRejected()).isZero();
        assertThat(progress).isSorted().hasSizeGreaterThan(100);
    }

    private Path inbox() {
        return folder.resolve("in box");
    }

    private Path work() {
        return folder.resolve("work");
    }

    private void put(String name, String content) throws IOException {
        Path file = inbox().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private List<Observation> journal() throws IOException {
        try (Stream<Path> files = Files.walk(work().resolve("journal"))) {
            List<Observation> lines = new ArrayList<>();
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList()) {
                for (String line : Files.readAllLines(file)) {
                    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
                    lines.add(JournalCodec.decode(bytes, 0, bytes.length));
                }
            }
            return lines;
        }
    }

    private static List<Rejection> rejections(IntakeReport report) throws IOException {
        List<Rejection> rejections = new ArrayList<>();
        for (String line : Files.readAllLines(report.rejections())) {
            rejections.add(Json.read(line.getBytes(StandardCharsets.UTF_8), Rejection.class));
        }
        return rejections;
    }
}
