package org.naulon.connectors.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.connectors.moneytransfer.MoneyTransferTable;
import org.naulon.connectors.record.Taken;
import org.naulon.connectors.spreadsheet.Books;
import org.naulon.connectors.spreadsheet.WorkbookReader;

class NumberCellsTest {
    private static final String[] HEADINGS = {"No", "Fecha", "Importe", "Divisa", "De", "A"};

    @TempDir
    Path folder;

    @Test
    void aNumberCellHasAPointAndATextHasTheSignsOfItsProfile() throws IOException {
        Files.writeString(folder.resolve("giros.yaml"), """
                name: giros
                version: 1.0.0
                source: a layout of our own
                layout: money-transfer
                delimiters: [";"]
                times: {patterns: ["dd/MM/yyyy"], zone: Europe/Madrid}
                numbers: {decimal: ",", grouping: ["."]}
                countries: [alpha-2]
                columns:
                  control_number: [No]
                  sent_at: [Fecha]
                  send_amount: [Importe]
                  send_currency: [Divisa]
                  sender_name: [De]
                  receiver_name: [A]
                constants: {status: PAID, sender_country: ES, payout_country: MA}
                """);
        Taken taken = Taken.from(
                new WorkbookReader(MoneyTransferTable.reader(Profiles.shipped().with(folder))), workbook());

        assertThat(taken.rejections()).isEmpty();
        assertThat(taken.observations())
                .extracting(o -> o.amountMinor() + " " + o.currency())
                .containsExactly("250125 KWD", "1250125 KWD", "125010 EUR");
    }

    private static byte[] workbook() throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("giros");
            Books.row(sheet, 0, HEADINGS);
            Books.row(sheet, 1, "1", "05/01/2026", "", "KWD", "Awa", "Ali")
                    .getCell(2)
                    .setCellValue(250.125);
            Books.row(sheet, 2, "2", "05/01/2026", "1.250,125", "KWD", "Awa", "Ali");
            Books.row(sheet, 3, "3", "05/01/2026", "", "EUR", "Awa", "Ali")
                    .getCell(2)
                    .setCellValue(1250.1);
            return Books.bytes(book);
        }
    }
}
