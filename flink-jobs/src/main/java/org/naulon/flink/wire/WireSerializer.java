package org.naulon.flink.wire;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputDeserializer;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputSerializer;
import org.apache.flink.core.memory.DataOutputView;

/** Serializes any type by its {@link WireFormat}. */
public final class WireSerializer<T> extends TypeSerializer<T> {
    private final WireFormat<T> format;

    public WireSerializer(WireFormat<T> format) {
        this.format = format;
    }

    WireFormat<T> format() {
        return format;
    }

    @Override
    public boolean isImmutableType() {
        return format.immutable();
    }

    @Override
    public TypeSerializer<T> duplicate() {
        return this;
    }

    @Override
    public T createInstance() {
        return null;
    }

    @Override
    public T copy(T from) {
        if (format.immutable() || from == null) {
            return from;
        }
        try {
            DataOutputSerializer out = new DataOutputSerializer(512);
            format.write(from, out);
            return format.read(new DataInputDeserializer(out.getSharedBuffer(), 0, out.length()));
        } catch (IOException e) {
            throw new IllegalStateException("cannot copy a " + format.type().getSimpleName(), e);
        }
    }

    @Override
    public T copy(T from, T reuse) {
        return copy(from);
    }

    @Override
    public int getLength() {
        return -1;
    }

    @Override
    public void serialize(T value, DataOutputView out) throws IOException {
        format.write(value, out);
    }

    @Override
    public T deserialize(DataInputView in) throws IOException {
        return format.read(in);
    }

    @Override
    public T deserialize(T reuse, DataInputView in) throws IOException {
        return format.read(in);
    }

    @Override
    public void copy(DataInputView in, DataOutputView out) throws IOException {
        format.write(format.read(in), out);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WireSerializer<?> that && format.equals(that.format);
    }

    @Override
    public int hashCode() {
        return format.hashCode();
    }

    @Override
    public TypeSerializerSnapshot<T> snapshotConfiguration() {
        return new WireSnapshot<>(format);
    }
}
