package org.naulon.flink.journal;

import java.time.Duration;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.naulon.model.transfer.Observation;

/**
 * Hands records on, and lets event time advance when none come: after a minute, when the journal was read to its end, to where
 * an earlier detection had come, and after as long as records may be late to the latest record. Records that are late wait in
 * the stages until event time moves at all; it moves for them when they have all come, so that those that come together are
 * taken in the order of their times.
 */
final class QuietTime extends AbstractStreamOperator<Observation>
        implements OneInputStreamOperator<Observation, Observation> {
    private static final long serialVersionUID = 1;
    private static final Duration READ_TO_ITS_END = Duration.ofMinutes(1);
    private static final Duration COME_TOGETHER = Duration.ofSeconds(5);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final EventTime time;
    private final LongCounter ahead = new LongCounter();

    private transient Latest latest;
    private transient long told;
    private transient long recordAt;
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
        lookAgain();
    }

    @Override
    public void processElement(StreamRecord<Observation> record) {
        if (latest.isAhead(record.getTimestamp(), time.now())) {
            ahead.add(1);
        }
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
        long quiet = getProcessingTimeService().getCurrentProcessingTime() - recordAt;
        if (seen != Latest.NONE && quiet >= READ_TO_ITS_END.toMillis()) {
            advance(quiet >= time.lateness().toMillis() ? seen : Math.min(seen, time.reached()));
        }
        if (lateWait && quiet >= COME_TOGETHER.toMillis()) {
            advance(told + 1);
        }
        lookAgain();
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
