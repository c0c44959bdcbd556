package org.naulon.flink.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.naulon.model.party.Party;

/**
 * What one thread has read lately, so that a value that comes again is the same object and is held once: most of a state is
 * accounts, names, cities, and currencies that recur. A table of fixed size in which the newer value takes the place; what
 * was pushed out is read as another object, which is equal.
 */
final class Recurring {
    /** Places a table, one reference each; a power of two. */
    private static final int PLACES = 1 << 15;

    /** Longer texts are narrative and do not recur. */
    private static final int LONGEST_TEXT = 64;

    /** Bytes of a party; larger ones are rare, and a table of them would be too large. */
    private static final int LARGEST_PARTY = 512;

    private static final ThreadLocal<Recurring> OF_THREAD = ThreadLocal.withInitial(Recurring::new);

    private final String[] texts = new String[PLACES];
    private final Known[] parties = new Known[PLACES];

    private record Known(byte[] bytes, Party party) {}

    private Recurring() {}

    static Recurring ofThread() {
        return OF_THREAD.get();
    }

    String text(byte[] bytes, int from, int length) {
        if (length > LONGEST_TEXT) {
            return new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        int place = place(bytes, from, from + length);
        String known = texts[place];
        if (known != null && isAscii(known, bytes, from, length)) {
            return known;
        }
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        if (text.equals(known)) {
            return known;
        }
        texts[place] = text;
        return text;
    }

    /** The party that these bytes are of, or null when it is to be read. */
    @Nullable
    Party party(byte[] bytes, int from, int to) {
        Known known = parties[place(bytes, from, to)];
        return known != null && Arrays.equals(known.bytes, 0, known.bytes.length, bytes, from, to) ? known.party : null;
    }

    /** Keeps a party of usual size. */
    void keep(Party party, byte[] bytes, int from, int to) {
        if (to - from <= LARGEST_PARTY) {
            parties[place(bytes, from, to)] = new Known(Arrays.copyOfRange(bytes, from, to), party);
        }
    }

    private static boolean isAscii(String text, byte[] bytes, int from, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            // A byte of a longer sign is negative and equals none.
            if (text.charAt(i) != bytes[from + i]) {
                return false;
            }
        }
        return true;
    }

    private static int place(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        hash *= 0x9E3779B9;
        return hash >>> 17;
    }
}
