package org.naulon.flink.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeutils.base.ListSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.naulon.flink.wire.WireFormat;
import org.naulon.flink.wire.WireSerializer;

/**
 * Takes the events of each key in event order, in the fixed order of {@link #ORDER} within one instant, whatever their
 * order of arrival.
 *
 * <p>Keeps: events until the watermark has passed them, and the state of the key until {@link #forget} leaves it empty.
 * An event that arrives later than the allowed lateness is taken at once, after those that were on time; it is never
 * dropped. What a stage emits has the time of the event that caused it.
 *
 * @param <I> events
 * @param <S> state of a key
 * @param <O> results
 */
public abstract class InEventOrder<I, S, O> extends KeyedProcessFunction<String, I, O> {
    private static final long NEVER = Long.MAX_VALUE;

    private final WireFormat<I> events;
    private final WireFormat<Kept<S>> states;
    private final Duration retention;

    private transient MapState<Long, List<I>> waiting;
    private transient ValueState<Kept<S>> kept;

    /**
     * @param retention how long after its first event a key is first looked at for forgetting, and how often from then on
     */
    protected InEventOrder(WireFormat<I> events, WireFormat<Kept<S>> states, Duration retention) {
        this.events = events;
        this.states = states;
        this.retention = retention;
    }

    /** Order of the events of one instant. */
    protected abstract Comparator<I> order();

    /** State of a key that had none. */
    protected abstract S opened(String key);

    /** Takes one event. */
    protected abstract void take(S state, I event, Context context, Collector<O> out) throws Exception;

    /** Forgets what the moment has left behind; whether nothing is left but what {@link #lastsToTheEnd} keeps. */
    protected abstract boolean forget(S state, Instant now);

    /** Whether an empty state stays until the input ends, because it stands for something that is never forgotten. */
    protected boolean lastsToTheEnd() {
        return false;
    }

    /**
     * The moment after an event at which the stage wants to be called, or {@link Long#MAX_VALUE}. Asked when the event
     * arrives, because a batch ignores what is asked for while it works off a key.
     */
    protected long momentAfter(long time) {
        return NEVER;
    }

    /** Called at the moments that a stage asked for, and perhaps at others, before the events of that moment. */
    protected void atMoment(S state, Context context, Collector<O> out) throws Exception {}

    /** Whether a moment that the stage asked for must come before the state of the key may end with the input. */
    protected boolean hasMoreToSay(S state) {
        return false;
    }

    /** Called when the input has ended and nothing of the key is left to do, before its state is cleared. */
    protected void atEnd(S state, Context context, Collector<O> out) throws Exception {}

    @Override
    public void open(OpenContext context) throws Exception {
        waiting = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "waiting", LongSerializer.INSTANCE, new ListSerializer<>(new WireSerializer<>(events))));
        kept = getRuntimeContext().getState(new ValueStateDescriptor<>("kept", new WireSerializer<>(states)));
    }

    @Override
    public final void processElement(I event, Context context, Collector<O> out) throws Exception {
        long time = context.timestamp();
        List<I> instant = waiting.get(time);
        if (instant == null) {
            instant = new ArrayList<>(1);
            context.timerService().registerEventTimeTimer(time);
            long moment = momentAfter(time);
            if (moment != NEVER) {
                context.timerService().registerEventTimeTimer(moment);
            }
        }
        instant.add(event);
        waiting.put(time, instant);
    }

    @Override
    public final void onTimer(long time, OnTimerContext context, Collector<O> out) throws Exception {
        Kept<S> state = forgotten(kept.value(), time);
        if (state != null) {
            atMoment(state.state(), context, out);
        }
        List<I> due = waiting.get(time);
        if (due != null) {
            waiting.remove(time);
            state = state == null ? new Kept<>(opened(context.getCurrentKey()), NEVER) : state;
            if (state.forgetAt() == NEVER) {
                state.forgetAt(time + retention.toMillis());
            }
            due.sort(order());
            for (I event : due) {
                take(state.state(), event, context, out);
            }
        }
        keep(state, context, out);
    }

    /**
     * Forgets at every moment for forgetting that has come. A batch has no timers between the events of a key, so the moments
     * are made up for before the next event; a stream has a timer at each. Both forget the same.
     */
    private Kept<S> forgotten(Kept<S> state, long time) {
        while (state != null && state.forgetAt() != NEVER && time >= state.forgetAt()) {
            boolean empty = forget(state.state(), Instant.ofEpochMilli(state.forgetAt()));
            if (empty && !lastsToTheEnd()) {
                return null;
            }
            state.forgetAt(empty ? NEVER : state.forgetAt() + retention.toMillis());
        }
        return state;
    }

    private void keep(Kept<S> state, OnTimerContext context, Collector<O> out) throws Exception {
        boolean ended = context.timerService().currentWatermark() == Long.MAX_VALUE;
        if (waiting.isEmpty()) {
            waiting.clear();
            if (state != null && ended && !hasMoreToSay(state.state())) {
                atEnd(state.state(), context, out);
                state = null;
            }
        }
        if (state == null) {
            kept.clear();
            return;
        }
        kept.update(state);
        if (!ended) {
            // A key without a moment for forgetting is called at the end of time, so that its state ends too.
            context.timerService().registerEventTimeTimer(state.forgetAt());
        }
    }
}
