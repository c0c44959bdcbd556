package org.naulon.flink.wire;

import java.io.IOException;
import org.apache.flink.api.common.typeutils.TypeSerializer;
import org.apache.flink.api.common.typeutils.TypeSerializerSnapshot;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;

/**
 * Serializes any type by its {@link WireFormat}: the length of a value, then its block. Flink's views are asked for whole
 * blocks only, because each single byte costs a call; and what only moves a value on, such as a sorter that spills, copies
 * the block without looking into it.
 */
public final class WireSerializer<T> extends TypeSerializer<T> {
    private final WireFormat<T> format;
    private transient WireOutput block;

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

    /** One for each thread, because of the block. */
    @Override
    public TypeSerializer<T> duplicate() {
        return new WireSerializer<>(format);
    }

    @Override
    public T createInstance() {
        return null;
    }

    @Override
    public T copy(T from) {
        return format.immutable() || from == null
                ? from
                : format.read(new WireInput(written(from).toBytes()));
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
        WireOutput written = written(value);
        out.writeInt(written.length());
        out.write(written.bytes(), 0, written.length());
    }

    @Override
    public T deserialize(DataInputView in) throws IOException {
        return format.read(new WireInput(read(in)));
    }

    @Override
    public T deserialize(T reuse, DataInputView in) throws IOException {
        return deserialize(in);
    }

    @Override
    public void copy(DataInputView in, DataOutputView out) throws IOException {
        byte[] bytes = read(in);
        out.writeInt(bytes.length);
        out.write(bytes);
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

    private WireOutput written(T value) {
        if (block == null) {
            block = new WireOutput();
        }
        block.clear();
        format.write(value, block);
        return block;
    }

    private static byte[] read(DataInputView in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return bytes;
    }
}
