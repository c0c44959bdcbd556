package org.naulon.flink.journal;

import org.apache.flink.api.common.accumulators.Accumulator;
import org.apache.flink.api.common.accumulators.SimpleAccumulator;

/**
 * A number of a running job as it is now; of several subtasks the least one. Another thread reads it for each heartbeat, so
 * it never holds anything but what was set.
 */
public final class Present implements SimpleAccumulator<Long> {
    private static final long serialVersionUID = 1;

    private final long atFirst;
    private volatile long value;

    /** @param atFirst what it is until it is set */
    public Present(long atFirst) {
        this.atFirst = atFirst;
        this.value = atFirst;
    }

    /** Sets it; the name is Flink's. */
    @Override
    public void add(Long now) {
        value = now;
    }

    @Override
    public Long getLocalValue() {
        return value;
    }

    @Override
    public void resetLocal() {
        value = atFirst;
    }

    @Override
    public void merge(Accumulator<Long, Long> other) {
        value = Math.min(value, other.getLocalValue());
    }

    @Override
    public Present clone() {
        Present copy = new Present(atFirst);
        copy.value = value;
        return copy;
    }
}
