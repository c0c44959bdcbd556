package org.naulon.model.transfer;

import java.util.Comparator;

/**
 * Where a record stands in the archived originals.
 *
 * @param sha256 of the original bytes of the file or message, 64 lower-case hex digits
 * @param position line, byte or transaction within it, such as {@code line 12} or {@code transaction 3}
 * @param file path below the inbox when it was read
 */
public record Source(String sha256, String position, String file) implements Comparable<Source> {
    private static final Comparator<Source> BY_CONTENT = Comparator.comparing(Source::sha256)
            .thenComparingInt(source -> source.position.length())
            .thenComparing(Source::position)
            .thenComparing(Source::file);

    /** By hash and position, so that a renamed file changes no order. */
    @Override
    public int compareTo(Source other) {
        return BY_CONTENT.compare(this, other);
    }
}
