package org.naulon.connectors.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import org.naulon.connectors.mapping.CanonicalLayout;
import org.naulon.connectors.mapping.MappedTable;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.mapping.Trial;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordReader;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.transfer.Source;

/** Reads the first sheet of a workbook by the mapping profiles that read the same table as CSV. */
public final class WorkbookReader implements RecordReader {
    private final MappedTable table;

    public WorkbookReader(MappedTable table) {
        this.table = table;
    }

    /**
     * What a workbook would become, without taking it in.
     *
     * @param tables the readers of both layouts
     * @param rows how many rows to show
     * @throws BadRecord when it cannot be opened
     */
    public static Trial attempt(
            Profiles profiles, Map<CanonicalLayout, MappedTable> tables, InputStream bytes, String name, int rows)
            throws IOException, BadRecord {
        try (Workbook workbook = Workbook.open(bytes)) {
            return Trial.of(profiles, tables, workbook::rows, name, rows);
        }
    }

    @Override
    public void read(InputStream bytes, Source file, RecordSink sink) throws IOException {
        try (Workbook workbook = Workbook.open(bytes)) {
            table.read(workbook::rows, file, sink);
        } catch (BadRecord bad) {
            sink.rejection(bad.at(file, "byte 0"));
        }
    }
}
