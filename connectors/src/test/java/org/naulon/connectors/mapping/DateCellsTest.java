package org.naulon.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.hawala.HawalaLedger;
import org.naulon.connectors.moneytransfer.MoneyTransferTable;
import org.naulon.connectors.record.Taken;
import org.naulon.connectors.spreadsheet.WorkbookReader;

/** Date and time cells of workbooks are what they are, whatever a profile says of texts. */
class DateCellsTest {
    private static final LocalDateTime NOON = LocalDateTime.of(2026, 1, 5, 12, 0);
    private static final LocalDateTime MIDNIGHT = LocalDateTime.of(2026, 1, 5, 0, 0);
    /** Half past two, as a share of a day. */
    private static final double HALF_PAST_TWO = 14.5 / 24;

    private static final String TRANSFERS = """
            name: own
            version: 1.0.0
            source: a layout of our own
            layout: money-transfer
            times: {patterns: ["dd/MM/yyyy HH:mm", "dd/MM/yyyy"], zone: Africa/Nairobi}
            days: {patterns: ["dd/MM/yy"]}
            countries: [alpha-2]
            columns:
              control_number: [No]
              sent_at: {parts: [[Date], [Time]]}
              send_amount: [Amount]
              send_currency: [Currency]
              sender_name: [From]
              sender_birth_date: [Born]
              receiver_name: [To]
            required: [control_number, sent_at, send_amount, send_currency]
            constants: {status: PAID, sender_country: KE, payout_country: UG}
            """;
    private static final String[] HEADINGS = {"No", "Date", "Time", "Amount", "Currency", "From", "Born", "To"};

    @TempDir
    Path folder;

    @Test
    void aDateCellAndATimeCellMakeOneMomentInTheZoneOfTheProfile() throws IOException {
        assertThat(read(
                        transfer("1", MIDNIGHT, HALF_PAST_TWO),
                        transfer("2", MIDNIGHT, ""),
                        transfer("3", NOON, ""),
                        transfer("4", MIDNIGHT, "2:30 PM"),
                        transfer("5", MIDNIGHT, "14:30:15"),
                        transfer("6", "05/01/2026", HALF_PAST_TWO),
                        transfer("7", "05/01/2026", "14:30"),
                        transfer("8", NOON, 0.5),
                        transfer("9", MIDNIGHT, NOON)))
                .containsExactly(
                        "1 2026-01-05T11:30:00Z INSTANT",
                        "2 2026-01-05T00:00:00Z DAY",
                        "3 2026-01-05T09:00:00Z INSTANT",
                        "4 2026-01-05T11:30:00Z INSTANT",
                        "5 2026-01-05T11:30:15Z INSTANT",
                        "6 2026-01-05T11:30:00Z INSTANT",
                        "7 2026-01-05T11:30:00Z INSTANT",
                        "8 2026-01-05T09:00:00Z INSTANT",
                        "9 2026-01-05T09:00:00Z INSTANT");
    }

    @Test
    void cellsThatMakeNoMomentOrTwoAreRejectedWithTheirReason() throws IOException {
        assertThat(read(
                        transfer("1", HALF_PAST_TWO, ""),
                        transfer("2", NOON, HALF_PAST_TWO),
                        transfer("3", MIDNIGHT, NOON.plusDays(1)),
                        transfer("4", MIDNIGHT, "noon"),
                        transfer("5", MIDNIGHT, "25:00"),
                        transfer("6", MIDNIGHT, "13:00 PM"),
                        transfer("7", "05/01/2026 12:00", HALF_PAST_TWO)))
                .containsExactly(
                        "own!2 INVALID_DATE sent_at '14:30' is a time of day without a day",
                        "own!3 INVALID_DATE sent_at '2026-01-05T12:00 14:30' has two times of day",
                        "own!4 INVALID_DATE sent_at '2026-01-05 2026-01-06T12:00' has two days",
                        "own!5 INVALID_DATE sent_at '2026-01-05 noon' has no time that can be read beside its day",
                        "own!6 INVALID_DATE sent_at '2026-01-05 25:00' has no time that can be read beside its day",
                        "own!7 INVALID_DATE sent_at '2026-01-05 13:00 PM' has no time that can be read beside its day",
                        "own!8 INVALID_DATE sent_at '05/01/2026 12:00 14:30' has two times of day");
    }

