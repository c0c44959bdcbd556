package org.naulon.app.bench;

import java.nio.file.Path;
import java.util.List;
import org.apache.flink.api.common.RuntimeExecutionMode;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;
import org.naulon.app.run.LocalFlink;
import org.naulon.app.run.WorkFolder;
import org.naulon.flink.DetectionJob;
import org.naulon.flink.journal.Journal;
import org.naulon.flink.output.LatestFiles;
import org.naulon.flink.stage.Deliver;
import org.naulon.flink.stage.Delivery;
import org.naulon.flink.stage.Owner;
import org.naulon.flink.stage.Settle;
import org.naulon.flink.wire.ChangeFormat;
import org.naulon.flink.wire.DeliveryFormat;
import org.naulon.flink.wire.FindingFormat;
import org.naulon.flink.wire.ObservationFormat;
import org.naulon.model.party.Resolution;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Settlement;
import org.naulon.rules.Ruleset;

/** From the journal to report files with everything, with state only, and with nothing; batch, one thread a stage. */
final class Pipelines {
    static final String WHOLE = "whole pipeline";
    static final String WHOLE_START = "whole pipeline, no record";
    static final String STATE = "state-only pipeline";
    static final String NO_OP = "no-op pipeline";
    static final String NO_OP_START = "no-op pipeline, no record";

    private final BenchWorld world;
    private final Ruleset ruleset;
    private final Path work;

    /** @param work folder for report files and for what does not fit into memory */
    Pipelines(BenchWorld world, Ruleset ruleset, Path work) {
        this.world = world;
        this.ruleset = ruleset;
        this.work = work;
    }

    List<Contestant> contestants() {
        return List.of(
                new Contestant(NO_OP_START, () -> noOp(world.noJournal())),
                new Contestant(NO_OP, () -> noOp(world.journal())),
                new Contestant(STATE, this::stateOnly),
                new Contestant(WHOLE_START, () -> whole(world.noJournal())),
                new Contestant(WHOLE, () -> whole(world.journal())));
    }

    private long whole(Path journal) throws Exception {
        StreamExecutionEnvironment flink = environment();
        DetectionJob.build(Journal.read(flink, journal), ruleset, world.context(), false)
                .filed()
                .sinkTo(new LatestFiles(work.resolve("reports")));
        flink.execute("bench");
        return transfersIn(journal);
    }

    private long stateOnly() throws Exception {
        StreamExecutionEnvironment flink = environment();
        Settlement settlement = new Settlement(ruleset.rates(world.context()), new Resolution(world.context()));
        DataStream<Delivery> deliveries = new Settle(settlement)
                .over(Journal.read(flink, world.journal()), "settle", new ChangeFormat())
                .flatMap(new Deliver())
                .returns(new DeliveryFormat().info());
        new KeepHistory().over(deliveries, "keep", new FindingFormat()).sinkTo(new DiscardingSink<>());
        flink.execute("bench");
        return transfersIn(world.journal());
    }

    private long noOp(Path journal) throws Exception {
        StreamExecutionEnvironment flink = environment();
        DataStream<Observation> once = Journal.read(flink, journal)
                .keyBy(observation -> Owner.key(observation.settleKey()), Types.LONG)
                .map(observation -> observation)
                .returns(new ObservationFormat().info());
        once.keyBy(observation -> Owner.key(observation.nativeId()), Types.LONG)
                .map(observation -> observation)
                .returns(new ObservationFormat().info())
                .sinkTo(new DiscardingSink<>());
        flink.execute("bench");
        return transfersIn(journal);
    }

    private StreamExecutionEnvironment environment() throws Exception {
        WorkFolder.empty(work);
        return LocalFlink.environment(RuntimeExecutionMode.BATCH, 1, WorkFolder.empty(work.resolve("spill")));
    }

    private long transfersIn(Path journal) {
        return journal.equals(world.noJournal()) ? 0 : world.transfers().size();
    }
}
