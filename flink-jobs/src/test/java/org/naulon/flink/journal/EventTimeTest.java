package org.naulon.flink.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.accumulators.Accumulator;
import org.apache.flink.api.common.eventtime.Watermark;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.OneInputStreamOperatorTestHarness;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.naulon.flink.wire.ObservationFormat;
import org.naulon.model.TestObservation;
import org.naulon.model.transfer.Observation;

class EventTimeTest {
    private static final Duration LATENESS = Duration.ofHours(48);
    private static final Instant START = Instant.parse("2026-07-01T12:00:00Z");

    private Instant now = START;
    private Duration lateness = LATENESS;
    private long lines;
    private @Nullable OneInputStreamOperatorTestHarness<Observation, Observation> harness;

    @AfterEach
    void close() throws Exception {
        if (harness != null) {
            harness.close();
        }
    }

    @Test
    void eventTimeStaysTheLatenessBehindTheLatestRecord() {
        assertThat(watermarks(at("2026-06-20T10:00:00Z"), at("2026-06-10T10:00:00Z")))
                .containsExactly(at("2026-06-18T10:00:00Z") - 1, at("2026-06-18T10:00:00Z") - 1);
    }

    @Test
    void aRecordAheadOfTheClockByMoreThanTheLatenessDoesNotMoveEventTime() {
        long limit = at("2026-07-03T12:00:00Z");
        assertThat(watermarks(limit, limit + 1, at("2062-01-01T00:00:00Z")))
                .containsExactly(
                        limit - LATENESS.toMillis() - 1,
                        limit - LATENESS.toMillis() - 1,
                        limit - LATENESS.toMillis() - 1);
        assertThat(watermarks(limit + 1)).isEmpty();
    }

    @Test
    void aRecordDatedAheadCountsWhenItsDayHasCome() {
        Latest latest = time(EventTime.NOT_BEGUN).latest();
        long day = at("2026-08-01T00:00:00Z");
        latest.see(day, START.toEpochMilli());
        latest.see(day, START.toEpochMilli());
        assertThat(latest.ahead()).isEqualTo(2);
        assertThat(latest.at(day - LATENESS.toMillis() - 1)).isEqualTo(Latest.NONE);
        assertThat(latest.at(day - LATENESS.toMillis())).isEqualTo(day);
        assertThat(latest.at(START.toEpochMilli())).isEqualTo(day);
        assertThat(latest.ahead()).isZero();
    }

    @Test
    void ofVeryManyMomentsAheadTheNearestAreKept() {
        Latest latest = time(EventTime.NOT_BEGUN).latest();
        for (int i = 100_001; i > 0; i--) {
            latest.see(LATENESS.toMillis() + i, 0);
        }
        assertThat(latest.at(100_001)).isEqualTo(LATENESS.toMillis() + 100_000);
    }

    @Test
    void whenNothingComesForTheLatenessEventTimeComesToTheLatestRecord() throws Exception {
        follow(EventTime.NOT_BEGUN);
        record(at("2026-06-20T10:00:00Z"));
        record(at("2026-06-19T10:00:00Z"));
        pass(LATENESS.minusSeconds(1));
        assertThat(marks()).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(marks()).containsExactly(at("2026-06-20T10:00:00Z"), at("2026-06-21T00:00:00Z"));
        pass(LATENESS);
        assertThat(marks()).as("said once").containsExactly(at("2026-06-20T10:00:00Z"), at("2026-06-21T00:00:00Z"));
    }

    @Test
    void lateRecordsAreTakenWhenAllThatComeTogetherHaveCome() throws Exception {
        follow(EventTime.NOT_BEGUN);
        long reached = at("2026-06-20T10:00:00Z");
        record(reached);
        pass(LATENESS);
        long end = at("2026-06-21T00:00:00Z");
        record(end);
        pass(Duration.ofSeconds(4));
        record(at("2026-06-10T10:00:00Z"));
        pass(Duration.ofSeconds(4));
        assertThat(marks()).containsExactly(reached, end);
        pass(Duration.ofSeconds(1));
        assertThat(marks()).containsExactly(reached, end, end + 1);
        record(end + 2);
        pass(Duration.ofMinutes(2));
        assertThat(marks()).as("one that is not late waits").containsExactly(reached, end, end + 1);
    }

    @Test
    void aDayIsEndedWhenTheClockHasPassedItsEnd() throws Exception {
        lateness = Duration.ZERO;
        now = Instant.parse("2026-06-20T23:58:00Z");
        follow(EventTime.NOT_BEGUN);
        record(at("2026-06-20T10:00:00Z"));
        pass(Duration.ofSeconds(59));
        assertThat(marks()).as("within a minute").isEmpty();
        pass(Duration.ofSeconds(60));
        assertThat(marks()).containsExactly(at("2026-06-20T10:00:00Z"));
        pass(Duration.ofSeconds(1));
        assertThat(marks()).containsExactly(at("2026-06-20T10:00:00Z"), at("2026-06-21T00:00:00Z"));
    }

