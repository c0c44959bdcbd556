package org.naulon.flink.wire;

import java.io.Serializable;

/**
 * The bytes of one type. Every format has a public constructor without arguments, so that a snapshot can name it.
 *
 * @param <T> the type that is written
 */
public abstract class WireFormat<T> implements Serializable {
    private final Class<T> type;
    private final int version;
    private final boolean immutable;

    /**
     * @param type the type that is written
     * @param version raised whenever the bytes change
     * @param immutable whether a value may be shared instead of copied
     */
    protected WireFormat(Class<T> type, int version, boolean immutable) {
        this.type = type;
        this.version = version;
        this.immutable = immutable;
    }

    public abstract void write(T value, WireOutput out);

    public abstract T read(WireInput in);

    public final Class<T> type() {
        return type;
    }

    public final int version() {
        return version;
    }

    public final boolean immutable() {
        return immutable;
    }

    /** What Flink asks for at every edge and state. */
    public final WireType<T> info() {
        return new WireType<>(this);
    }

    @Override
    public final boolean equals(Object other) {
        return other != null && other.getClass() == getClass();
    }

    @Override
    public final int hashCode() {
        return getClass().getName().hashCode();
    }
}
