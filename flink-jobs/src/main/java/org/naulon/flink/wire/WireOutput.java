package org.naulon.flink.wire;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Writes one value into one growing block of bytes, which then crosses the network, the sorter and the disk as it is.
 * Numbers take as many bytes as they need; a text is its length and its UTF-8.
 *
 * <p>Not thread-safe; each serializer has its own and uses it again.
 */
public final class WireOutput {
    private static final int FIRST_SIZE = 1024;

    private byte[] bytes = new byte[FIRST_SIZE];
    private int length;

    /** Starts the next value. */
    void clear() {
        length = 0;
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void flag(boolean value) {
        room(1);
        bytes[length++] = (byte) (value ? 1 : 0);
    }

    /** A number that is never negative. */
    void count(int value) {
        if (value < 0) {
            throw new IllegalArgumentException("a count of " + value);
        }
        room(5);
        plain(value);
    }

    /** Any whole number; small ones of either sign take few bytes. */
    void whole(long value) {
        room(10);
        plain(value << 1 ^ value >> 63);
    }

    void real(double value) {
        long bits = Double.doubleToRawLongBits(value);
        room(Long.BYTES);
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bytes[length++] = (byte) (bits >>> shift);
        }
    }

    void text(String value) {
        if (value.isEmpty()) {
            count(0);
        } else {
            block(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    void instant(Instant value) {
        whole(value.getEpochSecond());
        count(value.getNano());
    }

    void block(byte[] value) {
        count(value.length);
        room(value.length);
        System.arraycopy(value, 0, bytes, length, value.length);
        length += value.length;
    }

    private void plain(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            bytes[length++] = (byte) (left & 0x7F | 0x80);
            left >>>= 7;
        }
        bytes[length++] = (byte) left;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(Math.multiplyExact(bytes.length, 2), Math.addExact(length, more)));
        }
    }
}
