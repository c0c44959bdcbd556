package org.naulon.connectors.hawala;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.Taken;
import org.naulon.connectors.spreadsheet.Books;
import org.naulon.connectors.spreadsheet.WorkbookReader;

/** Ledgers as offices keep them: months by name, short years, sheets from right to left, rows that are no entries. */
class StrangeLedgerTest {
    private static final String AMHARIC = """
            name: exhibit-addis
            version: 1.0.0
            source: a notebook of an office in Addis Ababa
            layout: hawala
            columns:
              entry_no: ቁጥር
              entry_date: ቀን
              sender_name: ላኪ
              receiver_name: ተቀባይ
              credit_amount: ገቢ
              debit_amount: ወጪ
              balance: ቀሪ
            required: [entry_no, entry_date]
            constants: {office_id: H-ADD, office_country: ET, calendar: ethiopic, currency: ETB, written_from: 2025-09-11, written_to: 2026-09-10}
            sides:
              credit: {direction: IN}
              debit: {direction: OUT}
            """;

    @TempDir
    Path folder;

    @Test
    void anEthiopicNotebookIsReadByItsProfile() throws IOException {
        Files.writeString(folder.resolve("addis.yaml"), AMHARIC);
        Taken taken = Taken.from(HawalaLedger.reader(Profiles.shipped().with(folder)), """
                ቁጥር,ቀን,ላኪ,ተቀባይ,ገቢ,ወጪ,ቀሪ
                1,15 መስከረም 2018,አበበ,ሃና,50000,,50000
                2,16/01/2018,ሃና,አበበ,,"12,500.50",37499.50
                3,7 Tikimt 2018,አበበ,ሃና,2.5k,-,39999.50
                4,7/3/18,አበበ,ሃና,1000,0,40999.50
                5,6 ጳጉሜን 2018,አበበ,ሃና,1000,,
                6,1/13/17,አበበ,ሃና,1000,,
                """);
        assertThat(taken.observations())
                .extracting(o -> o.at().toString().substring(0, 10), o -> o.amountMinor(), o -> o.payer()
                        .name())
                .containsExactly(
                        tuple("2025-09-25", 5_000_000L, "አበበ"),
                        tuple("2025-09-26", 1_250_050L, "ሃና"),
                        tuple("2025-10-17", 250_000L, "አበበ"),
                        tuple("2025-11-16", 100_000L, "አበበ"));
        assertThat(taken.rejections())
                .extracting(r -> r.message())
                .containsExactly(
                        "entry_date '6 ጳጉሜን 2018': the ethiopic calendar has no day 2018-13-6",
                        "entry_date '1/13/17': no date of that short year is within written_from and written_to");
    }

    @ParameterizedTest
    @CsvSource({
        "persian, ۱۵ حمل ۱۴۰۴, 2025-04-04",
        "persian, 30 Hut 1403, 2025-03-20",
        "persian, ۱ مهر ۱۴۰۵, 2026-09-23",
        "persian, 5/1/1404, 2025-03-25",
        "persian, 1404.1.5, 2025-03-25",
        "hijri, 1 رمضان 1447, 2026-02-18",
        "hijri, 10 ذو الحجة 1447, 2026-05-27",
        "ethiopic, 29 Tahsas 2017, 2025-01-07",
        "gregorian, 8 كانون الثاني 2026, 2026-01-08",
        "gregorian, 8 Jan 2026, 2026-01-08",
        "gregorian, 8-août-2026, 2026-08-08",
        "gregorian, 2026-1-8, 2026-01-08",
    })
    void aDateIsReadAsItIsWrittenInItsCalendar(String calendar, String written, String day) {
        assertThat(entry(calendar, written).observations())
                .extracting(o -> o.at().toString())
                .containsExactly(day + "T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "gregorian, 5/1/2026, day and month cannot be told apart; the profile must say their order",
        "persian, 5/1/04, 'has a year of two digits; the profile must say when the ledger was written'",
        "persian, 15 Ramadan 1404, 'is not yyyy-MM-dd or yyyy/MM/dd of the persian calendar or a day with the name of its"
                + " month, optionally with HH:mm'",
        "hijri, 1404, 'is not yyyy-MM-dd or yyyy/MM/dd of the hijri calendar or a day with the name of its month,"
                + " optionally with HH:mm'",
    })
    void aDateThatMayBeAnotherIsRejected(String calendar, String written, String why) {
        assertThat(entry(calendar, written).rejections())
                .extracting(r -> r.reason() + " " + r.message())
                .singleElement()
                .asString()
                .startsWith("INVALID_DATE entry_date '" + written)
                .endsWith(why);
    }

    @Test
    void aDateOfThousandsOfSignsIsNotSearchedForOne() {
        assertThat(entry("gregorian", "1" + "/".repeat(4000)).rejections())
                .extracting(r -> r.reason() + " " + r.message())
                .containsExactly("INVALID_DATE entry_date has more than 80 characters");
    }

    @Test
    void aSheetFromRightToLeftWithTitleAndTotalsIsReadRowByRow() throws IOException {
        Taken taken = Taken.from(new WorkbookReader(HawalaLedger.reader(Profiles.shipped())), workbook());
        assertThat(taken.rejections()).isEmpty();
        assertThat(taken.observations())
                .extracting(
                        o -> o.source().position(),
                        o -> o.at().toString().substring(0, 10),
                        o -> o.amountMinor(),
                        o -> o.reading().calendar())
                .containsExactly(
                        tuple("دفتر!6", "2025-03-21", 1_250_000L, ""),
                        tuple("دفتر!7", "2025-03-25", 50_000L, "persian"),
                        tuple("دفتر!9", "2025-03-26", 20_000_000L, "persian"));
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("دفتر");
            sheet.setRightToLeft(true);
            Books.row(sheet, 0, "دفتر صرافی برادران");
            sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 6));
            Books.row(sheet, 1, "کد صرافی", "KBL-12", "کشور صرافی", "افغانستان");
            Books.row(sheet, 2, "ارز", "افغانی");
            Books.row(sheet, 4, "شماره", "تاریخ", "فرستنده", "گیرنده", "بستانکار", "بدهکار", "ملاحظات");
            XSSFRow first = Books.row(sheet, 5, "1", "", "علی", "مینا", "", "", "");
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("[$-160429]dd/mm/yyyy;@"));
            first.getCell(1).setCellValue(LocalDate.of(2025, 3, 21));
            first.getCell(1).setCellStyle(day);
            first.getCell(4).setCellValue(12_500);
            Books.row(sheet, 6, "2", "۵ حمل ۱۴۰۴", "رضا", "زهرا", "", "500", "");
            Books.row(sheet, 8, "۳", "۱۴۰۴/۱/۶", "علی", "مینا", "۲ لک", "-", "امانت");
            XSSFRow total = Books.row(sheet, 9, "جمع", "", "", "", "", "", "");
            total.getCell(5).setCellFormula("SUM(F6:F9)");
            return Books.bytes(book);
        }
    }

    private static Taken entry(String calendar, String date) {
        List<String> lines = List.of(
                "office_id,office_country,entry_no,entry_date,calendar,direction,amount,currency",
                "H-1,AF,1," + date + "," + calendar + ",IN,5,USD");
        return Taken.from(HawalaLedger.reader(Profiles.shipped()), String.join("\n", lines));
    }
}
