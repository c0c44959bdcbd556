package org.naulon.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;
import org.naulon.model.journal.Json;
import picocli.CommandLine;

/** {@code rejects} as its user meets it. */
class RejectsCommandTest {
    private static final String HASH = "ab".repeat(32);

    @TempDir
    Path out;

    private final List<Rejection> rejections = new ArrayList<>();

    private record Ran(int exit, String out, String err) {}

    @Test
    void rejectionsAreGroupedByReasonAndFileTheLargestGroupFirst() throws IOException {
        for (int line = 2; line <= 7; line++) {
            reject(
                    "money-transfer/a.csv",
                    "line " + line,
                    RejectReason.INVALID_DATE,
                    "sent_at '" + line + "' is no date");
        }
        reject("money-transfer/a.csv", "line 8", RejectReason.MISSING_VALUE, "sender_name is empty");
        reject("bank/x.xml", "transaction 3", RejectReason.MISSING_VALUE, "Dbtr is empty");

        assertThat(run("rejects").out()).isEqualToNormalizingNewlines("""
                rejected 8, groups 3
                       6  INVALID_DATE      money-transfer/a.csv
                          the first: sent_at '2' is no date
                          at line 2, line 3, line 4, line 5, line 6, ...
                       1  MISSING_VALUE     bank/x.xml
                          Dbtr is empty
                          at transaction 3
                       1  MISSING_VALUE     money-transfer/a.csv
                          sender_name is empty
                          at line 8
                """);
        assertThat(run("rejects", "--reason", "missing_value", "--limit", "1").out())
                .isEqualToNormalizingNewlines("""
                        rejected 2, groups 2
                               1  MISSING_VALUE     bank/x.xml
                                  Dbtr is empty
                                  at transaction 3
                        1 groups more: see --limit, --reason and --file
                        """);
        assertThat(run("rejects", "--file", "bank/x.xml").out()).startsWith("rejected 1, groups 1");
        assertThat(run("rejects", "--file", "bank").out()).isEqualToNormalizingNewlines("rejected 0, groups 0\n");
    }

    @Test
    void aLineIsShownWithTwoNeighboursOnEachSide() throws IOException {
        archive("h\r\n2\r\n3\r\nx;32/01/2026;\u001b[31m\r\n5\r\n6\r\n7".getBytes(StandardCharsets.UTF_8));
        reject("hawala/a.csv", "line 4", RejectReason.INVALID_DATE, "bad");

        assertThat(show("hawala/a.csv", "line", "4").out()).endsWith("""
                line 4
                  2: 2
                  3: 3
                > 4: x;32/01/2026;\\x1B[31m
                  5: 5
                  6: 6
                """);
    }

    @Test
    void theFirstAndTheLastLineHaveFewerNeighboursAndTheNextIsNotThere() throws IOException {
        archive("1\n2".getBytes(StandardCharsets.UTF_8));
        reject("a", "line 1", RejectReason.MALFORMED, "bad");
        reject("a", "line 2", RejectReason.MALFORMED, "bad");
        reject("a", "line 3", RejectReason.MALFORMED, "bad");

        assertThat(show("a", "line 1").out()).endsWith("line 1\n> 1: 1\n  2: 2\n");
        assertThat(show("a", "line 2").out()).endsWith("line 2\n  1: 1\n> 2: 2\n");
        assertThat(show("a", "line 3").out()).endsWith("the head of the file, from byte 0\n  1\n  2\n");
    }

    @Test
    void bytesThatAreNoTextAndLettersThatTurnTextAroundAreWrittenAsCodes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes("Zoé\t\u202Eevil ".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.write(0);
        archive(bytes.toByteArray());
        reject("a\u0007.csv", "line 1", RejectReason.INVALID_ENCODING, "bad\u001b[2J");

        Ran ran = show("a\\x07.csv", "line 1");

        assertThat(ran.out())
                .startsWith("INVALID_ENCODING  bad\\x1B[2J\n")
                .endsWith("> 1: Zoé\\t\\u202Eevil \\xE9\\x00\n");
    }

