package org.naulon.flink.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.util.Collector;
import org.naulon.flink.wire.ObservationFormat;
import org.naulon.flink.wire.SettleFormat;
import org.naulon.model.intake.SourceName;
import org.naulon.model.transfer.Acceptance;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Channel;
import org.naulon.model.transfer.Counts;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Settlement;
import org.naulon.model.transfer.Transfer;

/**
 * Settle: joins the observations of one settle key and emits what each newly changed. Counts accepted and duplicate
 * records and transfers in the job's accumulators.
 *
 * <p>Keeps the observations of a key for 400 days after the last one; a held deposit may be released months later.
 */
public final class Settle extends InEventOrder<Observation, List<Observation>, Change> {
    /** Accumulators of the job. */
    public static final String ACCEPTED = "accepted";

    public static final String DUPLICATES = "duplicates";

    /** Followed by the name of a channel. */
    public static final String TRANSFERS_OF = "transfers.";

    private static final Duration RETENTION = Duration.ofDays(400);

    /** Counts travel with every heartbeat. */
    private static final int MOST_SOURCES = 1000;

    private static final Comparator<Observation> ORDER = Comparator.comparing(Observation::nativeId)
            .thenComparing(Observation::source)
            .thenComparing(Observation::status);

    private final Settlement settlement;
    private final TreeSet<SourceName> sources;
    private final int others;
    private final LongCounter accepted = new LongCounter();
    private final LongCounter duplicates = new LongCounter();
    private final Map<Channel, LongCounter> transfers = new EnumMap<>(Channel.class);

    private transient SourceTally tally;

    /** A stage that counts the records of sources apart as they come, at most {@value #MOST_SOURCES} a subtask. */
    public Settle(Settlement settlement) {
        this(settlement, Set.of(), MOST_SOURCES);
    }

    /** @param sources whose records are counted apart; those of all others of a folder are counted together */
    public Settle(Settlement settlement, Set<SourceName> sources) {
        this(settlement, sources, 0);
    }

    private Settle(Settlement settlement, Set<SourceName> sources, int others) {
        super(Observation::settleKey, new ObservationFormat(), new SettleFormat(), RETENTION);
        this.settlement = settlement;
        this.sources = new TreeSet<>(sources);
        this.others = others;
    }

    /** What a job has counted as accepted and duplicate, by source. */
    public static Map<SourceName, Counts> countsBySource(Map<String, Object> accumulators) {
        return SourceTally.read(accumulators);
    }

    @Override
    public void open(OpenContext context) throws Exception {
        super.open(context);
        tally = new SourceTally(getRuntimeContext(), sources, others);
        getRuntimeContext().addAccumulator(ACCEPTED, accepted);
        getRuntimeContext().addAccumulator(DUPLICATES, duplicates);
        for (Channel channel : Channel.values()) {
            LongCounter counter = new LongCounter();
            transfers.put(channel, counter);
            getRuntimeContext().addAccumulator(TRANSFERS_OF + channel, counter);
        }
    }

    @Override
    protected Comparator<Observation> order() {
        return ORDER;
    }

    @Override
    protected List<Observation> opened(String key) {
        return new ArrayList<>(1);
    }

    @Override
    protected void take(List<Observation> seen, Observation event, Context context, Collector<Change> out) {
        List<Change> changes = settlement.changes(seen, event);
        Acceptance acceptance = Settlement.accepting(seen, event);
        seen.add(event);
        accepted.add(acceptance.added().accepted());
        duplicates.add(acceptance.added().duplicates());
        tally.add(event, acceptance);
        for (Change change : changes) {
            count(change.before(), -1);
            count(change.after(), 1);
            out.collect(change);
        }
    }

    @Override
    protected boolean forget(List<Observation> seen, Instant now) {
        Instant before = now.minus(RETENTION);
        return seen.stream()
                .allMatch(observation -> observation.stateAt().isBefore(before)
                        || observation.stateAt().equals(before));
    }

    private void count(Transfer transfer, long one) {
        if (transfer != null) {
            transfers.get(transfer.channel()).add(one);
        }
    }
}
