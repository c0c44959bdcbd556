package org.naulon.connectors.packed;

import java.io.IOException;
import java.util.List;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Says of every record in which entry of an archive it stands. */
final class EntrySink implements RecordSink {
    private final RecordSink sink;
    private final String label;

    EntrySink(RecordSink sink, String label) {
        this.sink = sink;
        this.label = label;
    }

    @Override
    public void observation(Observation found) throws IOException {
        sink.observation(found.standingAt(within(found.source())));
    }

    @Override
    public void rejection(Rejection bad) throws IOException {
        sink.rejection(new Rejection(bad.file(), within(bad.position()), bad.sha256(), bad.reason(), bad.message()));
    }

    @Override
    public void statement(Statement found) throws IOException {
        sink.statement(new Statement(
                found.account(),
                found.reference(),
                found.sequence(),
                found.currency(),
                found.openingMinor(),
                found.closingMinor(),
                found.creditsMinor(),
                found.debitsMinor(),
                found.entries(),
                within(found.source())));
    }

    @Override
    public void columns(Source file, String profile, List<String> unmapped) throws IOException {
        sink.columns(file, profile, unmapped);
    }

    private Source within(Source source) {
        return new Source(source.sha256(), within(source.position()), source.file());
    }

    private String within(String position) {
        return label + "!" + position;
    }
}
