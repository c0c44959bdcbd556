package org.naulon.flink.output;

import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.operators.AbstractStreamOperator;
import org.apache.flink.streaming.api.operators.OneInputStreamOperator;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.naulon.flink.elastic.Document;
import org.naulon.flink.wire.DocumentFormat;

/**
 * Hands documents on, and counts in an accumulator of the job the subtasks in which event time has come to a moment: when all
 * have, every document of what happened before has passed.
 */
public final class Milestone extends AbstractStreamOperator<Document>
        implements OneInputStreamOperator<Document, Document> {
    /** Name of the accumulator. */
    public static final String PASSED = "passed-the-milestone";

    private static final long serialVersionUID = 1;

    private final long moment;
    private final LongCounter passed = new LongCounter();

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
    }

    @Override
    public void processElement(StreamRecord<Document> document) {
        output.collect(document);
    }

    @Override
    public void processWatermark(Watermark time) throws Exception {
        super.processWatermark(time);
        if (time.getTimestamp() >= moment && passed.getLocalValuePrimitive() == 0) {
            passed.add(1);
        }
    }
}