    @Test
    void utf16IsShownAsText() throws IOException {
        archive("\uFEFFعدد\n٣".getBytes(StandardCharsets.UTF_16LE));
        reject("a", "line 2", RejectReason.MISSING_VALUE, "bad");

        assertThat(show("a", "line 2").out()).endsWith("  1: \\uFEFFعدد\n> 2: ٣\n");
    }

    @Test
    void aLineOfAnyLengthIsShownToABound() throws IOException {
        archive("y".repeat(400).concat("\n").concat("z".repeat(401)).getBytes(StandardCharsets.UTF_8));
        reject("a", "line 2", RejectReason.TOO_LARGE, "bad");

        assertThat(show("a", "line 2").out())
                .endsWith("  1: " + "y".repeat(400) + "\n> 2: " + "z".repeat(400) + "... (401 bytes)\n");
    }

    @Test
    void aTransactionIsFoundAsIntakeCountsThem() throws IOException {
        archive(("<D><!-- <Ntry> --><Ntry><A/></Ntry><n:Ntry><NtryDtls><TxDtls>b</TxDtls><TxDtls>c</TxDtls></NtryDtls>"
                        + "</n:Ntry><Ntry>d<![CDATA[<TxDtls>]]></Ntry><Ntry>e")
                .getBytes(StandardCharsets.UTF_8));
        for (int i = 1; i <= 7; i++) {
            reject("bank/s", "transaction " + i, RejectReason.MISSING_VALUE, "bad");
        }

        assertThat(show("bank/s", "transaction 1").out())
                .endsWith("transaction 1, from byte 18\n  <Ntry><A/></Ntry>\n");
        assertThat(show("bank/s", "transaction 2").out()).endsWith("\n  <TxDtls>b</TxDtls>\n");
        assertThat(show("bank/s", "transaction 3").out()).endsWith("\n  <TxDtls>c</TxDtls>\n");
        assertThat(show("bank/s", "transaction 4").out()).endsWith("\n  <Ntry>d<![CDATA[<TxDtls>]]></Ntry>\n");
        assertThat(show("bank/s", "transaction 5").out()).endsWith("\n  <Ntry>e\n");
        assertThat(show("bank/s", "transaction 6").out()).contains("the head of the file");
    }

    @Test
    void whatBreaksAFileOffIsLookedForBehindTheLastTransaction() throws IOException {
        archive("<D><TxInf>a</TxInf><TxInf>b</TxInf></E>".getBytes(StandardCharsets.UTF_8));
        reject("bank/s", "transaction 3", RejectReason.MALFORMED, "bad");

        assertThat(show("bank/s", "transaction 3").out())
                .endsWith("after transaction 2, from byte 19\n  <TxInf>b</TxInf></E>\n");
    }

    @Test
    void messagesAndTheirEntriesAreFoundWithAndWithoutBlocks() throws IOException {
        archive("{1:F21X}{1:F01A}{4:\n:20:a\n:61:one\n-}{1:F01B}{4:\n:20:b\n:61:two\n:61:three\n-}"
                .getBytes(StandardCharsets.UTF_8));
        reject("bank/m", "message 1", RejectReason.MISSING_VALUE, "bad");
        reject("bank/m", "message 2 entry 1", RejectReason.MISSING_VALUE, "bad");
        reject("bank/m", "message 2 entry 2", RejectReason.MISSING_VALUE, "bad");
        reject("bank/m", "message 2 entry 3", RejectReason.MISSING_VALUE, "bad");
        reject("bank/m", "message 3", RejectReason.MISSING_VALUE, "bad");

        assertThat(show("bank/m", "message 1").out())
                .endsWith("\nmessage 1\n  {1:F01A}{4:\n  :20:a\n  :61:one\n  -}\n");
        assertThat(show("bank/m", "message 2 entry 2").out()).endsWith("\nmessage 2 entry 2\n  :61:three\n  -}\n");
        assertThat(show("bank/m", "message 2 entry 1").out()).endsWith("\nmessage 2 entry 1\n  :61:two\n");
        assertThat(show("bank/m", "message 2 entry 3").out()).contains("\nmessage 2\n  {1:F01B}");
        assertThat(show("bank/m", "message 3").out()).contains("the head of the file");

        archive(":20:a\n:61:one\n-\n:20:b\n:61:two\n-\n".getBytes(StandardCharsets.UTF_8));

        assertThat(show("bank/m", "message 1").out()).endsWith("message 1\n  :20:a\n  :61:one\n");
        assertThat(show("bank/m", "message 2 entry 2").out()).endsWith("message 2\n  :20:b\n  :61:two\n");
    }

