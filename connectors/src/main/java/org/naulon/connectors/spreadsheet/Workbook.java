package org.naulon.connectors.spreadsheet;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.naulon.connectors.field.Texts;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Rows;
import org.naulon.model.intake.RejectReason;

/** A workbook and its first sheet. */
final class Workbook implements Closeable {
    private static final int MAX_NAME = 64;

    private final Container container;
    private final String sheet;
    private final String path;
    private final Cells cells;

    private Workbook(Container container, String sheet, String path, Cells cells) {
        this.container = container;
        this.sheet = sheet;
        this.path = path;
        this.cells = cells;
    }

    /**
     * Opens a workbook.
     *
     * @throws BadRecord when it cannot be read or passes a limit
     */
    static Workbook open(InputStream bytes) throws IOException, BadRecord {
        Container container = Container.open(bytes);
        try {
            return open(container);
        } catch (IOException | BadRecord | RuntimeException e) {
            container.close();
            throw e;
        }
    }

    /** The first sheet from its first row, as often as asked. */
    Rows rows() throws IOException, BadRecord {
        return new SheetRows(sheet, container.part(path, Limits.SHEET), cells);
    }

    @Override
    public void close() throws IOException {
        container.close();
    }

    private static Workbook open(Container container) throws IOException, BadRecord {
        String workbook = container.has("_rels/.rels") ? typed(container.relationships(""), "officeDocument") : "";
        if (workbook.isEmpty()) {
            throw new BadRecord(RejectReason.UNKNOWN_FORMAT, "the content is a ZIP archive and no workbook");
        }
        Map<String, Container.Relationship> parts = container.relationships(workbook);
        String strings = typed(parts, "sharedStrings");
        String styles = typed(parts, "styles");
        boolean from1904 = false;
        XmlPart part = container.part(workbook, Limits.PART);
        while (part.nextStart()) {
            if (part.name().equals("workbookPr")) {
                String date1904 = part.attribute("date1904");
                from1904 = date1904.equals("1") || date1904.equals("true");
            } else if (part.name().equals("sheet")) {
                Container.Relationship sheet = parts.get(part.attribute("id"));
                String name = Texts.line(part.attribute("name"));
                if (sheet == null) {
                    throw new BadRecord(
                            RejectReason.MALFORMED,
                            "the sheet " + BadRecord.quote(name) + " has no part in the workbook");
                }
                Cells cells = new Cells(
                        strings.isEmpty()
                                ? SharedStrings.NONE
                                : SharedStrings.read(container.part(strings, Limits.PART)),
                        styles.isEmpty() ? Styles.NONE : Styles.read(container.part(styles, Limits.PART)),
                        from1904);
                String clipped = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name;
                return new Workbook(container, clipped, sheet.path(), cells);
            }
        }
        throw new BadRecord(RejectReason.MALFORMED, "the workbook has no sheet");
    }

    /** The path of the first part of a type, or empty. */
    private static String typed(Map<String, Container.Relationship> parts, String type) {
        return parts.values().stream()
                .filter(part -> part.type().equals(type))
                .map(Container.Relationship::path)
                .sorted()
                .findFirst()
                .orElse("");
    }
}
