package org.naulon.model.transfer;

/**
 * How records of one settle key count (contracts 1.4): {@code accepted + duplicates} is the number of records.
 *
 * @param accepted distinct states of distinct movements
 * @param duplicates further records of a movement in a state that was already delivered
 */
public record Counts(long accepted, long duplicates) {
    public static final Counts NONE = new Counts(0, 0);

    public Counts plus(Counts other) {
        return new Counts(accepted + other.accepted, duplicates + other.duplicates);
    }
}
