package org.naulon.connectors.packed;

import java.io.IOException;
import org.naulon.connectors.record.ForwardingSink;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Source;

/** Says of every record in which entry of an archive it stands. */
final class EntrySink extends ForwardingSink {
    private final String label;

    EntrySink(RecordSink sink, String label) {
        super(sink);
        this.label = label;
    }

    @Override
    public void observation(Observation found) throws IOException {
        super.observation(found.standingAt(within(found.source())));
    }

    @Override
    public void rejection(Rejection bad) throws IOException {
        super.rejection(new Rejection(bad.file(), within(bad.position()), bad.sha256(), bad.reason(), bad.message()));
    }

    @Override
    public void statement(Statement found) throws IOException {
        super.statement(new Statement(
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

    private Source within(Source source) {
        return new Source(source.sha256(), within(source.position()), source.file());
    }

    private String within(String position) {
        return label + "!" + position;
    }
}
