package org.naulon.connectors.intake;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.naulon.connectors.journal.JournalStore;
import org.naulon.connectors.journal.WriteBehind;
import org.naulon.connectors.reconcile.Reconciliation;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.SourceName;
import org.naulon.model.intake.Statement;
import org.naulon.model.journal.Json;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Books every record of a pass once: into the journal, or among the rejections; beside them the statements. */
final class Ledger implements RecordSink, Closeable {
    private static final int REPORT_EVERY = 1000;
    private static final int MOST_HEADING = 60;
    private static final int MOST_HEADINGS = 1000;

    private final JournalStore store;
    private final WriteBehind journal;
    private final Reconciliation reconciliation = new Reconciliation();
    private final OutputStream rejections;
    private final OutputStream statements;
    private final Map<String, Long> observed = new TreeMap<>();
    private final Map<String, Long> rejected = new TreeMap<>();
    private final Map<String, Map<String, Long>> unmapped = new TreeMap<>();
    private final SourceBoard board;
    private final Runnable progress;
    private String currentFile = "";
    private String currentFolder = "";
    private long read;

    /**
     * A ledger whose two files begin anew.
     *
     * @param store with the payments that records may belong to
     * @param journal of that store, for all observations
     * @param board where it is written how well the sources deliver
     */
    Ledger(
            JournalStore store,
            JournalStore.Appender journal,
            Path rejections,
            Path statements,
            SourceBoard board,
            Runnable progress)
            throws IOException {
        this.store = store;
        this.journal = new WriteBehind(journal);
        this.rejections = new BufferedOutputStream(Files.newOutputStream(rejections));
        this.statements = new BufferedOutputStream(Files.newOutputStream(statements));
        this.board = board;
        this.progress = progress;
    }

    @Override
    public void observation(Observation observation) throws IOException {
        if (!reconciliation.holds(observation)) {
            journal.write(Reconciliation.unheld(observation));
        }
        String file = observation.source().file();
        board.taken(file, observation.at());
        count(observed, file);
    }

    @Override
    public void rejection(Rejection rejection) throws IOException {
        line(rejections, rejection);
        board.rejected(rejection);
        count(rejected, rejection.file());
    }

    @Override
    public void statement(Statement statement) throws IOException {
        line(statements, statement);
        board.statement(statement);
    }

    @Override
    public void columns(Source file, String profile, List<String> headings) {
        if (headings.isEmpty()) {
            return;
        }
        board.unmapped(file.file(), headings);
        Map<String, Long> ofProfile = unmapped.computeIfAbsent(profile, name -> new TreeMap<>());
        for (String heading : headings) {
            // Headings are made by whoever sent the file; beyond a bound they are counted together.
            String known = heading.length() > MOST_HEADING ? heading.substring(0, MOST_HEADING) : heading;
            boolean full = ofProfile.size() >= MOST_HEADINGS && !ofProfile.containsKey(known);
            ofProfile.merge(full ? "…" : known, 1L, Long::sum);
        }
    }

    /** Ends the pass: writes what had to wait for its payments; when this returns the journal has every line. */
    void complete() throws IOException {
        journal.complete();
        reconciliation.resolve(store, journal::write);
        journal.complete();
    }

    long read() {
        return read;
    }

    Map<String, Long> observed() {
        return Map.copyOf(observed);
    }

    Map<String, Map<String, Long>> unmapped() {
        return Map.copyOf(unmapped);
    }

    Map<String, Long> rejected() {
        return Map.copyOf(rejected);
    }

    @Override
    public void close() throws IOException {
        try (rejections;
                statements) {
            journal.close();
        }
    }

    private static void line(OutputStream file, Object value) throws IOException {
        file.write(Json.line(value));
        file.write('\n');
    }

    /** Files come one after another. */
    private void count(Map<String, Long> counts, String file) {
        if (!file.equals(currentFile)) {
            currentFile = file;
            currentFolder = SourceName.of(file).folder();
        }
        counts.merge(currentFolder, 1L, Long::sum);
        if (++read % REPORT_EVERY == 0) {
            progress.run();
        }
    }
}
