package org.naulon.flink.stage;

/**
 * A value with its event time.
 *
 * @param time epoch milliseconds
 */
record Timed<T>(T value, long time) {}
