package org.naulon.connectors.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordReader;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.table.Rows;
import org.naulon.model.intake.Rejection;
import org.naulon.model.transfer.Source;

/** Reads tables of one canonical layout; the header row says by which profile. */
public final class MappedTable implements RecordReader {
    /** Bytes in which the header row must stand. */
    static final int HEAD = 1 << 16;

    private final List<Profile> profiles;
    private final Function<RecordSink, RowTaker> takers;

    private MappedTable(List<Profile> profiles, Function<RecordSink, RowTaker> takers) {
        this.profiles = profiles;
        this.takers = takers;
    }

    /** A reader with a new taker for each table, which may remember the rows before and act at the end. */
    public static MappedTable taking(Profiles profiles, CanonicalLayout layout, Function<RecordSink, RowTaker> takers) {
        return new MappedTable(profiles.of(layout), takers);
    }

    /** Whether a totals row was rejected: no record, but a sum that the rows of its table do not make. */
    public static boolean isOfTotals(Rejection rejection) {
        return rejection.message().startsWith(Sums.SAYS);
    }

    /** What takes the rows of one table for a sink. */
    RowTaker taker(RecordSink sink) {
        return takers.apply(sink);
    }

    @Override
    public void read(InputStream bytes, Source file, RecordSink sink) throws IOException {
        byte[] head = bytes.readNBytes(HEAD);
        Recognition.Found found;
        try {
            found = recognise(profiles, head).found().decidedBy(head);
        } catch (BadRecord bad) {
            sink.rejection(bad.at(file, "line 1"));
            return;
        }
        InputStream all = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
        body(found, found.encoding().rows(all, found.delimiter()), file, sink);
    }

    /**
     * Reads a table that is no text file.
     *
     * @param table gives its rows from the first one, as often as asked
     * @throws BadRecord when the table cannot be opened
     */
    public void read(RowSource table, Source file, RecordSink sink) throws IOException, BadRecord {
        Recognition recognition = new Recognition(profiles);
        Rows beginning = table.rows();
        recognition.look(beginning);
        Recognition.Found found;
        try {
            found = recognition.found().decidedBy(table.rows(), true);
        } catch (BadRecord bad) {
            sink.rejection(bad.at(file, beginning.position()));
            return;
        }
        body(found, table.rows(), file, sink);
    }

    /** Tries every encoding and delimiter of the profiles on the beginning of a file. */
    static Recognition recognise(List<Profile> profiles, byte[] head) throws IOException {
        Recognition recognition = new Recognition(profiles);
        Encoding marked = Encoding.marked(head);
        Set<Encoding> encodings = new TreeSet<>();
        Set<Character> delimiters = new TreeSet<>();
        for (Profile profile : profiles) {
            encodings.addAll(marked == null ? profile.encodings() : List.of(marked));
            delimiters.addAll(profile.delimiters());
        }
        for (Encoding encoding : encodings) {
            for (char delimiter : delimiters) {
                Rows rows = encoding.rows(new ByteArrayInputStream(head), delimiter);
                recognition.look(rows, encoding, delimiter, marked != null);
            }
        }
        return recognition;
    }

    private void body(Recognition.Found found, Rows rows, Source file, RecordSink sink) throws IOException {
        Heading heading = found.heading();
        sink.columns(file, heading.profile().name(), heading.unmapped());
        new TableBody(found, file, sink).read(rows, takers.apply(sink));
    }
}