    @Test
    void everyRecordBeginsTheQuietTimeAnew() throws Exception {
        follow(EventTime.NOT_BEGUN);
        record(at("2026-06-20T10:00:00Z"));
        pass(LATENESS.minusSeconds(1));
        record(at("2026-06-01T10:00:00Z"));
        pass(LATENESS.minusSeconds(1));
        assertThat(marks()).isEmpty();
    }

    @Test
    void whenTheJournalWasReadToItsEndEventTimeIsAgainWhereAnEarlierDetectionHadCome() throws Exception {
        lines = 2;
        long reached = at("2026-06-20T09:00:00Z");
        follow(reached);
        record(at("2026-06-20T10:00:00Z"));
        pass(LATENESS);
        assertThat(marks()).as("a part of the journal is away").isEmpty();
        record(at("2026-06-10T10:00:00Z"));
        pass(Duration.ofSeconds(1));
        assertThat(marks()).containsExactly(reached);
    }

    @Test
    void eventTimeDoesNotGoBackWhenTheLatestRecordIsNoLongerThere() throws Exception {
        follow(at("2026-06-25T00:00:00Z"));
        pass(Duration.ofMinutes(5));
        assertThat(marks()).as("of no journal").isEmpty();
        record(at("2026-06-20T10:00:00Z"));
        pass(Duration.ofSeconds(1));
        assertThat(marks()).containsExactly(at("2026-06-25T00:00:00Z"));
    }

    @Test
    void aSourceWhosePartsAreAllIdleIsHeardWhenItIsQuiet() throws Exception {
        follow(EventTime.NOT_BEGUN);
        record(at("2026-06-20T10:00:00Z"));
        harness.processWatermarkStatus(WatermarkStatus.IDLE);
        pass(LATENESS);
        List<Object> said = new ArrayList<>(harness.getOutput());
        assertThat(said.subList(1, said.size()))
                .containsExactly(
                        WatermarkStatus.IDLE,
                        WatermarkStatus.ACTIVE,
                        new org.apache.flink.streaming.api.watermark.Watermark(at("2026-06-20T10:00:00Z")),
                        WatermarkStatus.IDLE,
                        WatermarkStatus.ACTIVE,
                        new org.apache.flink.streaming.api.watermark.Watermark(at("2026-06-21T00:00:00Z")),
                        WatermarkStatus.IDLE);
    }

    @Test
    void recordsDatedAheadAreCountedAndHandedOn() throws Exception {
        follow(EventTime.NOT_BEGUN);
        record(at("2026-06-20T10:00:00Z"));
        record(at("2062-06-20T10:00:00Z"));
        assertThat(harness.extractOutputValues()).hasSize(2);
        Accumulator<?, ?> ahead =
                harness.getEnvironment().getAccumulatorRegistry().getUserMap().get(EventTime.DATED_AHEAD);
        pass(LATENESS);
        assertThat(ahead.getLocalValue()).isEqualTo(1L);
        assertThat(marks()).containsExactly(at("2026-06-20T10:00:00Z"), at("2026-06-21T00:00:00Z"));
    }

    private List<Long> watermarks(long... times) {
        List<Long> said = new ArrayList<>();
        WatermarkOutput out = new WatermarkOutput() {
            @Override
            public void emitWatermark(Watermark watermark) {
                said.add(watermark.getTimestamp());
            }

            @Override
            public void markIdle() {}

            @Override
            public void markActive() {}
        };
        WatermarkGenerator<Observation> generator =
                time(EventTime.NOT_BEGUN).behindTheLatest().createWatermarkGenerator(null);
        for (long time : times) {
            generator.onEvent(TestObservation.of("n").made(), time, out);
            generator.onPeriodicEmit(out);
        }
        return said;
    }

    private EventTime time(long reached) {
        return new EventTime(lateness, reached, lines, () -> now);
    }

    private void follow(long reached) throws Exception {
        harness = new OneInputStreamOperatorTestHarness<>(new QuietTime(time(reached)));
        harness.setup(new ObservationFormat()
                .info()
                .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        harness.setProcessingTime(now.toEpochMilli());
        harness.open();
    }

    private void record(long time) throws Exception {
        harness.processElement(new StreamRecord<>(TestObservation.of("n").made(), time));
    }

    private void pass(Duration time) throws Exception {
        now = now.plus(time);
        harness.setProcessingTime(now.toEpochMilli());
    }

    private List<Long> marks() {
        return harness.getOutput().stream()
                .filter(org.apache.flink.streaming.api.watermark.Watermark.class::isInstance)
                .map(mark -> ((org.apache.flink.streaming.api.watermark.Watermark) mark).getTimestamp())
                .toList();
    }

    private static long at(String moment) {
        return Instant.parse(moment).toEpochMilli();
    }
}