    @Test
    void aDayOfBirthMayBeADateCellOrATextOfTwoDigits() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), TRANSFERS);
        Taken taken = Taken.from(
                new WorkbookReader(MoneyTransferTable.reader(Profiles.shipped().with(folder))),
                workbook(
                        row("1", MIDNIGHT, "", 5, "KES", "Awa", LocalDateTime.of(1988, 2, 29, 0, 0), "Ali"),
                        row("2", MIDNIGHT, "", 5, "KES", "Awa", "05/01/26", "Ali"),
                        row("3", MIDNIGHT, "", 5, "KES", "Awa", "06/01/26", "Ali"),
                        row("4", MIDNIGHT, "", 5, "KES", "Awa", LocalDateTime.of(2088, 2, 29, 0, 0), "Ali")));

        assertThat(taken.observations())
                .extracting(o -> o.payer().birthDate())
                .containsExactly("1988-02-29", "2026-01-05", "1926-01-06");
        assertThat(taken.rejections())
                .extracting(r -> r.message())
                .containsExactly("sender_birth_date '2088-02-29' is after the record, 2026-01-05");
    }

    @Test
    void dateCellsProveNothingAboutTheOrderInWhichTextsWriteTheDay() throws IOException {
        String[] headings = {"Date", "From Account", "To Account", "Amount", "Currency"};
        Taken taken = Taken.from(
                new WorkbookReader(MoneyTransferTable.reader(Profiles.shipped())),
                sheet(
                        headings,
                        row(
                                LocalDateTime.of(2026, 1, 25, 0, 0),
                                "FR7630006000011234567890189",
                                "BE71096123456769",
                                5,
                                "EUR"),
                        row("02/03/2026", "FR7630006000011234567890189", "BE71096123456769", 6, "EUR"),
                        row("03/13/2026", "FR7630006000011234567890189", "BE71096123456769", 7, "EUR")));

        assertThat(taken.rejections()).isEmpty();
        assertThat(taken.observations())
                .extracting(o -> o.at().toString())
                .containsExactly("2026-01-25T00:00:00Z", "2026-02-03T00:00:00Z", "2026-03-13T00:00:00Z");
    }

    @Test
    void aDateCellOfALedgerIsGregorianAndItsTimeMayStandBesideIt() throws IOException {
        Files.writeString(folder.resolve("own.yaml"), """
                name: own
                version: 1.0.0
                source: a layout of our own
                layout: hawala
                times: {patterns: ["d/M/yyyy"], zone: UTC}
                preamble: {lines: 1, fields: {written_from: [From day], written_to: [To day]}}
                columns:
                  entry_no: [No]
                  entry_date: {parts: [[Date], [Time]]}
                  amount: [Amount]
                required: [entry_no, entry_date, amount, written_from, written_to]
                constants: {office_id: H-1, office_country: IR, calendar: persian, currency: EUR, direction: IN}
                """);
        Taken taken = Taken.from(
                new WorkbookReader(HawalaLedger.reader(Profiles.shipped().with(folder))),
                sheet(
                        new Object[] {
                            "From day",
                            LocalDateTime.of(2025, 3, 21, 0, 0),
                            "To day",
                            LocalDateTime.of(2026, 3, 20, 0, 0)
                        },
                        row("No", "Date", "Time", "Amount"),
                        row("1", MIDNIGHT, HALF_PAST_TWO, 5),
                        row("2", "15/10/1404", HALF_PAST_TWO, 6),
                        row("3", "15 دی 1404", HALF_PAST_TWO, 7),
                        row("4", MIDNIGHT, "", 8),
                        row("5", "04-10-15", "", 9)));

        assertThat(taken.rejections()).isEmpty();
        assertThat(taken.observations())
                .extracting(o -> o.at() + " " + o.reading().calendar())
                .containsExactly(
                        "2026-01-05T14:30:00Z ",
                        "2026-01-05T14:30:00Z persian",
                        "2026-01-05T14:30:00Z persian",
                        "2026-01-05T00:00:00Z ",
                        "2026-01-05T00:00:00Z persian");
    }

    private List<String> read(Object[]... rows) throws IOException {
        Files.writeString(folder.resolve("own.yaml"), TRANSFERS);
        Taken taken = Taken.from(
                new WorkbookReader(MoneyTransferTable.reader(Profiles.shipped().with(folder))), workbook(rows));
        List<String> lines = new java.util.ArrayList<>();
        taken.observations().forEach(o -> lines.add(o.sourceReference() + " " + o.at() + " " + o.precision()));
        taken.rejections().forEach(r -> lines.add(r.position() + " " + r.reason() + " " + r.message()));
        return lines;
    }

    private static Object[] transfer(String number, Object date, Object time) {
        return row(number, date, time, 5, "KES", "Awa", "", "Ali");
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    private static byte[] workbook(Object[]... rows) throws IOException {
        return sheet(HEADINGS, rows);
    }

    /** A time of day is a number between 0 and 1. */
    private static byte[] sheet(Object[] first, Object[]... rows) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            CellStyle date = style(book, "dd.mm.yyyy");
            CellStyle time = style(book, "hh:mm");
            XSSFSheet sheet = book.createSheet("own");
            for (int i = 0; i <= rows.length; i++) {
                XSSFRow row = sheet.createRow(i);
                Object[] cells = i == 0 ? first : rows[i - 1];
                for (int j = 0; j < cells.length; j++) {
                    XSSFCell cell = row.createCell(j);
                    if (cells[j] instanceof LocalDateTime moment) {
                        cell.setCellValue(moment);
                        cell.setCellStyle(date);
                    } else if (cells[j] instanceof Double share) {
                        cell.setCellValue(share);
                        cell.setCellStyle(time);
                    } else if (cells[j] instanceof Integer amount) {
                        cell.setCellValue(amount);
                    } else {
                        cell.setCellValue(cells[j].toString());
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static CellStyle style(XSSFWorkbook book, String format) {
        CellStyle style = book.createCellStyle();
        style.setDataFormat(book.createDataFormat().getFormat(format));
        return style;
    }
}
