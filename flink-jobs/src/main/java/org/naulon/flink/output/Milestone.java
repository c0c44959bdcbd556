package org.naulon.flink.output;

import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.naulon.flink.elastic.Document;
import org.naulon.flink.journal.Present;
import org.naulon.flink.wire.DocumentFormat;

/**
 * Hands documents on, tells how far event time has come, and counts the subtasks in which it has come to a moment: when all
 * have, every document of what happened before has passed. Both are accumulators of the job.
 */
public final class Milestone extends AbstractStreamOperator<Document>
        implements OneInputStreamOperator<Document, Document> {
    /** Name of the accumulator. */
    public static final String PASSED = "passed-the-milestone";

    /** Name of the accumulator that holds how far event time has come in all subtasks, milliseconds since 1970. */
    public static final String EVENT_TIME = "event-time";

    private static final long serialVersionUID = 2;

    private final long moment;
    private final LongCounter passed = new LongCounter();
    private final Present eventTime = new Present(Long.MIN_VALUE);

    private Milestone(long moment) {
        this.moment = moment;
    }

    /**
     * Documents with a milestone among them.
     *
     * @param moment in event time, milliseconds since 1970
     */
    public static DataStream<Document> in(DataStream<Document> documents, long moment) {
        return documents
                .transform("milestone", new DocumentFormat().info(), new Milestone(moment))
                .uid("milestone");
    }

    @Override
    public void open() throws Exception {
        super.open();
        getRuntimeContext().addAccumulator(PASSED, passed);
        getRuntimeContext().addAccumulator(EVENT_TIME, eventTime);
    }

    @Override
    public void processElement(StreamRecord<Document> document) {
        output.collect(document);
    }

    @Override
    public void processWatermark(Watermark time) throws Exception {
        super.processWatermark(time);
        eventTime.add(time.getTimestamp());
        if (time.getTimestamp() >= moment && passed.getLocalValuePrimitive() == 0) {
            passed.add(1);
        }
    }
}
