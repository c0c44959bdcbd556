package org.naulon.flink;

import java.util.Set;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.naulon.flink.stage.Assemble;
import org.naulon.flink.stage.Deliver;
import org.naulon.flink.stage.Delivery;
import org.naulon.flink.stage.FindCycles;
import org.naulon.flink.stage.Look;
import org.naulon.flink.stage.MeetFamilies;
import org.naulon.flink.stage.ProfileParty;
import org.naulon.flink.stage.SecondLooks;
import org.naulon.flink.stage.Settle;
import org.naulon.flink.wire.ChangeFormat;
import org.naulon.flink.wire.DeliveryFormat;
import org.naulon.flink.wire.FiledFormat;
import org.naulon.flink.wire.FindingFormat;
import org.naulon.flink.wire.LookFormat;
import org.naulon.model.context.Context;
import org.naulon.model.intake.SourceName;
import org.naulon.model.party.PartyCard;
import org.naulon.model.party.Resolution;
import org.naulon.model.path.CycleSearch;
import org.naulon.model.report.Filed;
import org.naulon.model.signal.Finding;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Settlement;
import org.naulon.rules.Ruleset;
import org.naulon.rules.RulesetSnapshot;
import org.naulon.rules.detect.Detection;

/**
 * The pipeline: observations in event time become transfers, findings and reports.
 *
 * <pre>
 * observations → settle → deliver → profile ─┬→ findings ───────────────┬→ assemble → filed
 *                   └───→ path ──────────────┤       └→ second look ────┤
 *                                            ├→ payments to officials ──┤
 *                                            └→ family ─────────────────┘
 * </pre>
 *
 * The source and the sinks are the caller's; the same job runs in stream and in batch mode, over files or a test's list.
 */
public final class DetectionJob {
    private DetectionJob() {}

    /**
     * What the pipeline yields.
     *
     * @param changes transfers as they become known and change
     * @param filed reports and signals as they grow
     * @param cards the register of parties; empty unless asked for
     */
    public record Streams(DataStream<Change> changes, DataStream<Filed> filed, DataStream<PartyCard.Document> cards) {}

    /**
     * Builds the pipeline behind a source of observations with event time and watermarks. Accepted and duplicate records are
     * counted by source, for those that come first.
     */
    public static Streams build(
            DataStream<Observation> observations, Ruleset ruleset, Context context, boolean withCards) {
        return build(observations, new Settle(settlement(ruleset, context)), ruleset, context, withCards);
    }

    /**
     * The same pipeline for a pass that knows its sources.
     *
     * @param sources whose records are counted apart; those of all others of a folder are counted together
     */
    public static Streams build(
            DataStream<Observation> observations,
            Ruleset ruleset,
            Context context,
            boolean withCards,
            Set<SourceName> sources) {
        return build(observations, new Settle(settlement(ruleset, context), sources), ruleset, context, withCards);
    }

    private static Settlement settlement(Ruleset ruleset, Context context) {
        return new Settlement(ruleset.rates(context), new Resolution(context));
    }

    private static Streams build(
            DataStream<Observation> observations, Settle settle, Ruleset ruleset, Context context, boolean withCards) {
        RulesetSnapshot snapshot = ruleset.snapshot();
        CycleSearch.Bounds bounds = ruleset.cycleBounds();

        DataStream<Change> changes = settle.over(observations, "settle", new ChangeFormat());

        DataStream<Delivery> deliveries = changes.flatMap(new Deliver())
                .returns(new DeliveryFormat().info())
                .name("deliver")
                .uid("deliver");
        SingleOutputStreamOperator<Finding> profiled =
                new ProfileParty(snapshot, context, withCards).over(deliveries, "profile", new FindingFormat());

        DataStream<Finding> cycles = new FindCycles(snapshot, bounds, context)
                .over(changes.filter(change -> mayCycle(change, bounds.floorBaseMinor())), "path", new FindingFormat());

        DataStream<Finding> families = new MeetFamilies(snapshot, context)
                .over(profiled.getSideOutput(ProfileParty.FAMILY), "family", new FindingFormat());

        DataStream<Look> looks = profiled.union(families)
                .filter(finding -> Detection.maySupportCorruption(finding.signal()))
                .map(finding -> new Look(finding.signal(), null))
                .returns(new LookFormat().info())
                .union(profiled.getSideOutput(ProfileParty.LINKS)
                        .map(link -> new Look(null, link))
                        .returns(new LookFormat().info()));
        DataStream<Finding> corruption =
                new SecondLooks(snapshot, context).over(looks, "second-look", new FindingFormat());

        DataStream<Filed> filed = new Assemble(ruleset.ref())
                .over(profiled.union(families, cycles, corruption), "assemble", new FiledFormat());

        return new Streams(changes, filed, profiled.getSideOutput(ProfileParty.CARDS));
    }

    private static boolean mayCycle(Change change, long floor) {
        return change.before() != null && CycleSearch.reaches(change.before(), floor)
                || change.after() != null && CycleSearch.reaches(change.after(), floor);
    }
}
