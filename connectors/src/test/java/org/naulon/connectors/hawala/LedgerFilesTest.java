package org.naulon.connectors.hawala;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.Taken;
import org.naulon.connectors.spreadsheet.WorkbookReader;
import org.naulon.connectors.table.CsvRecords;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Reading;

/** Ledgers of several scripts, calendars and units against a golden table, as CSV and as workbooks. */
class LedgerFilesTest {
    private static final Path LEDGERS = Path.of("src/test/resources/ledgers");

    @Test
    void everyLedgerEndsAsTheGoldenTableSays() throws Exception {
        List<String> table = new ArrayList<>();
        for (Path file : files()) {
            table.add(file.getFileName().toString());
            Taken taken = Taken.from(HawalaLedger.reader(Profiles.shipped()), Files.readAllBytes(file));
            lines(taken).forEach(line -> table.add("  " + line));
        }
        String found = String.join("\n", table) + "\n";
        // To refresh the golden table: review this file and copy it over the other.
        Files.writeString(Path.of("target/ledgers.found.txt"), found);
        assertThat(found).isEqualTo(Files.readString(LEDGERS.resolve("golden.txt")));
    }

    @Test
    void aWorkbookGivesTheRecordsOfTheSameTableInCsv() throws Exception {
        for (Path file : files()) {
            Taken csv = Taken.from(HawalaLedger.reader(Profiles.shipped()), Files.readAllBytes(file));
            Taken workbook = Taken.from(new WorkbookReader(HawalaLedger.reader(Profiles.shipped())), workbook(file));
            assertThat(lines(workbook))
                    .as(file.toString())
                    .isEqualTo(lines(csv).stream()
                            .map(line -> line.replaceFirst("line ", "Book!"))
                            .toList());
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(LEDGERS)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] workbook(Path csv) throws IOException, BadRecord {
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            XSSFSheet sheet = book.createSheet("Book");
            CsvRecords rows = new CsvRecords(new ByteArrayInputStream(Files.readAllBytes(csv)));
            for (int number = 0; rows.advance(); number++) {
                XSSFRow row = sheet.createRow(number);
                for (int i = 0; i < rows.width(); i++) {
                    if (rows.field(i).matches("[1-9][0-9]{0,8}(\\.[0-9]?[1-9])?")) {
                        row.createCell(i).setCellValue(Double.parseDouble(rows.field(i)));
                    } else {
                        row.createCell(i).setCellValue(rows.field(i));
                    }
                }
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            book.write(out);
            return out.toByteArray();
        }
    }

    private static List<String> lines(Taken taken) {
        List<String> lines = new ArrayList<>();
        taken.observations().forEach(o -> lines.add(line(o)));
        taken.rejections().forEach(r -> lines.add(line(r)));
        taken.statements().forEach(s -> lines.add(line(s)));
        return lines;
    }

    private static String line(Observation o) {
        return o.source().position() + " | " + o.kind() + " " + o.status() + " " + o.sourceReference() + " | " + o.at()
                + " " + o.precision() + (o.stateAt().equals(o.at()) ? "" : " state " + o.stateAt()) + " | "
                + o.amountMinor() + " " + o.currency()
                + (o.feeMinor() == 0 ? "" : " fee " + o.feeMinor())
                + (o.rate().isEmpty() ? "" : " rate " + o.rate()) + " | " + side(o.payer()) + " > " + side(o.payee())
                + " | " + o.token() + (o.releasedTo().isEmpty() ? "" : " to " + o.releasedTo())
                + (o.reading().equals(Reading.PLAIN) ? "" : " | " + reading(o.reading()));
    }

    private static String side(Party party) {
        return party.name() + " [" + party.phone() + " " + party.agent() + " " + party.city() + " " + party.country()
                + "]";
    }

    private static String reading(Reading reading) {
        return String.join(
                ";",
                reading.amount(),
                reading.unitRule(),
                reading.date(),
                reading.calendar(),
                String.valueOf(reading.dateUncertaintyDays()),
                reading.transcriber(),
                reading.confidence());
    }

    private static String line(Rejection r) {
        return r.position() + " | " + r.reason() + " " + r.message();
    }

    private static String line(Statement s) {
        return s.source().position() + " | " + s.account() + " " + s.openingMinor() + " + " + s.creditsMinor() + " - "
                + s.debitsMinor() + " = " + s.closingMinor() + " " + s.currency() + " " + s.entries() + " entries "
                + s.proof();
    }
}
