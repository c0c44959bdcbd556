package org.naulon.connectors.fuzz;

import java.io.IOException;
import java.util.List;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.journal.JournalCodec;
import org.naulon.model.journal.Json;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Counts what a parser finds, and looks whether the rest of the house can take it. */
final class LawfulSink implements RecordSink {
    private long records;
    private boolean heard;

    @Override
    public void observation(Observation observation) throws IOException {
        records++;
        requireSameAfterJournal(observation);
    }

    @Override
    public void rejection(Rejection rejection) throws IOException {
        records++;
        if (!Json.read(Json.line(rejection), Rejection.class).equals(rejection)) {
            throw new AssertionError("the rejection reads otherwise than it was written: " + rejection);
        }
    }

    @Override
    public void statement(Statement statement) throws IOException {
        heard = true;
        Json.line(statement);
        statement.proof();
    }

    @Override
    public void columns(Source file, String profile, List<String> unmapped) {
        heard = true;
    }

    long records() {
        return records;
    }

    /** Whether there was neither a record nor a table or statement that might have had some. */
    boolean isSilent() {
        return records == 0 && !heard;
    }

    static void requireSameAfterJournal(Observation observation) throws IOException {
        byte[] line = JournalCodec.encode(observation);
        Observation read;
        try {
            read = JournalCodec.decode(line, 0, line.length);
        } catch (IOException e) {
            throw new AssertionError("the journal cannot read what it wrote of " + observation, e);
        }
        if (!read.equals(observation)) {
            throw new AssertionError("the journal has " + read + " of " + observation);
        }
    }
}
