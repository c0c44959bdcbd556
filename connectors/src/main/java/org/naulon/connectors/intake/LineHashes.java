package org.naulon.connectors.intake;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/**
 * A set of lines in 8 bytes each: the beginnings of their SHA-256. Among ten million lines two share one with a probability of
 * one in 300,000.
 */
final class LineHashes {
    private long[] hashes = new long[1024];
    private int size;

    void add(String line) {
        if (size == hashes.length) {
            hashes = Arrays.copyOf(hashes, size * 2);
        }
        hashes[size++] = hash(line);
    }

    /** Between the last {@link #add} and the first {@link #contains}. */
    void sort() {
        Arrays.sort(hashes, 0, size);
    }

    private static long hash(String line) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(line.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    boolean contains(String line) {
        return Arrays.binarySearch(hashes, 0, size, hash(line)) >= 0;
    }
}
