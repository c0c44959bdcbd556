package org.naulon.connectors.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import org.naulon.connectors.mapping.MappedTable;
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

    @Override
    public void read(InputStream bytes, Source file, RecordSink sink) throws IOException {
        try (Workbook workbook = Workbook.open(bytes)) {
            table.read(workbook.rows(), workbook.rows(), file, sink);
        } catch (BadRecord bad) {
            sink.rejection(bad.at(file, "byte 0"));
        }
    }
}
