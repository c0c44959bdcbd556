package org.naulon.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingTest {
    @Test
    void theMedianOfAnOddNumberIsTheMiddleOfEachTimeByItself() {
        Reading median =
                Reading.median(List.of(new Reading(10, 3, 1, 7), new Reading(10, 1, 5, 8), new Reading(10, 2, 9, 6)));

        assertThat(median).isEqualTo(new Reading(10, 2, 5, 7));
    }

    @Test
    void theMedianOfAnEvenNumberLiesBetweenTheMiddleTwo() {
        Reading median = Reading.median(List.of(
                new Reading(10, 4, 40, 1),
                new Reading(10, 1, 10, 3),
                new Reading(10, 2, 20, 5),
                new Reading(10, 9, 90, 7)));

        assertThat(median).isEqualTo(new Reading(10, 3, 30, 4));
    }

    @Test
    void whatTheStartTookIsNoWork() {
        Reading net = new Reading(100, 5, 6, 7).without(new Reading(0, 1, 2, 3));

        assertThat(net).isEqualTo(new Reading(100, 4, 4, 4));
        assertThat(net.perWallSecond()).isEqualTo(25);
        assertThat(net.perCpuSecond()).isEqualTo(25);
        assertThat(net.allCpuSeconds()).isEqualTo(8);
    }
}
