package org.naulon.app.world.event;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;

/** Native ids that never repeat within a world: a lane for each source of events, and a counter. */
public final class Ids {

    private final SplittableRandom random;
    private final int lane;
    private long count;

    /** @param lane one digit; two sources of events with different lanes never share an id */
    public Ids(long seed, int lane) {
        this.random = new SplittableRandom(seed * 31 + lane);
        this.lane = lane;
    }

    /** A unique end-to-end transaction reference: a UUID of version 4. */
    public String uetr() {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(high, low).toString();
    }

    /** At most 13 characters, so that {@code :20:} of an MT103 can carry it. */
    public String next(String prefix) {
        return prefix + lane + String.format(Locale.ROOT, "%09d", ++count);
    }

    /** The control number of a money transfer; its first two letters name the operator. */
    public String control() {
        String operator = "W" + (char) ('A' + count % 3);
        return next(operator);
    }
}
