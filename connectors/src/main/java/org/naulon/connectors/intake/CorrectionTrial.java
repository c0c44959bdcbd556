package org.naulon.connectors.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.naulon.connectors.mapping.Profiles;
import org.naulon.connectors.record.RecordSink;
import org.naulon.model.context.Context;
import org.naulon.model.intake.RejectReason;
import org.naulon.model.intake.Rejection;
import org.naulon.model.intake.Statement;
import org.naulon.model.transfer.Observation;

/** Reads a corrected record as a pass would, without keeping anything of it, to see whether it is good. */
final class CorrectionTrial implements RecordSink {
    /** Positions of a single record; others stand for a message of several entries. */
    private static final Pattern SINGLE =
            Pattern.compile("(?:.*!)?(?:(?:line|transaction) [0-9]+|message [0-9]+ entry [0-9]+|[0-9]+)");

    /** What is wrong with the values of a record; the other reasons may stand for the rest of a file. */
    private static final Set<RejectReason> OF_VALUES = EnumSet.of(
            RejectReason.MISSING_VALUE,
            RejectReason.UNKNOWN_CURRENCY,
            RejectReason.INVALID_AMOUNT,
            RejectReason.INVALID_DATE,
            RejectReason.UNKNOWN_COUNTRY,
            RejectReason.INVALID_VALUE);

    private long records;
    private @Nullable Rejection bad;
    private Context context = Context.EMPTY;

    private CorrectionTrial() {}

    /**
     * Reads the bytes that lie in a file.
     *
     * @param work folder for what reading needs
     */
    static CorrectionTrial of(CorrectedPlace place, Path bytes, Path work, Profiles profiles) throws IOException {
        CorrectionTrial trial = new CorrectionTrial();
        Delivery delivery = new Delivery(new Archive(work), trial, profiles);
        try (InputStream in = Files.newInputStream(bytes)) {
            delivery.take(place.folder(), place.name(), place.path(), in);
        }
        trial.context = delivery.context().snapshot();
        return trial;
    }

    /** Records that were read. */
    long records() {
        return records;
    }

    /** @throws CorrectionRefused when what was read cannot stand in the place of a rejection */
    void refuseUnlessGoodFor(Rejection rejection) throws CorrectionRefused {
        if (bad != null) {
            throw new CorrectionRefused("the corrected record is still bad at " + bad.position() + ": " + bad.reason()
                    + ", " + bad.message());
        }
        if (records == 0 && context.equals(Context.EMPTY)) {
            throw new CorrectionRefused("the corrected file holds no record");
        }
        boolean single = SINGLE.matcher(rejection.position()).matches() && OF_VALUES.contains(rejection.reason());
        if (single && records > 1) {
            throw new CorrectionRefused("the corrected file holds " + records + " records; at " + rejection.position()
                    + " a single one was rejected");
        }
    }

    @Override
    public void observation(Observation observation) {
        records++;
    }

    @Override
    public void rejection(Rejection rejection) {
        bad = bad == null ? rejection : bad;
    }

    @Override
    public void statement(Statement statement) {}
}
