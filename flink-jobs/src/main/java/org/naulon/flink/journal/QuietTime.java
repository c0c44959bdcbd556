package org.naulon.flink.journal;

import java.time.Duration;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.naulon.model.transfer.Observation;

/**
 * Hands records on, and lets event time advance where they do not: when the journal was read to its end, to where an earlier
 * detection had come, and when none has come for as long as records may be late, to the latest record and, when that is over, to the end of its day. Records that are late
 * wait in the stages until event time moves at all; it moves for them when they have all come, so that those that come
 * together are taken in the order of their times.
 *
 * <p>One for the whole journal, because it counts what was read.
 */
final class QuietTime extends AbstractStreamOperator<Observation>
        implements OneInputStreamOperator<Observation, Observation> {
    private static final long serialVersionUID = 1;
    /** Without any lateness too, records have this long to come. */
    private static final Duration LEAST_QUIET = Duration.ofMinutes(1);

    private static final Duration COME_TOGETHER = Duration.ofSeconds(5);
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final EventTime time;
    private final Present ahead = new Present(0);

    private final Present readToItsEnd = new Present(0);

    private transient Latest latest;
    private transient long told;
    private transient long recordAt;
    private transient long read;
    private transient boolean lateWait;
    private transient WatermarkStatus status;

    QuietTime(EventTime time) {
        this.time = time;
    }

    @Override
    public void open() throws Exception {
        super.open();
        latest = time.latest();
        told = EventTime.NOT_BEGUN;
        recordAt = getProcessingTimeService().getCurrentProcessingTime();
        status = WatermarkStatus.ACTIVE;
        getRuntimeContext().addAccumulator(EventTime.DATED_AHEAD, ahead);
        getRuntimeContext().addAccumulator(EventTime.READ_TO_ITS_END, readToItsEnd);
        lookAgain();
    }

    @Override
    public void processElement(StreamRecord<Observation> record) {
        latest.see(record.getTimestamp(), time.now());
        read++;
        lateWait |= record.getTimestamp() <= told;
        output.collect(record);
        // After it was taken: a busy pipeline is no quiet journal.
        recordAt = getProcessingTimeService().getCurrentProcessingTime();
    }

    @Override
    public void processWatermark(Watermark mark) throws Exception {
        if (mark.getTimestamp() > told) {
            told = mark.getTimestamp();
            lateWait = false;
            super.processWatermark(mark);
        }
    }

    @Override
    public void processWatermarkStatus(WatermarkStatus next) throws Exception {
        status = next;
        super.processWatermarkStatus(next);
    }

    private void look(long due) throws Exception {
        long seen = latest.at(time.now());
        ahead.add(latest.ahead());
        long quiet = getProcessingTimeService().getCurrentProcessingTime() - recordAt;
        if (seen != Latest.NONE && read >= time.lines()) {
            readToItsEnd.add(1L);
            advance(time.reached());
            if (quiet >= Math.max(time.lateness().toMillis(), LEAST_QUIET.toMillis())) {
                advance(seen);
                advanceToTheEndOfTheDay(seen);
            }
        }
        if (lateWait && quiet >= COME_TOGETHER.toMillis()) {
            advance(told + 1);
        }
        lookAgain();
    }

    /** Some evidence is told when its day has ended (decision 12), which no record will say now. */
    private void advanceToTheEndOfTheDay(long seen) throws Exception {
        long end = seen - Math.floorMod(seen, DAY) + DAY;
        if (end <= time.now()) {
            advance(end);
        }
    }

    private void advance(long to) throws Exception {
        if (to > told) {
            // Whoever is idle is not listened to.
            WatermarkStatus before = status;
            processWatermarkStatus(WatermarkStatus.ACTIVE);
            processWatermark(new Watermark(to));
            processWatermarkStatus(before);
        }
    }

    private void lookAgain() {
        long next = getProcessingTimeService().getCurrentProcessingTime() + LOOK_EVERY.toMillis();
        getProcessingTimeService().registerTimer(next, this::look);
    }
}
