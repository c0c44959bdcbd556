package org.naulon.connectors.mapping;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.naulon.connectors.record.BadRecord;
import org.naulon.model.intake.RejectReason;

/**
 * Moments that are counted in steps, as simulated data has them; only whoever writes the profile can say when step 0 was.
 *
 * @param from step 0
 * @param unit length of a step; whole days make days without a time
 */
record StepCount(Instant from, Duration unit) implements TimeForm {
    private static final Pattern STEP = Pattern.compile("[0-9]{1,9}");
    private static final Duration DAY = Duration.ofDays(1);

    @Override
    public ZoneId zone() {
        return ZoneOffset.UTC;
    }

    @Override
    public String moment(String field, String text) throws BadRecord {
        if (!STEP.matcher(text).matches()) {
            throw new BadRecord(
                    RejectReason.INVALID_DATE, field + " " + BadRecord.quote(text) + " is no number of steps");
        }
        Instant at = from.plus(unit.multipliedBy(Long.parseLong(text)));
        boolean days = unit.toSeconds() % DAY.toSeconds() == 0;
        return days ? at.atOffset(ZoneOffset.UTC).toLocalDate().toString() : at.toString();
    }

    @Override
    public String reordered(String field, String text) throws BadRecord {
        return moment(field, text);
    }
}
