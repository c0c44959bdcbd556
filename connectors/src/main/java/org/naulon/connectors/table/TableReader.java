package org.naulon.connectors.table;

import java.io.IOException;
import java.io.InputStream;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordReader;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.transfer.Source;

/** Reads a table of one layout, row by row; a header that does not fit is one rejection for the whole file. */
public final class TableReader implements RecordReader {
    private final Layout layout;
    private final RowMapper mapper;

    public TableReader(Layout layout, RowMapper mapper) {
        this.layout = layout;
        this.mapper = mapper;
    }

    @Override
    public void read(InputStream bytes, Source file, RecordSink sink) throws IOException {
        CsvRecords records = new CsvRecords(bytes);
        Header header;
        try {
            if (!records.advance()) {
                return;
            }
            header = Header.match(layout, records.fields());
        } catch (BadRecord bad) {
            sink.rejection(bad.at(file, position(records)));
            return;
        }
        while (true) {
            try {
                if (!records.advance()) {
                    return;
                }
                Source source = new Source(file.sha256(), position(records), file.file());
                sink.observation(mapper.map(header.row(records.fields()), source));
            } catch (BadRecord bad) {
                sink.rejection(bad.at(file, position(records)));
            }
        }
    }

    private static String position(CsvRecords records) {
        return "line " + records.line();
    }
}
