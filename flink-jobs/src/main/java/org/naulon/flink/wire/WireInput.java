package org.naulon.flink.wire;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import org.naulon.model.party.Party;

/**
 * Reads one value from the block that {@link WireOutput} wrote.
 *
 * <p>Bytes that no output wrote are a bug and end in an {@link IndexOutOfBoundsException}.
 */
public final class WireInput {
    private final byte[] bytes;
    private final Recurring recurring = Recurring.ofThread();
    private int at;

    /** @param bytes the block from its first byte; what follows the value is left alone */
    public WireInput(byte[] bytes) {
        this.bytes = bytes;
    }

    /** How many bytes were read. */
    int position() {
        return at;
    }

    boolean flag() {
        return bytes[at++] != 0;
    }

    int count() {
        return (int) plain();
    }

    long whole() {
        long value = plain();
        return value >>> 1 ^ -(value & 1);
    }

    double real() {
        long bits = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            bits |= (bytes[at++] & 0xFFL) << shift;
        }
        return Double.longBitsToDouble(bits);
    }

    String text() {
        int length = count();
        if (length == 0) {
            return "";
        }
        at += length;
        return recurring.text(bytes, at - length, length);
    }

    /**
     * What consists of this many texts and nothing else; the same object as the one that the thread has read from the same
     * bytes lately.
     */
    Party party(int texts, Function<WireInput, Party> reading) {
        int from = at;
        for (int left = texts; left > 0; left--) {
            int length = count();
            at += length;
        }
        Party known = recurring.party(bytes, from, at);
        if (known != null) {
            return known;
        }
        int to = at;
        at = from;
        Party party = reading.apply(this);
        recurring.keep(party, bytes, from, to);
        return party;
    }

    Instant instant() {
        return Instant.ofEpochSecond(whole(), count());
    }

    byte[] block() {
        int length = count();
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    private long plain() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
