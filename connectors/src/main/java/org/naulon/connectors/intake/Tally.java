package org.naulon.connectors.intake;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Counts the records of one delivery for its receipt, and hands them on. */
final class Tally implements RecordSink {
    /** States that are remembered; beyond them a repetition is not noticed here but at settlement. */
    private static final int MOST_STATES = 100_000;

    private final @Nullable RecordSink next;
    private final Set<String> states = new HashSet<>();
    private long good;
    private long repeated;
    private long rejected;

    /** @param next null when the records are only counted */
    Tally(@Nullable RecordSink next) {
        this.next = next;
    }

    @Override
    public void observation(Observation observation) throws IOException {
        good++;
        String state = observation.settleKey() + "|" + observation.status();
        if (states.contains(state)) {
            repeated++;
        } else if (states.size() < MOST_STATES) {
            states.add(state);
        }
        if (next != null) {
            next.observation(observation);
        }
    }

    @Override
    public void rejection(Rejection rejection) throws IOException {
        rejected++;
        if (next != null) {
            next.rejection(rejection);
        }
    }

    @Override
    public void statement(Statement statement) throws IOException {
        if (next != null) {
            next.statement(statement);
        }
    }

    @Override
    public void columns(Source file, String profile, List<String> unmapped) throws IOException {
        if (next != null) {
            next.columns(file, profile, unmapped);
        }
    }

    /** @param before good records of the same bytes that the journal had already */
    Receipt receipt(String sha256, long before) {
        long duplicates = Math.max(repeated, Math.min(good, before));
        return new Receipt(sha256, good + rejected, good - duplicates, duplicates, rejected);
    }
}
