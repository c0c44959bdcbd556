package org.naulon.flink.stage;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.flink.util.Collector;
import org.naulon.flink.Payments;
import org.naulon.flink.wire.ChangeFormat;
import org.naulon.flink.wire.FiledFormat;
import org.naulon.flink.wire.FindingFormat;
import org.naulon.flink.wire.WireFormat;
import org.naulon.model.party.Party;
import org.naulon.model.party.Resolution;
import org.naulon.model.report.Filed;
import org.naulon.model.signal.Finding;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Observation;
import org.naulon.model.transfer.Settlement;
import org.naulon.rules.Ruleset;
import org.naulon.rules.RulesetLoader;
import org.naulon.rules.RulesetSnapshot;
import org.naulon.rules.detect.FamilyPayment;
import org.naulon.rules.detect.OfficialLink;

/**
 * The stages with the input that each has in one small world: what the stage before it emitted. A second part of the world
 * lies so much later that everything of the first is forgotten when it comes.
 */
final class Stages {
    private static final Duration LATER = Duration.ofDays(450);
    final Stage<Observation, Change> settle;
    final Stage<Delivery, Finding> profile;
    final Stage<Change, Finding> path;
    final Stage<FamilyPayment, Finding> family;
    final Stage<Look, Finding> secondLook;
    final Stage<Finding, Filed> assemble;

    /** A stage and the input that it has, in event order. */
    record Stage<I, O>(
            String name,
            Supplier<? extends InEventOrder<I, ?, O>> operator,
            Owner<I> owner,
            WireFormat<O> results,
            List<Timed<I>> input,
            List<Timed<O>> once) {
        Stage(
                String name,
                Supplier<? extends InEventOrder<I, ?, O>> operator,
                Owner<I> owner,
                WireFormat<O> results,
                List<Timed<I>> input) {
            this(name, operator, owner, results, input, new ArrayList<>());
        }

        Bench<I, O> bench() throws Exception {
            Owner<I> of = owner;
            return new Bench<>(operator, event -> Owner.key(of.of(event)), results);
        }

        /** With all owners under one key, as if their names had the same hash. */
        Bench<I, O> crowdedBench() throws Exception {
            return new Bench<>(operator, event -> 0L, results);
        }

        /** Whether several versions of one thing may come at one instant, of which the last one counts. */
        boolean takesVersions() {
            return name.equals("assemble");
        }

        /** What the stage emits when all is there before time moves; run once, because putting up a stage is dear. */
        List<Timed<O>> emitted() throws Exception {
            if (once.isEmpty()) {
                once.addAll(runOnce());
            }
            return once;
        }

        private List<Timed<O>> runOnce() throws Exception {
            try (Bench<I, O> bench = bench()) {
                for (Timed<I> event : input) {
                    bench.take(event);
                }
                bench.end();
                return bench.emitted();
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    Stages() throws Exception {
        Ruleset ruleset = RulesetLoader.shipped();
        RulesetSnapshot snapshot = ruleset.snapshot();
        Settlement settlement = new Settlement(ruleset.rates(Payments.REGISTER), new Resolution(Payments.REGISTER));

        settle = new Stage<>(
                "settle",
                () -> new Settle(settlement),
                Observation::settleKey,
                new ChangeFormat(),
                sorted(world().stream()
                        .map(record -> new Timed<>(record, record.stateAt().toEpochMilli()))
                        .toList()));
        List<Timed<Change>> changes = settle.emitted();
        profile = new Stage<>(
                "profile",
                () -> new ProfileParty(snapshot, Payments.REGISTER, true),
                Delivery::partyId,
                new FindingFormat(),
                delivered(changes));
        path = new Stage<>(
                "path",
                () -> new FindCycles(snapshot, ruleset.cycleBounds(), Payments.REGISTER),
                change -> "graph",
                new FindingFormat(),
                changes);
        List<Timed<Finding>> findings;
        List<Timed<OfficialLink>> links;
        List<Timed<FamilyPayment>> met;
        try (Bench<Delivery, Finding> bench = profile.bench()) {
            for (Timed<Delivery> delivery : profile.input()) {
                bench.take(delivery);
            }
            bench.end();
            findings = new ArrayList<>(bench.emitted());
            links = bench.aside(ProfileParty.LINKS);
            met = bench.aside(ProfileParty.FAMILY);
        }
        family = new Stage<>(
                "family",
                () -> new MeetFamilies(snapshot, Payments.REGISTER),
                FamilyPayment::place,
                new FindingFormat(),
                sorted(met));
        findings.addAll(family.emitted());
        List<Timed<Look>> looks = new ArrayList<>();
        findings.forEach(
                finding -> looks.add(new Timed<>(new Look(finding.value().signal(), null), finding.time())));
        links.forEach(link -> looks.add(new Timed<>(new Look(null, link.value()), link.time())));
        secondLook = new Stage<>(
                "second look",
                () -> new SecondLooks(snapshot, Payments.REGISTER),
                Look::partyId,
                new FindingFormat(),
                sorted(looks));
        List<Timed<Finding>> all = new ArrayList<>(findings);
        all.addAll(path.emitted());
        all.addAll(secondLook.emitted());
        assemble = new Stage<>(
                "assemble",
                () -> new Assemble(ruleset.ref()),
                finding -> finding.signal().subject().partyId(),
                new FiledFormat(),
                sorted(all));
    }

    List<Stage<?, ?>> all() {
        return List.of(settle, profile, path, family, secondLook, assemble);
    }

    private static List<Observation> world() {
        List<Observation> first = new ArrayList<>(Payments.world(7, 120));
        Party collector = Payments.party("COLLECTOR", "Ono Collector", "Grande-Synthe", "FR");
        Party officer = Payments.party("OFF1", "Costin Grenzmann", "", "RO");
        for (int day = 45; day < 90; day += 15) {
            Instant at = Payments.DAY_0.plus(Duration.ofDays(day));
            first.add(Payments.payment("bribe" + day, at, 50_000 + day, collector, officer));
        }
        List<Observation> both = new ArrayList<>(first);
        for (Observation record : first) {
            both.add(Payments.payment(
                    record.sourceReference() + "-later",
                    record.at().plus(LATER),
                    record.stateAt().plus(LATER),
                    record.status(),
                    record.amountMinor(),
                    record.payer(),
                    record.payee()));
        }
        return both;
    }

    private static List<Timed<Delivery>> delivered(List<Timed<Change>> changes) throws Exception {
        List<Timed<Delivery>> deliveries = new ArrayList<>();
        for (Timed<Change> change : changes) {
            new Deliver().flatMap(change.value(), new Collector<>() {
                @Override
                public void collect(Delivery delivery) {
                    deliveries.add(new Timed<>(delivery, change.time()));
                }

                @Override
                public void close() {}
            });
        }
        return deliveries;
    }

    private static <T> List<Timed<T>> sorted(List<Timed<T>> events) {
        return events.stream().sorted(Comparator.comparingLong(Timed::time)).toList();
    }
}
