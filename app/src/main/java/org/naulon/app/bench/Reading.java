package org.naulon.app.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one piece of work took.
 *
 * @param count things done
 * @param wallSeconds on the clock
 * @param cpuSeconds of all threads of this process
 * @param serverSeconds CPU time of the processes that this one started, such as Elasticsearch
 */
record Reading(long count, double wallSeconds, double cpuSeconds, double serverSeconds) {
    /** The medians of each time by itself; all readings are of the same work. */
    static Reading median(List<Reading> readings) {
        return new Reading(
                readings.get(0).count(),
                median(readings, Reading::wallSeconds),
                median(readings, Reading::cpuSeconds),
                median(readings, Reading::serverSeconds));
    }

    /** The same work without what is spent before its first record. */
    Reading without(Reading start) {
        return new Reading(
                count,
                wallSeconds - start.wallSeconds,
                cpuSeconds - start.cpuSeconds,
                serverSeconds - start.serverSeconds);
    }

    /** CPU time on both sides of the wire. */
    double allCpuSeconds() {
        return cpuSeconds + serverSeconds;
    }

    double perWallSecond() {
        return count / wallSeconds;
    }

    double perCpuSecond() {
        return count / cpuSeconds;
    }

    private static double median(List<Reading> readings, ToDoubleFunction<Reading> of) {
        List<Double> sorted = readings.stream()
                .map(of::applyAsDouble)
                .sorted(Comparator.naturalOrder())
                .toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
