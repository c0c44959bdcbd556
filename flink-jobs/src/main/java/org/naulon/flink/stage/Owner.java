package org.naulon.flink.stage;

import java.io.Serializable;

/**
 * Says whose state an event changes: a settle key, a party.
 *
 * <p>Flink partitions and sorts by {@link #key}, 64 bits of a hash, because its sorter compares numbers as words and texts
 * byte by byte, which took a quarter of the CPU time of keeping histories. Two owners may share a key, by chance or because
 * somebody made their names so; {@link InEventOrder} keeps a state for each owner.
 *
 * @param <I> events
 */
@FunctionalInterface
public interface Owner<I> extends Serializable {
    /** The owner's name. */
    String of(I event);

    /** The key under which Flink keeps an owner. */
    static long key(String name) {
        long hash = name.length();
        for (int i = 0; i < name.length(); i++) {
            hash = 31 * hash + name.charAt(i);
        }
        return hash;
    }
}
