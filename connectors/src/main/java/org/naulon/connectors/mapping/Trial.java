package org.naulon.connectors.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.record.RecordSink;
import org.naulon.connectors.table.Row;
import org.naulon.connectors.table.Rows;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/**
 * What a file would become, without taking it in.
 *
 * @param match the profile that reads it, or null when none does
 * @param refusal why none does, or empty
 * @param nearest profiles that know some of its headings and lack required ones, those with most headings first
 * @param rows the first rows
 * @param taken how many rows would be taken
 * @param rejections every row that would be rejected, at most {@value #MOST_REJECTIONS}
 * @param rejected how many there are
 */
public record Trial(
        @Nullable Match match,
        String refusal,
        List<Near> nearest,
        List<CanonicalRow> rows,
        long taken,
        List<Rejection> rejections,
        long rejected) {
    private static final int MOST_REJECTIONS = 20;

    /**
     * A profile that reads a file.
     *
     * @param encoding of the file
     * @param delimiter between its fields
     * @param headerRow rows before the header
     * @param unmapped headings that the profile does not know
     * @param notGiven canonical fields that neither a column nor a constant gives
     */
    public record Match(
            String profile,
            String version,
            String layout,
            String encoding,
            char delimiter,
            int headerRow,
            List<String> unmapped,
            List<String> notGiven) {}

    /**
     * A profile that does not quite fit.
     *
     * @param known headings of the file that the profile knows
     * @param missing required fields without a column
     */
    public record Near(String profile, int known, List<String> missing) {}

    /**
     * A row in canonical fields.
     *
     * @param fields those that are not empty
     */
    public record CanonicalRow(String position, Map<String, String> fields) {}

    /**
     * Tries all profiles on a text file.
     *
     * @param tables the readers of both layouts
     * @param rows how many rows to show
     */
    public static Trial of(
            Profiles profiles, Map<CanonicalLayout, MappedTable> tables, InputStream bytes, String name, int rows)
            throws IOException {
        byte[] head = bytes.readNBytes(MappedTable.HEAD);
        Recognition recognition = MappedTable.recognise(all(profiles), head);
        InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
        try {
            Recognition.Found found = recognition.found().decidedBy(head);
            return read(found, found.encoding().rows(whole, found.delimiter()), tables, name, rows);
        } catch (BadRecord bad) {
            return refused(bad, recognition.near());
        }
    }

    /**
     * Tries all profiles on a table that is no text file.
     *
     * @param tables the readers of both layouts
     * @param rows how many rows to show
     */
    public static Trial of(
            Profiles profiles, Map<CanonicalLayout, MappedTable> tables, RowSource table, String name, int rows)
            throws IOException {
        Recognition recognition = new Recognition(all(profiles));
        try {
            recognition.look(table.rows());
            return read(recognition.found().decidedBy(table.rows(), true), table.rows(), tables, name, rows);
        } catch (BadRecord bad) {
            return refused(bad, recognition.near());
        }
    }

    private static List<Profile> all(Profiles profiles) {
        return Arrays.stream(CanonicalLayout.values())
                .flatMap(layout -> profiles.of(layout).stream())
                .toList();
    }

    private static Trial read(
            Recognition.Found found, Rows whole, Map<CanonicalLayout, MappedTable> tables, String name, int rows)
            throws IOException {
        Reading reading = new Reading(found.heading().profile().layout(), tables, rows);
        new TableBody(found, new Source("", "", name), reading).read(whole, reading);
        return reading.trial(match(found));
    }

    private static Trial refused(BadRecord bad, List<Near> nearest) {
        return new Trial(null, bad.reason() + ": " + bad.getMessage(), nearest, List.of(), 0, List.of(), 0);
    }

    private static Match match(Recognition.Found found) {
        Heading heading = found.heading();
        Profile profile = heading.profile();
        List<String> notGiven = new ArrayList<>(profile.layout().wanted());
        notGiven.removeAll(heading.columns().keySet());
        notGiven.removeAll(profile.constants().keySet());
        notGiven.removeAll(profile.preamble().fields().keySet());
        profile.extracts()
                .forEach(extract ->
                        notGiven.removeAll(extract.pattern().namedGroups().keySet()));
        if (profile.isTwoSided()) {
            notGiven.remove(profile.layout().amountField());
            notGiven.removeAll(HolderSide.fields());
        }
        return new Match(
                profile.name(),
                profile.version(),
                profile.layout().label(),
                found.encoding().label(),
                found.delimiter(),
                found.row(),
                heading.unmapped(),
                notGiven);
    }

    /** Counts what the rows of a file become. */
    private static final class Reading implements RowTaker, RecordSink {
        private final CanonicalLayout layout;
        private final RowTaker taker;
        private final int most;
        private final List<CanonicalRow> rows = new ArrayList<>();
        private final List<Rejection> rejections = new ArrayList<>();
        private long taken;
        private long rejected;

        Reading(CanonicalLayout layout, Map<CanonicalLayout, MappedTable> tables, int most) {
            this.layout = layout;
            MappedTable table = tables.get(layout);
            if (table == null) {
                throw new IllegalArgumentException("no reader for " + layout);
            }
            this.taker = table.taker(this);
            this.most = most;
        }

        @Override
        public void take(Row row, Source source) throws IOException, BadRecord {
            if (rows.size() < most) {
                Map<String, String> fields = new LinkedHashMap<>();
                for (String field : layout.fields()) {
                    if (!row.get(field).isEmpty()) {
                        fields.put(field, row.get(field));
                    }
                }
                rows.add(new CanonicalRow(source.position(), fields));
            }
            taker.take(row, source);
        }

        @Override
        public void end() throws IOException {
            taker.end();
        }

        @Override
        public void rejection(Rejection rejection) {
            rejected++;
            if (rejections.size() < MOST_REJECTIONS) {
                rejections.add(rejection);
            }
        }

        @Override
        public void observation(Observation observation) {
            taken++;
        }

        @Override
        public void statement(Statement statement) {
            // What a statement proves is shown where it is taken in.
        }

        Trial trial(Match match) {
            return new Trial(match, "", List.of(), rows, taken, rejections, rejected);
        }
    }
}
