package org.naulon.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import org.naulon.connectors.record.ForwardingSink;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.intake.Correction;
import org.naulon.model.intake.Rejection;

/**
 * Takes the corrected records of a pass: those whose original the pass rejected. A correction whose original is no longer
 * delivered, or no longer rejected, is not needed and stays where it is.
 */
final class CorrectionRound extends ForwardingSink {
    private final Corrections corrections;
    private final Set<String> met = new HashSet<>();
    private final Queue<Correction> open = new ArrayDeque<>();
    private long corrected;

    CorrectionRound(RecordSink sink, Corrections corrections) {
        super(sink);
        this.corrections = corrections;
    }

    @Override
    public void rejection(Rejection rejection) throws IOException {
        Correction correction = corrections.of(rejection);
        if (correction != null) {
            corrected++;
            if (met.add(correction.id())) {
                open.add(correction);
            }
        }
        super.rejection(rejection);
    }

    /** Reads the corrected records; one that is rejected in its turn may have a correction too. */
    void take(Delivery delivery) throws IOException {
        for (Correction correction = open.poll(); correction != null; correction = open.poll()) {
            CorrectedPlace place = CorrectedPlace.of(correction.rejected());
            try (InputStream bytes = corrections.open(correction)) {
                delivery.correcting(correction.rejected()).take(place.folder(), place.name(), place.path(), bytes);
            }
        }
    }

    /** Rejections of the pass that a correction stands for. */
    long corrected() {
        return corrected;
    }
}
