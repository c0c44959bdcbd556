package org.naulon.flink.stage;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.RuntimeContext;
import org.naulon.model.intake.SourceName;
import org.naulon.model.transfer.Acceptance;
import org.naulon.model.transfer.Counts;
import org.naulon.model.transfer.Observation;

/** Counts accepted and duplicate records by who delivered them, in accumulators of the job. */
final class SourceTally {
    private static final String ACCEPTED = "source-accepted.";
    private static final String DUPLICATES = "source-duplicates.";

    /** Files remembered with their counters; a memory and no limit. */
    private static final int MOST_REMEMBERED = 10_000;

    private final RuntimeContext context;
    private final Set<SourceName> toldApart;
    private final int others;
    private final Map<SourceName, Counters> counters = new HashMap<>();
    private final Map<String, Counters> ofFiles = new HashMap<>();

    /**
     * @param toldApart the sources with counts of their own
     * @param others how many more have counts of their own, as they come; the rest of a folder is counted together
     */
    SourceTally(RuntimeContext context, Set<SourceName> toldApart, int others) {
        this.context = context;
        this.toldApart = toldApart;
        this.others = others;
    }

    /** Counts a further record, and what it changes about the others. */
    void add(Observation record, Acceptance acceptance) {
        of(record).duplicates.add(1);
        acceptance.before().forEach(known -> accept(known, -1));
        acceptance.after().forEach(known -> accept(known, 1));
    }

    /** What a job has counted, by source. */
    static Map<SourceName, Counts> read(Map<String, Object> accumulators) {
        Map<SourceName, Counts> counts = new TreeMap<>();
        accumulators.forEach((name, value) -> {
            if (name.startsWith(ACCEPTED)) {
                counts.merge(source(name, ACCEPTED), new Counts((Long) value, 0), Counts::plus);
            } else if (name.startsWith(DUPLICATES)) {
                counts.merge(source(name, DUPLICATES), new Counts(0, (Long) value), Counts::plus);
            }
        });
        return counts;
    }

    private void accept(Observation record, long one) {
        Counters of = of(record);
        of.accepted.add(one);
        of.duplicates.add(-one);
    }

    private Counters of(Observation record) {
        String file = record.source().file();
        Counters known = ofFiles.get(file);
        if (known == null) {
            if (ofFiles.size() >= MOST_REMEMBERED) {
                ofFiles.clear();
            }
            SourceName name = SourceName.of(file);
            known = counters.computeIfAbsent(hasItsOwn(name) ? name : name.beyond(), this::register);
            ofFiles.put(file, known);
        }
        return known;
    }

    private boolean hasItsOwn(SourceName name) {
        return toldApart.contains(name) || counters.containsKey(name) || counters.size() < others;
    }

    private Counters register(SourceName source) {
        Counters registered = new Counters(new LongCounter(), new LongCounter());
        String name = source.folder() + "/" + source.files();
        context.addAccumulator(ACCEPTED + name, registered.accepted);
        context.addAccumulator(DUPLICATES + name, registered.duplicates);
        return registered;
    }

    private static SourceName source(String accumulator, String prefix) {
        int slash = accumulator.indexOf('/');
        return new SourceName(accumulator.substring(prefix.length(), slash), accumulator.substring(slash + 1));
    }

    private record Counters(LongCounter accepted, LongCounter duplicates) {}
}