    @Test
    void aPartOfAFileIsShownToABound() throws IOException {
        archive("x".repeat(2001).getBytes(StandardCharsets.UTF_8));
        reject("a", "byte 0", RejectReason.UNKNOWN_FORMAT, "bad");
        reject("a", "byte 201", RejectReason.MALFORMED, "bad");
        reject("a", "Sheet!3", RejectReason.MALFORMED, "bad");

        assertThat(show("a", "byte 0").out()).endsWith("from byte 0\n  " + "x".repeat(2000) + "\n  ...\n");
        assertThat(show("a", "byte 201").out()).endsWith("from byte 1\n  " + "x".repeat(2000) + "\n");
        assertThat(show("a", "Sheet!3").out()).contains("'Sheet!3' cannot be pointed out; the head of the file");
    }

    @Test
    void whatCameCompressedIsShownUnpacked() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write("one\ntwo\nthree".getBytes(StandardCharsets.UTF_8));
        }
        archive(packed.toByteArray());
        reject("a.csv.gz", "gzip!line 2", RejectReason.INVALID_DATE, "bad");
        reject("a.csv.gz", "gzip!line 4", RejectReason.INVALID_DATE, "bad");
        String lines = "  1: one\n> 2: two\n  3: three\n";
        assertThat(show("a.csv.gz", "gzip!line 2").out()).endsWith("line 2\n" + lines);
        assertThat(show("a.csv.gz", "gzip!line 4").out())
                .contains("'line 4' cannot be pointed out; the head of the file")
                .endsWith("  one\n  two\n  three\n");

        packed.reset();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            for (String name : List.of("july", "july!1/a.csv", "b.xml")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write((name.equals("b.xml") ? "<D><TxInf>a</TxInf>" : "one\ntwo\nthree")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        archive(packed.toByteArray());
        reject("z.zip", "july!1/a.csv!line 2", RejectReason.INVALID_DATE, "bad");
        reject("z.zip", "b.xml!transaction 1", RejectReason.INVALID_DATE, "bad");
        reject("z.zip", "gone.csv!line 2", RejectReason.INVALID_DATE, "bad");
        assertThat(show("z.zip", "july!1/a.csv!line 2").out()).endsWith("line 2\n" + lines);
        assertThat(show("z.zip", "b.xml!transaction 1").out())
                .endsWith("transaction 1, from byte 3\n  <TxInf>a</TxInf>\n");
        assertThat(show("z.zip", "gone.csv!line 2").out()).contains("the head of the file, from byte 0\n  PK");
    }

    @Test
    void theRowOfAWorkbookIsShownAsItsReadersSeeIt() throws IOException {
        archive(workbook("a", "b", "x".repeat(500), "d"));
        reject("hawala/l.xlsx", "Book!2", RejectReason.INVALID_DATE, "bad");
        reject("hawala/l.xlsx", "Book!5", RejectReason.INVALID_DATE, "bad");

        assertThat(show("hawala/l.xlsx", "Book!2").out())
                .endsWith("row Book!2\n  Book!1: a | 1\n> Book!2: b | 2\n  Book!3: " + "x".repeat(400)
                        + "... (504 characters)\n  Book!4: d | 4\n");
        assertThat(show("hawala/l.xlsx", "Book!5").out()).contains("'Book!5' cannot be pointed out");
    }

    private static byte[] workbook(String... firstFields) throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < firstFields.length; i++) {
            rows.append(
                    "<row r=\"%d\"><c r=\"A%d\" t=\"inlineStr\"><is><t>%s</t></is></c><c r=\"B%d\"><v>%d</v></c></row>"
                            .formatted(i + 1, i + 1, firstFields[i], i + 1, i + 1));
        }
        String relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packages = "http://schemas.openxmlformats.org/package/2006/relationships";
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(packed)) {
            part(zip, "[Content_Types].xml", "<Types/>");
            part(
                    zip,
                    "_rels/.rels",
                    "<Relationships xmlns=\"" + packages + "\"><Relationship Id=\"r\" Type=\"" + relationships
                            + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + relationships
                            + "\"><sheets><sheet name=\"Book\" sheetId=\"1\" r:id=\"s\"/></sheets></workbook>");
            part(
                    zip,
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships xmlns=\"" + packages + "\"><Relationship Id=\"s\" Type=\"" + relationships
                            + "/worksheet\" Target=\"sheet.xml\"/></Relationships>");
            part(
                    zip,
                    "xl/sheet.xml",
                    "<worksheet xmlns=\"" + main + "\"><sheetData>" + rows + "</sheetData></worksheet>");
        }
        return packed.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void onlyAHashNamesAFileOfTheArchive() throws IOException {
        Files.writeString(out.resolve("secret"), "secret");
        rejections.add(new Rejection("a", "byte 0", "../secret", RejectReason.MALFORMED, "bad"));
        rejections.add(new Rejection("b", "byte 0", "", RejectReason.UNREADABLE, "bad"));

        assertThat(show("a", "byte 0").out()).endsWith("its bytes are not in the archive\n");
        assertThat(show("b", "byte 0").out()).endsWith("its bytes are not in the archive\n");
    }

    @Test
    void whatWasNotRejectedThereAndWhatIsNoRejectionEndsWithOneLine() throws IOException {
        reject("a", "line 1", RejectReason.MALFORMED, "bad");
        Ran nowhere = show("a", "line 2");

        assertThat(nowhere.exit()).isEqualTo(1);
        assertThat(nowhere.err())
                .isEqualToNormalizingNewlines(
                        "naulon: nothing of a was rejected at 'line 2'; 'naulon rejects' lists what was\n");

        Files.writeString(out.resolve("rejects.ndjson"), "{}\nnonsense\n");
        Ran broken = execute("rejects", out.toString());
        assertThat(broken.exit()).isEqualTo(1);
        assertThat(broken.err())
                .contains("rejects.ndjson line 1 is no rejection")
                .hasLineCount(1);
    }

    @Test
    void wrongUsageEndsWithTwo() throws IOException {
        assertThat(execute("rejects").exit()).isEqualTo(2);
        assertThat(execute("rejects", out.toString()).exit()).isEqualTo(2);
        reject("a", "line 1", RejectReason.MALFORMED, "bad");
        assertThat(run("rejects", "--limit", "0").exit()).isEqualTo(2);
        assertThat(run("rejects", "--limit", "10001").exit()).isEqualTo(2);
        assertThat(run("rejects", "--limit", "10000").exit()).isZero();
        assertThat(run("rejects", "--reason", "BAD_LUCK").exit()).isEqualTo(2);
        assertThat(execute("rejects", "show", out.toString(), "a").exit()).isEqualTo(2);
    }

    private void reject(String file, String position, RejectReason reason, String message) {
        rejections.add(new Rejection(file, position, HASH, reason, message));
    }

    private void archive(byte[] bytes) throws IOException {
        Path folder = Files.createDirectories(out.resolve("archive/ab"));
        Files.write(folder.resolve(HASH), bytes);
    }

    private Ran show(String file, String... position) throws IOException {
        write();
        List<String> args = new ArrayList<>(List.of("rejects", "show", out.toString(), file));
        args.addAll(List.of(position));
        return execute(args.toArray(String[]::new));
    }

    private Ran run(String command, String... options) throws IOException {
        write();
        List<String> args = new ArrayList<>(List.of(command, out.toString()));
        args.addAll(List.of(options));
        return execute(args.toArray(String[]::new));
    }

    private void write() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Rejection rejection : rejections) {
            lines.writeBytes(Json.line(rejection));
            lines.write('\n');
        }
        Files.write(out.resolve("rejects.ndjson"), lines.toByteArray());
    }

    private static Ran execute(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                Naulon.commandLine(false).setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        return new Ran(command.execute(args), out.toString(), err.toString());
    }
}
