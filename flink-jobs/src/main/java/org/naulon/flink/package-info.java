/**
 * Patterns over time, on Flink.
 *
 * <p>{@link org.naulon.flink.DetectionJob} is the whole pipeline in one screen: settle, resolve, profile, path, second look,
 * assemble. Each stage is a thin operator in {@code stage} over a pure core of the modules {@code model} and {@code rules}.
 * All stages work in event time and in a fixed order within one instant, so that order of arrival, parallelism and mode
 * change no byte of what comes out.
 */
package org.naulon.flink;
