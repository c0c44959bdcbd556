package org.naulon.connectors.http;

import java.time.Duration;

/**
 * How much a sender may ask of this machine.
 *
 * @param maxBytes of one delivery
 * @param waiting deliveries that are received or wait to be read at one time; more are sent away with 429
 * @param headers time from the connection to the end of the headers
 * @param pause time without a byte before a connection is given up; also what a body may take before its speed counts
 * @param leastBytesPerSecond slowest body after the first {@code pause}
 */
public record HttpLimits(long maxBytes, int waiting, Duration headers, Duration pause, long leastBytesPerSecond) {
    /** 1 GiB, 8 deliveries, 15 s for headers, 30 s of silence, 16 KiB/s. Our own choice, November 2026. */
    public static final HttpLimits HOUSE =
            new HttpLimits(1L << 30, 8, Duration.ofSeconds(15), Duration.ofSeconds(30), 16 << 10);

    public HttpLimits {
        if (maxBytes < 1 || waiting < 1 || leastBytesPerSecond < 1 || headers.toMillis() < 1 || pause.toMillis() < 1) {
            throw new IllegalArgumentException("a limit is below 1: " + maxBytes + ", " + waiting + ", " + headers
                    + ", " + pause + ", " + leastBytesPerSecond);
        }
    }
}
