package org.naulon.connectors.mapping;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.BadRecord;
import org.naulon.connectors.table.Rows;
import org.naulon.model.intake.Rejection;
import org.naulon.model.transfer.Source;

/**
 * What a file would become, without taking it in. It goes through the very steps of intake, once as a file of money transfers and
 * once as a ledger; the one of which more rows are taken is told.
 *
 * @param match the profile that reads it, or null when none does
 * @param refusal why none does, or empty
 * @param nearest profiles that know some of its headings and lack required ones, the nearest first
 * @param rows what becomes of the first rows
 * @param taken how many rows would be taken
 * @param rejections rows behind the first that would be rejected, at most {@value #MOST_REJECTIONS}
 * @param rejected how many rows would be rejected
 */
public record Trial(
        @Nullable Match match,
        String refusal,
        List<Near> nearest,
        List<ShownRow> rows,
        long taken,
        List<Rejection> rejections,
        long rejected) {
    static final int MOST_REJECTIONS = 20;

    private static final Comparator<Trial> BETTER = Comparator.comparing((Trial trial) -> trial.match() != null)
            .thenComparingLong(Trial::taken)
            .thenComparingInt(trial ->
                    trial.match() == null ? trial.closest() : trial.match().known());

    /** Opens the file from its beginning, as often as asked. */
    @FunctionalInterface
    public interface Opening {
        InputStream open() throws IOException;
    }

    /** Tries the profiles of one layout. */
    @FunctionalInterface
    private interface Attempt {
        Trial of(CanonicalLayout layout, MappedTable table) throws IOException;
    }

    /**
     * Whether the file is read: a profile fits it, what the profile needs is there, and not every row is rejected.
     */
    public boolean isRead() {
        return match != null && (taken > 0 || rejected == 0);
    }

    /**
     * Tries all profiles on a text file.
     *
     * @param tables the readers of both layouts
     * @param rows how many rows to show
     */
    public static Trial of(
            Profiles profiles, Map<CanonicalLayout, MappedTable> tables, Opening file, String name, int rows)
            throws IOException {
        return best(tables, (layout, table) -> {
            try (InputStream bytes = file.open()) {
                byte[] head = bytes.readNBytes(MappedTable.HEAD);
                Recognition recognition = MappedTable.recognise(profiles.of(layout), head);
                InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), bytes);
                try {
                    Recognition.Found found = recognition.found().decidedBy(head);
                    return read(found, found.encoding().rows(whole, found.delimiter()), table, name, rows);
                } catch (BadRecord bad) {
                    return refused(bad, recognition.near());
                }
            }
        });
    }

    /**
     * Tries all profiles on a table that is no text file.
     *
     * @param tables the readers of both layouts
     * @param rows how many rows to show
     */
    public static Trial of(
            Profiles profiles, Map<CanonicalLayout, MappedTable> tables, RowSource source, String name, int rows)
            throws IOException {
        return best(tables, (layout, table) -> {
            Recognition recognition = new Recognition(profiles.of(layout));
            try {
                recognition.look(source.rows());
                return read(recognition.found().decidedBy(source.rows(), true), source.rows(), table, name, rows);
            } catch (BadRecord bad) {
                return refused(bad, recognition.near());
            }
        });
    }

    private static Trial best(Map<CanonicalLayout, MappedTable> tables, Attempt attempt) throws IOException {
        Trial best = null;
        for (CanonicalLayout layout : CanonicalLayout.values()) {
            MappedTable table = tables.get(layout);
            if (table == null) {
                throw new IllegalArgumentException("no reader for " + layout);
            }
            Trial trial = attempt.of(layout, table);
            best = best == null || BETTER.compare(trial, best) > 0 ? trial : best;
        }
        return Objects.requireNonNull(best);
    }

    private static Trial read(Recognition.Found found, Rows whole, MappedTable table, String name, int rows)
            throws IOException {
        TrialRows reading = new TrialRows(found.heading().profile().layout(), table, rows);
        new TableBody(found, new Source("", "", name), reading).read(whole, reading);
        return reading.trial(Match.of(found));
    }

    private static Trial refused(BadRecord bad, List<Near> nearest) {
        return new Trial(null, bad.reason() + ": " + bad.getMessage(), nearest, List.of(), 0, List.of(), 0);
    }

    private int closest() {
        return nearest.isEmpty() ? 0 : nearest.get(0).known();
    }
}
