package org.naulon.flink.stage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Supplier;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.java.functions.KeySelector;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.operators.KeyedProcessOperator;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.naulon.flink.wire.WireFormat;

/** One stage alone, with state and timers as in a job, that can be taken down and put up again from its state. */
final class Bench<I, O> implements AutoCloseable {
    private final Supplier<? extends InEventOrder<I, ?, O>> stage;
    private final KeySelector<I, Long> key;
    private final WireFormat<O> results;
    private final List<Timed<O>> emitted = new ArrayList<>();
    private KeyedOneInputStreamOperatorTestHarness<Long, I, O> harness;
    private long snapshots;

    Bench(Supplier<? extends InEventOrder<I, ?, O>> stage, KeySelector<I, Long> key, WireFormat<O> results)
            throws Exception {
        this.stage = stage;
        this.key = key;
        this.results = results;
        this.harness = set(null);
    }

    void take(Timed<I> event) throws Exception {
        harness.processElement(event.value(), event.time());
    }

    /** Moves event time forward and collects what that emits. */
    void watermark(long time) throws Exception {
        harness.processWatermark(time);
        drain();
    }

    /** The end of the input. */
    void end() throws Exception {
        watermark(Long.MAX_VALUE);
    }

    /** Saves the state, ends the operator, and goes on with another one that starts from what was saved. */
    void restart() throws Exception {
        drain();
        OperatorSubtaskState saved = harness.snapshot(++snapshots, snapshots);
        harness.close();
        harness = set(saved);
    }

    /** All that was emitted, across restarts, in its order. */
    List<Timed<O>> emitted() {
        return List.copyOf(emitted);
    }

    /** What was emitted aside since the last restart. */
    <T> List<Timed<T>> aside(OutputTag<T> tag) {
        Queue<StreamRecord<T>> records = harness.getSideOutput(tag);
        List<Timed<T>> values = new ArrayList<>();
        if (records != null) {
            records.forEach(record -> values.add(new Timed<>(record.getValue(), record.getTimestamp())));
        }
        return values;
    }

    int stateEntries() {
        return harness.numKeyedStateEntries();
    }

    int timers() {
        return harness.numEventTimeTimers();
    }

    @Override
    public void close() throws IOException {
        try {
            harness.close();
        } catch (Exception e) {
            throw new IOException("the stage does not close", e);
        }
    }

    private KeyedOneInputStreamOperatorTestHarness<Long, I, O> set(OperatorSubtaskState saved) throws Exception {
        KeyedOneInputStreamOperatorTestHarness<Long, I, O> fresh =
                new KeyedOneInputStreamOperatorTestHarness<>(new KeyedProcessOperator<>(stage.get()), key, Types.LONG);
        fresh.setup(results.info().createSerializer(fresh.getExecutionConfig().getSerializerConfig()));
        if (saved != null) {
            fresh.initializeState(saved);
        }
        fresh.open();
        return fresh;
    }

    @SuppressWarnings("unchecked")
    private void drain() {
        for (Object element = harness.getOutput().poll();
                element != null;
                element = harness.getOutput().poll()) {
            if (element instanceof StreamRecord<?> record) {
                emitted.add(new Timed<>((O) record.getValue(), record.getTimestamp()));
            }
        }
    }
}
