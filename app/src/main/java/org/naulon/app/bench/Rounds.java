package org.naulon.app.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Lets contestants work in turns: one round to warm up, then those that are measured. */
final class Rounds {
    private static final double NANOS = 1e9;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final int rounds;
    private final Consumer<String> progress;

    /** @param rounds measured rounds, at least 1 */
    Rounds(int rounds, Consumer<String> progress) {
        this.rounds = rounds;
        this.progress = progress;
    }

    /** The median reading of each contestant, in their order. */
    Map<String, Reading> of(List<Contestant> contestants) throws Exception {
        Map<String, List<Reading>> readings = new LinkedHashMap<>();
        for (int round = 0; round <= rounds; round++) {
            for (Contestant contestant : contestants) {
                progress.accept((round == 0 ? "warm-up" : "round " + round) + ": " + contestant.name());
                Reading reading = measured(contestant);
                List<Reading> kept = readings.computeIfAbsent(contestant.name(), name -> new ArrayList<>());
                if (round > 0) {
                    kept.add(reading);
                }
            }
        }
        Map<String, Reading> medians = new LinkedHashMap<>();
        readings.forEach((name, kept) -> medians.put(name, Reading.median(kept)));
        return medians;
    }

    private Reading measured(Contestant contestant) throws Exception {
        contestant.before().run();
        // The garbage of one contestant must not be collected in the time of the next.
        System.gc();
        long wall = System.nanoTime();
        long cpu = system.getProcessCpuTime();
        long server = serverNanos();
        long count = contestant.work().run();
        Reading reading = new Reading(
                count,
                (System.nanoTime() - wall) / NANOS,
                (system.getProcessCpuTime() - cpu) / NANOS,
                (serverNanos() - server) / NANOS);
        contestant.after().run();
        return reading;
    }

    private static long serverNanos() {
        return ProcessHandle.current()
                .descendants()
                .mapToLong(process ->
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos())
                .sum();
    }
}
