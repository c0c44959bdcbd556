package org.naulon.flink.journal;

import java.io.Serial;
import java.io.Serializable;
import java.time.Duration;
import java.time.InstantSource;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.naulon.model.transfer.Observation;

/**
 * How event time advances over a journal that is followed: it stays behind the latest record by as long as records may be late,
 * is not moved by records that are dated further ahead of the clock than that, and comes to the latest record when the
 * journal has been quiet for as long (decision 33).
 *
 * @param lateness how much later than later ones a record may come and still be taken in order, not negative
 * @param reached event time to which an earlier detection over this journal had come, milliseconds since 1970; {@link #NOT_BEGUN}
 *     when there was none
 * @param lines that the journal holds at the start; with the last of them it was read to its end
 * @param clock of the world, serializable like those of the JDK
 */
public record EventTime(
        Duration lateness,
        long reached,
        long lines,
        @SuppressWarnings("serial") InstantSource clock) implements Serializable {
    /** No event was looked at. */
    public static final long NOT_BEGUN = Long.MIN_VALUE;

    /** Name of the job's accumulator of records that are dated too far ahead of the clock and wait for their day. */
    public static final String DATED_AHEAD = "dated-ahead";

    /** Name of the job's accumulator that is 1 when the journal, as it was at the start, was read to its end, and 0 before. */
    public static final String READ_TO_ITS_END = "read-to-its-end";

    @Serial
    private static final long serialVersionUID = 1;

    public EventTime {
        if (lateness.isNegative()) {
            throw new IllegalArgumentException("lateness is negative: " + lateness);
        }
    }

    /** Event time of one stream of records, or of each part of a source that keeps them apart. */
    WatermarkStrategy<Observation> behindTheLatest() {
        return Journal.eventTimeBy(context -> new BehindTheLatest(this));
    }

    Latest latest() {
        return new Latest(lateness);
    }

    long now() {
        return clock.millis();
    }

    private static final class BehindTheLatest implements WatermarkGenerator<Observation> {
        private final EventTime time;
        private final Latest latest;

        private BehindTheLatest(EventTime time) {
            this.time = time;
            this.latest = time.latest();
        }

        @Override
        public void onEvent(Observation record, long at, WatermarkOutput out) {
            latest.see(at, time.now());
        }

        @Override
        public void onPeriodicEmit(WatermarkOutput out) {
            long at = latest.at(time.now());
            if (at != Latest.NONE) {
                out.emitWatermark(new Watermark(at - time.lateness.toMillis() - 1));
            }
        }
    }
}
