package org.naulon.connectors.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Cell;
import org.naulon.connectors.table.CellKind;
import org.naulon.connectors.table.Rows;

class WorkbookTest {
    @Test
    void aWorkbookFromAnotherProgramIsReadCellByCell() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("دفتر 1");
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.createDataFormat().getFormat("dd.mm.yyyy"));
            XSSFRow head = sheet.createRow(2);
            for (int i = 0; i < 5; i++) {
                head.createCell(i).setCellValue("heading " + i);
            }
            XSSFRow row = sheet.createRow(5);
            row.createCell(0).setCellValue("نقد\nآبی");
            row.createCell(1).setCellValue(LocalDateTime.of(2026, 1, 5, 14, 30));
            row.getCell(1).setCellStyle(day);
            row.createCell(3).setCellValue(0.1 + 0.2);
            row.createCell(4).setCellFormula("1000+200.5");
            book.getCreationHelper().createFormulaEvaluator().evaluateFormulaCell(row.getCell(4));
            XSSFRow merged = sheet.createRow(6);
            merged.createCell(0).setCellValue("over two");
            merged.createCell(2).setCellValue(true);
            sheet.createRow(7).createCell(2).setCellFormula("NOW()");
            sheet.createRow(8).createCell(1).setCellValue(1e15);
            sheet.addMergedRegion(new CellRangeAddress(6, 7, 0, 1));
            book.createSheet("second").createRow(0).createCell(0).setCellValue("not read");
            assertThat(rows(bytes(book)))
                    .containsExactly(
                            "دفتر 1!3 [heading 0, heading 1, heading 2, heading 3, heading 4]",
                            "دفتر 1!6 [نقد\nآبی, 2026-01-05T14:30, , 0.3, 1200.5]",
                            "دفتر 1!7 [over two, , TRUE, , ]",
                            "دفتر 1!9 [, 1000000000000000, , , ]");
        }
    }

    @Test
    void datesAreCountedFrom1904WhereTheWorkbookSaysSo() throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            book.getCTWorkbook().getWorkbookPr().setDate1904(true);
            CellStyle day = book.createCellStyle();
            day.setDataFormat((short) 14);
            XSSFRow row = book.createSheet("a").createRow(0);
            row.createCell(0).setCellValue(LocalDateTime.of(2026, 1, 5, 0, 0));
            row.getCell(0).setCellStyle(day);
            assertThat(rows(bytes(book))).containsExactly("a!1 [2026-01-05]");
        }
    }

    @Test
    void everyKindOfCellIsReadAndPlacesMayBeLeftOut() throws Exception {
        String rows = "<row><c t=\"s\"><v>1</v></c><c t=\"inlineStr\"><is><t>in</t><r><t>line</t></r></is></c>"
                + "<c t=\"e\"><v>#N/A</v></c><c t=\"str\"><f>A1</f><v>text</v></c><c t=\"d\"><v>2026-01-05T00:00:00</v></c></row>"
                + "<row r=\"4\"><c r=\"B4\" s=\"2\"><v>46027</v></c><c s=\"3\"><v>46027</v></c><c r=\"E4\" s=\"1\"><v>1e99</v></c></row>"
                + "<row r=\"9\"/><row r=\"10\"><c r=\"A10\"><f>SUM(A1)</f></c></row>";
        assertThat(rows(Parts.withRows(rows).zip()))
                .containsExactly(
                        "Book!1 [rich text, inline, #N/A, text, 2026-01-05]", "Book!4 [, 2026-01-05, 46027, , 1e99]");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1900-01-01",
        "59, 1900-02-28",
        "60, 60",
        "61, 1900-03-01",
        "46027, 2026-01-05",
        "46027.5, 2026-01-05T12:00",
        "46027.999999, 2026-01-06",
        "2958465, 9999-12-31",
        "2958466, 2958466",
        "-1, -1",
        "x, x"
    })
    void aDayIsCountedWithTheDayThatNeverWas(String serial, String date) {
        assertThat(Numerals.moment(serial, false, false).text()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"0, 1904-01-01", "59, 1904-02-29", "60, 1904-03-01", "44565, 2026-01-05"})
    void aDayFrom1904IsCountedPlainly(String serial, String date) {
        assertThat(Numerals.moment(serial, false, true).text()).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({
        "0.604166666666667, false, false, TIME, 14:30",
        "0.604166666666667, true, false, TIME, 14:30",
        "0.604351851851852, true, false, TIME, 14:30:16",
        "0, true, false, TIME, 00:00",
        "0, false, false, DATE, 1899-12-31",
        "0.5, true, true, TIME, 12:00",
        "0.5, false, true, DATE_TIME, 1904-01-01T12:00",
        "0.999999, true, false, DATE, 1900-01-01",
        "46027.604166666667, true, false, DATE_TIME, 2026-01-05T14:30",
        "46027.604351851852, false, false, DATE_TIME, 2026-01-05T14:30:16",
        "46027, true, false, DATE, 2026-01-05",
        "60, false, false, NUMBER, 60",
        "x, false, false, TEXT, x"
    })
    void whatIsStoredSaysWhetherItIsADayATimeOrBoth(
            String serial, boolean timeOnly, boolean from1904, CellKind kind, String text) {
        assertThat(Numerals.moment(serial, timeOnly, from1904)).isEqualTo(new Cell(text, kind));
    }

    @Test
    void aStyleThatShowsNoDayMakesATimeAndAnIsoCellIsWhatItSays() throws Exception {
        String styles = "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><numFmts>"
                + "<numFmt numFmtId=\"164\" formatCode=\"[$-409]h:mm AM/PM\"/><numFmt numFmtId=\"165\" formatCode=\"mmm\"/>"
                + "<numFmt numFmtId=\"166\" formatCode=\"[h]:mm\"/></numFmts><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"20\"/>"
                + "<xf numFmtId=\"22\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/><xf numFmtId=\"166\"/></cellXfs></styleSheet>";
        String rows =
                "<row><c s=\"0\"><v>0</v></c><c s=\"1\"><v>0</v></c><c s=\"2\"><v>0</v></c><c s=\"3\"><v>0</v></c>"
                        + "<c s=\"4\"><v>0</v></c><c s=\"5\"><v>0</v></c></row><row><c t=\"d\"><v>14:30:15.5Z</v></c>"
                        + "<c t=\"d\"><v>2026-01-05T14:30:00.000</v></c><c t=\"d\"><v>2026-01-05</v></c><c t=\"d\"><v>2026-02-30</v></c>"
                        + "<c t=\"d\"><v>2026-01-05T25:00</v></c><c t=\"str\"><v>2026-01-05</v></c>"
                        // No zone: see decision 30.
                        + "<c t=\"d\"><v>2026-01-05T14:30:00Z</v></c></row>";
        List<String> kinds = new ArrayList<>();
        byte[] bytes = Parts.withRows(rows).with(Parts.STYLES, styles).zip();
        try (Workbook book = Workbook.open(new ByteArrayInputStream(bytes))) {
            Rows read = book.rows();
            while (read.advance()) {
                for (int i = 0; i < read.width(); i++) {
                    kinds.add(read.kind(i) + " " + read.field(i));
                }
            }
        }
        assertThat(kinds)
                .containsExactly(
                        "NUMBER 0",
                        "TIME 00:00",
                        "DATE 1899-12-31",
                        "TIME 00:00",
                        "DATE 1899-12-31",
                        "TIME 00:00",
                        "TIME 14:30:15",
                        "DATE_TIME 2026-01-05T14:30",
                        "DATE 2026-01-05",
                        "TEXT 2026-02-30",
                        "TEXT 2026-01-05T25:00",
                        "TEXT 2026-01-05",
                        "DATE_TIME 2026-01-05T14:30");
    }

    @Property(tries = 2000)
    void datesAreThoseOfAnotherReader(
            @ForAll @IntRange(min = 1, max = 73_415) int day, @ForAll @IntRange(min = 0, max = 1439) int minute) {
        double serial = day + minute / 1440.0;
        for (boolean from1904 : new boolean[] {false, true}) {
            LocalDateTime other = DateUtil.getLocalDateTime(serial, from1904, true);
            String pattern = minute == 0 ? "uuuu-MM-dd" : "uuuu-MM-dd'T'HH:mm";
            String expected = !from1904 && day == 60
                    ? Numerals.cell(Double.toString(serial)).text()
                    : other.format(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
            assertThat(Numerals.moment(Double.toString(serial), false, from1904).text())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1200.50, 1200.5",
        "1.2E3, 1200",
        "450.00000000000006, 450",
        "-7, -7",
        "0E-10, 0",
        "1E31, 1E31",
        "abc, abc"
    })
    void aNumberIsWrittenInPlainDigitsWithoutTheNoiseOfFractions(String stored, String text) {
        assertThat(Numerals.cell(stored).text()).isEqualTo(text);
    }

    @Property(tries = 500)
    void anAmountInCentsComesBackExactly(@ForAll @IntRange(min = 1) int cents) {
        double stored = cents / 100.0;
        assertThat(new BigDecimal(Numerals.cell(Double.toString(stored)).text()))
                .isEqualByComparingTo(BigDecimal.valueOf(cents, 2));
    }

    private static byte[] bytes(XSSFWorkbook book) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    private static List<String> rows(byte[] workbook) throws IOException, BadRecord {
        List<String> read = new ArrayList<>();
        try (Workbook book = Workbook.open(new ByteArrayInputStream(workbook))) {
            Rows rows = book.rows();
            while (rows.advance()) {
                read.add(rows.position() + " " + rows.fields());
            }
        }
        return read;
    }
}
