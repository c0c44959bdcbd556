package org.naulon.connectors.spreadsheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of a workbook that a test wants to be strange, zipped by hand. */
public final class Parts {
    public static final String RELS = "_rels/.rels";
    public static final String BOOK = "xl/workbook.xml";
    public static final String BOOK_RELS = "xl/_rels/workbook.xml.rels";
    public static final String SHEET = "xl/worksheets/sheet1.xml";
    public static final String STRINGS = "xl/sharedStrings.xml";
    public static final String STYLES = "xl/styles.xml";

    private static final String MAIN = " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, Writing> parts = new LinkedHashMap<>();

    /** Writes the bytes of one part. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private Parts() {}

    /** A workbook with these rows: {@code <row>…</row>}. */
    public static Parts withRows(String rows) {
        return new Parts()
                .with(
                        RELS,
                        relationships("<Relationship Id=\"r1\" Type=\"" + OFFICE
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/>"))
                .with(
                        BOOK,
                        "<workbook" + MAIN + " xmlns:r=\"" + OFFICE
                                + "\"><sheets><sheet name=\"Book\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>")
                .with(
                        BOOK_RELS,
                        relationships("<Relationship Id=\"r1\" Type=\"" + OFFICE
                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/><Relationship Id=\"r2\" Type=\""
                                + OFFICE
                                + "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/><Relationship Id=\"r3\" Type=\""
                                + OFFICE
                                + "/styles\" Target=\"styles.xml\"/>"))
                .with(SHEET, "<worksheet" + MAIN + "><sheetData>" + rows + "</sheetData></worksheet>")
                .with(
                        STRINGS,
                        "<sst" + MAIN
                                + "><si><t>first</t></si><si><r><t>rich </t></r><rPh><t>said</t></rPh><r><t>text</t></r></si></sst>")
                .with(
                        STYLES,
                        "<styleSheet" + MAIN + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"yyyy/mm/dd\"/>"
                                + "<numFmt numFmtId=\"165\" formatCode=\"&quot;day&quot; 0.00\"/></numFmts><cellXfs><xf numFmtId=\"0\"/>"
                                + "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
    }

    public Parts with(String path, String text) {
        return with(path, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    Parts with(String path, Writing writing) {
        parts.put(path, writing);
        return this;
    }

    Parts without(String path) {
        parts.remove(path);
        return this;
    }

    public byte[] zip() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, Writing> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                part.getValue().to(zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** A piece of text many times over, without ever holding it whole. */
    static Writing repeated(String before, String piece, long times, String after) {
        return out -> {
            out.write(before.getBytes(StandardCharsets.UTF_8));
            byte[] block = piece.repeat(1000).getBytes(StandardCharsets.UTF_8);
            for (long i = 0; i < times / 1000; i++) {
                out.write(block);
            }
            out.write(after.getBytes(StandardCharsets.UTF_8));
        };
    }

    private static String relationships(String each) {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" + each
                + "</Relationships>";
    }
}
