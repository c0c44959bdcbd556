package org.naulon.flink.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.api.common.typeutils.base.ListSerializer;
import org.apache.flink.api.common.typeutils.base.LongSerializer;
import org.apache.flink.api.common.typeutils.base.StringSerializer;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.naulon.flink.wire.WireFormat;
import org.naulon.flink.wire.WireSerializer;

/**
 * Takes the events of each owner in event order, in the fixed order of {@link #order} within one instant, whatever their
 * order of arrival.
 *
 * <p>Keeps: events until the watermark has passed them, and the state of the owner until {@link #forget} leaves it empty.
 * An event that arrives later than the allowed lateness is taken at once, after those that were on time; it is never
 * dropped. What a stage emits has the time of the event that caused it.
 *
 * @param <I> events
 * @param <S> state of an owner
 * @param <O> results
 */
public abstract class InEventOrder<I, S, O> extends KeyedProcessFunction<Long, I, O> {
    private static final long NEVER = Long.MAX_VALUE;

    private final Owner<I> owner;
    private final WireFormat<I> events;
    private final WireFormat<Kept<S>> states;
    private final Duration retention;

    private transient MapState<Long, List<I>> waiting;
    private transient MapState<String, Kept<S>> kept;

    /**
     * @param retention how long after its first event an owner is first looked at for forgetting, and how often from then on
     */
    protected InEventOrder(Owner<I> owner, WireFormat<I> events, WireFormat<Kept<S>> states, Duration retention) {
        this.owner = owner;
        this.events = events;
        this.states = states;
        this.retention = retention;
    }

    /** The stage at work on a stream, under a name that is its id in snapshots too. */
    public final SingleOutputStreamOperator<O> over(DataStream<I> stream, String name, WireFormat<O> results) {
        Owner<I> of = owner;
        return stream.keyBy(event -> Owner.key(of.of(event)), Types.LONG)
                .process(this, results.info())
                .name(name)
                .uid(name);
    }

    /** Order of the events of one instant. */
    protected abstract Comparator<I> order();

    /** State of an owner that had none. */
    protected abstract S opened(String name);

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

    /** Whether a moment that the stage asked for must come before the state of the owner may end with the input. */
    protected boolean hasMoreToSay(S state) {
        return false;
    }

    /** Called when the input has ended and nothing of the owner is left to do, before its state is cleared. */
    protected void atEnd(S state, Context context, Collector<O> out) throws Exception {}

    @Override
    public void open(OpenContext context) throws Exception {
        waiting = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>(
                        "waiting", LongSerializer.INSTANCE, new ListSerializer<>(new WireSerializer<>(events))));
        kept = getRuntimeContext()
                .getMapState(new MapStateDescriptor<>("kept", StringSerializer.INSTANCE, new WireSerializer<>(states)));
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
        for (String name : owners()) {
            Kept<S> state = forgotten(kept.get(name), time);
            if (state == null) {
                kept.remove(name);
            } else {
                atMoment(state.state(), context, out);
                kept.put(name, state);
            }
        }
        List<I> due = waiting.get(time);
        if (due != null) {
            waiting.remove(time);
            due.sort(order());
            for (I event : due) {
                String name = owner.of(event);
                Kept<S> state = kept.get(name);
                if (state == null) {
                    state = new Kept<>(opened(name), NEVER);
                }
                if (state.forgetAt() == NEVER) {
                    state.forgetAt(time + retention.toMillis());
                }
                take(state.state(), event, context, out);
                kept.put(name, state);
            }
        }
        if (context.timerService().currentWatermark() == Long.MAX_VALUE) {
            end(context, out);
        } else {
            // An owner without a moment for forgetting is called at the end of time, so that its state ends too.
            for (Kept<S> state : kept.values()) {
                context.timerService().registerEventTimeTimer(state.forgetAt());
            }
        }
        if (waiting.isEmpty()) {
            waiting.clear();
        }
        if (kept.isEmpty()) {
            kept.clear();
        }
    }

    /** The owners that have a state under the current key, nearly always one, in the order of their names. */
    private List<String> owners() throws Exception {
        List<String> names = new ArrayList<>(1);
        kept.keys().forEach(names::add);
        Collections.sort(names);
        return names;
    }

    /**
     * Forgets at every moment for forgetting that has come. A batch has no timers between the events of a key, so the moments
     * are made up for before the next event; a stream has a timer at each. Both forget the same.
     */
    private Kept<S> forgotten(Kept<S> state, long time) {
        while (state.forgetAt() != NEVER && time >= state.forgetAt()) {
            boolean empty = forget(state.state(), Instant.ofEpochMilli(state.forgetAt()));
            if (empty && !lastsToTheEnd()) {
                return null;
            }
            state.forgetAt(empty ? NEVER : state.forgetAt() + retention.toMillis());
        }
        return state;
    }

    private void end(OnTimerContext context, Collector<O> out) throws Exception {
        if (!waiting.isEmpty()) {
            return;
        }
        for (String name : owners()) {
            S state = kept.get(name).state();
            if (!hasMoreToSay(state)) {
                atEnd(state, context, out);
                kept.remove(name);
            }
        }
    }
}
