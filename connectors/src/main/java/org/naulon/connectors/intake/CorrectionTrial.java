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

    /** A whole message of FIN, which may be a statement of several entries. */
    private static final Pattern MESSAGE = Pattern.compile("(?:.*!)?message [0-9]+");

    private final CorrectedPlace place;
    private long records;
    private long rows;
    private long messages;
    private Set<String> kinds = Set.of();
    private boolean packed;
    private @Nullable Rejection bad;

    private CorrectionTrial(CorrectedPlace place) {
        this.place = place;
    }

    /**
     * Reads the bytes that lie in a file.
     *
     * @param work folder for what reading needs
     */
    static CorrectionTrial of(CorrectedPlace place, Path bytes, Path work, Profiles profiles) throws IOException {
        CorrectionTrial trial = new CorrectionTrial(place);
        Delivery delivery = new Delivery(new Archive(work), trial, profiles);
        try (InputStream in = Files.newInputStream(bytes)) {
            delivery.take(place.folder(), place.name(), place.path(), in);
        }
        trial.rows = delivery.context().goodRows(place.name());
        trial.packed = RecordKind.isPacked(bytes);
        trial.kinds = RecordKind.of(place.folder(), bytes, "", profiles);
        trial.messages = RecordKind.messages(bytes);
        return trial;
    }

    /** Records that were read; rows of a context feed are none. */
    long records() {
        return records;
    }

    /**
     * Refuses what cannot stand in the place of a rejection.
     *
     * @param expected kinds of the file in which the rejected record stands; none when nothing is known of it
     * @throws CorrectionRefused with one line for whoever gave the record
     */
    void refuseUnlessGoodFor(Rejection rejection, Set<String> expected) throws CorrectionRefused {
        if (packed) {
            throw new CorrectionRefused("the corrected record is packed: give it as it is, out of its archive");
        }
        // What was of no known kind may have become anything.
        boolean comparable = rejection.reason() != RejectReason.UNKNOWN_FORMAT && !expected.isEmpty();
        if (comparable && !expected.containsAll(kinds)) {
            throw new CorrectionRefused("the corrected record is " + String.join(" and ", kinds)
                    + ", and the rejected one " + String.join(" or ", expected));
        }
        if (bad != null) {
            throw new CorrectionRefused("the corrected record is still bad at " + bad.position() + ": " + bad.reason()
                    + ", " + bad.message());
        }
        if (records == 0 && rows == 0) {
            throw new CorrectionRefused("the corrected file holds no record"
                    + (place.folder() == Folder.CONTEXT ? " of " + place.name() : ""));
        }
        if (comparable && kinds.isEmpty()) {
            throw new CorrectionRefused("nothing says what the corrected record is, and the rejected one is "
                    + String.join(" or ", expected));
        }
        long given = records + rows;
        if (isSingle(rejection) && given > 1) {
            throw new CorrectionRefused("the corrected file holds " + given + " records; at " + rejection.position()
                    + " a single one was rejected");
        }
        if (MESSAGE.matcher(rejection.position()).matches() && isOfValues(rejection) && messages > 1) {
            throw new CorrectionRefused("the corrected file holds " + messages + " messages; at " + rejection.position()
                    + " a single one was rejected");
        }
    }

    private static boolean isSingle(Rejection rejection) {
        return SINGLE.matcher(rejection.position()).matches() && isOfValues(rejection);
    }

    private static boolean isOfValues(Rejection rejection) {
        return OF_VALUES.contains(rejection.reason());
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
