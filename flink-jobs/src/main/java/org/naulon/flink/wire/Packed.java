package org.naulon.flink.wire;

/**
 * A value that travels as its block of bytes: it is packed once, however many receivers it has and however often it is
 * sorted and spilled on its way, and unpacked once, by the receiver that looks at it.
 *
 * <p>Not thread-safe.
 */
public final class Packed<T> {
    private final WireFormat<T> format;
    private byte[] bytes;
    private T value;

    private Packed(WireFormat<T> format, byte[] bytes, T value) {
        this.format = format;
        this.bytes = bytes;
        this.value = value;
    }

    /** Packs a value when it is first sent. */
    public static <T> Packed<T> of(WireFormat<T> format, T value) {
        return new Packed<>(format, null, value);
    }

    static <T> Packed<T> read(WireFormat<T> format, WireInput in) {
        return new Packed<>(format, in.block(), null);
    }

    void write(WireOutput out) {
        if (bytes == null) {
            WireOutput block = new WireOutput();
            format.write(value, block);
            bytes = block.toBytes();
        }
        out.block(bytes);
    }

    public T value() {
        if (value == null) {
            value = format.read(new WireInput(bytes));
        }
        return value;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Packed<?> that && value().equals(that.value());
    }

    @Override
    public int hashCode() {
        return value().hashCode();
    }

    @Override
    public String toString() {
        return value().toString();
    }
}
