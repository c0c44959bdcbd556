package org.naulon.flink.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.naulon.flink.stage.Stages.Stage;
import org.naulon.model.journal.Json;
import org.naulon.model.party.PartyCard;

/** What every stage promises, each alone: order, lateness, forgetting, and a state that may be copied at any moment. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StagesTest {
    private static final long LATENESS = Duration.ofHours(48).toMillis();
    private static final long AGES = Duration.ofDays(3 * 365).toMillis();

    private Stages stages;

    @BeforeAll
    void runTheWorldOnce() throws Exception {
        stages = new Stages();
    }

    Stream<Stage<?, ?>> stages() {
        return stages.all().stream();
    }

    @Test
    void theWorldGivesEveryStageSomethingToDo() throws Exception {
        for (Stage<?, ?> stage : stages.all()) {
            assertThat(stage.emitted()).as(stage.name()).hasSizeGreaterThan(1);
        }
        assertThat(stages.secondLook.emitted())
                .extracting(found -> found.value().signal().ruleId())
                .containsOnly("COR-01");
    }

    @ParameterizedTest
    @MethodSource("stages")
    <I, O> void emitsTheSameWhateverTheOrderOfArrival(Stage<I, O> stage) throws Exception {
        Map<Long, List<String>> expected = byTime(stage.emitted());
        for (long seed = 1; seed <= 2; seed++) {
            List<Timed<O>> emitted = run(stage, arriving(stage, seed), 0, seed);

            assertThat(byTime(emitted)).as("seed " + seed).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    <I, O> void ownersThatShareAKeyAreKeptApart(Stage<I, O> stage) throws Exception {
        try (Bench<I, O> bench = stage.crowdedBench()) {
            for (Timed<I> event : arriving(stage, 5)) {
                bench.take(event);
            }
            bench.end();

            assertThat(byTime(bench.emitted())).isEqualTo(byTime(stage.emitted()));
            assertThat(bench.stateEntries()).isZero();
            assertThat(bench.timers()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    <I, O> void emitsNothingBeforeTheWatermarkAndThenInEventOrder(Stage<I, O> stage) throws Exception {
        try (Bench<I, O> bench = stage.bench()) {
            for (Timed<I> event : arriving(stage, 4)) {
                bench.take(event);
            }
            bench.watermark(stage.input().get(0).time() - 1);
            assertThat(bench.emitted()).isEmpty();

            bench.end();

            assertThat(bench.emitted()).extracting(Timed::time).isSorted();
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    <I, O> void takesAnEventThatComesAfterTheWatermark(Stage<I, O> stage) throws Exception {
        Timed<O> first = stage.emitted().get(0);
        Timed<I> cause = stage.input().stream()
                .filter(event -> event.time() == first.time())
                .findFirst()
                .orElseThrow();
        List<Timed<I>> others = new ArrayList<>(stage.input());
        others.removeIf(event -> event.time() <= cause.time());
        List<Timed<I>> late = new ArrayList<>(stage.input());
        late.removeIf(event -> event.time() > cause.time());
        try (Bench<I, O> bench = stage.bench()) {
            long watermark = cause.time() + 1;
            bench.watermark(watermark);
            for (Timed<I> event : late) {
                bench.take(event);
            }
            assertThat(bench.emitted()).isEmpty();

            bench.watermark(watermark + 1);
            assertThat(byTime(bench.emitted())).containsKey(first.time());

            for (Timed<I> event : others) {
                bench.take(event);
            }
            bench.end();
            assertThat(byTime(bench.emitted())).isEqualTo(byTime(stage.emitted()));
            assertThat(bench.stateEntries()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    <I, O> void keepsStateOnTheWayAndNoneAfterTheEnd(Stage<I, O> stage) throws Exception {
        try (Bench<I, O> bench = stage.bench()) {
            List<Timed<I>> input = stage.input();
            for (Timed<I> event : input.subList(0, input.size() / 2)) {
                bench.take(event);
                bench.watermark(event.time());
            }
            assertThat(bench.stateEntries()).isPositive();
            assertThat(bench.timers()).isPositive();

            for (Timed<I> event : input.subList(input.size() / 2, input.size())) {
                bench.take(event);
            }
            bench.end();

            assertThat(bench.stateEntries()).isZero();
            assertThat(bench.timers()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    <I, O> void forgetsWithTimeWhatOnlyTheRegisterOfPartiesKeepsToTheEnd(Stage<I, O> stage) throws Exception {
        try (Bench<I, O> bench = stage.bench()) {
            for (Timed<I> event : stage.input()) {
                bench.take(event);
            }
            long last = stage.input().get(stage.input().size() - 1).time();
            bench.watermark(last + AGES);
            long parties = stage.equals(stages.profile)
                    ? stages.profile.input().stream()
                            .map(event -> event.value().partyId())
                            .distinct()
                            .count()
                    : 0;
            assertThat(bench.stateEntries()).isEqualTo((int) parties);

            bench.end();

            assertThat(bench.stateEntries()).isZero();
            assertThat(bench.timers()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("stages")
    <I, O> void aRestartFromItsStateAtAnyMomentChangesNothing(Stage<I, O> stage) throws Exception {
        Map<Long, List<String>> expected = byTime(stage.emitted());

        assertThat(byTime(run(stage, arriving(stage, 11), 3, 11))).isEqualTo(expected);
    }

    @Test
    void theRegisterShowsEveryPartyAsItStandsAtTheEndWhenEachDayIsPublished() throws Exception {
        Map<String, PartyCard.Document> atOnce = cards(false);

        assertThat(cards(true)).isEqualTo(atOnce);
        assertThat(atOnce.keySet())
                .isEqualTo(stages.profile.input().stream()
                        .map(event -> event.value().partyId())
                        .collect(java.util.stream.Collectors.toSet()));
    }

    private Map<String, PartyCard.Document> cards(boolean daily) throws Exception {
        try (Bench<Delivery, org.naulon.model.signal.Finding> bench = stages.profile.bench()) {
            for (Timed<Delivery> event : stages.profile.input()) {
                bench.take(event);
                if (daily) {
                    bench.watermark(event.time() - 1);
                }
            }
            bench.end();
            Map<String, PartyCard.Document> last = new TreeMap<>();
            bench.aside(ProfileParty.CARDS)
                    .forEach(card -> last.put(card.value().partyId(), card.value()));
            return last;
        }
    }

    /** Takes the events with a watermark behind them, and now and then a restart. */
    private static <I, O> List<Timed<O>> run(Stage<I, O> stage, List<Timed<I>> arriving, int restarts, long seed)
            throws Exception {
        Random random = new Random(seed);
        List<Integer> moments =
                random.ints(restarts, 0, arriving.size()).boxed().toList();
        try (Bench<I, O> bench = stage.bench()) {
            long seen = Long.MIN_VALUE + LATENESS;
            for (int i = 0; i < arriving.size(); i++) {
                Timed<I> event = arriving.get(i);
                bench.take(event);
                seen = Math.max(seen, event.time());
                if (random.nextInt(3) == 0) {
                    bench.watermark(seen - LATENESS);
                }
                if (moments.contains(i)) {
                    bench.restart();
                }
            }
            bench.end();
            return bench.emitted();
        }
    }

    /** Each event comes less than the allowed lateness after one that is later. */
    private static <T> List<Timed<T>> arriving(Stage<T, ?> stage, long seed) {
        Random random = new Random(seed);
        record Arrival<T>(Timed<T> event, long at) {}
        List<Arrival<T>> arrivals = new ArrayList<>();
        for (Timed<T> event : stage.input()) {
            // What one stage emits at one instant stays in its order on the way to the next one.
            double delay = stage.takesVersions() ? new Random(seed ^ event.time()).nextDouble() : random.nextDouble();
            arrivals.add(new Arrival<>(event, event.time() + (long) (delay * (LATENESS - 1))));
        }
        if (!stage.takesVersions()) {
            Collections.shuffle(arrivals, random);
        }
        arrivals.sort((one, other) -> Long.compare(one.at(), other.at()));
        return arrivals.stream().map(Arrival::event).toList();
    }

    /** Keys are independent, so that only the order of what different keys emit at one instant is free. */
    private static <T> Map<Long, List<String>> byTime(List<Timed<T>> emitted) {
        Map<Long, List<String>> byTime = new TreeMap<>();
        emitted.forEach(one -> byTime.computeIfAbsent(one.time(), time -> new ArrayList<>())
                .add(new String(Json.line(one.value()), StandardCharsets.UTF_8)));
        byTime.values().forEach(Collections::sort);
        return byTime;
    }
}
