package org.naulon.flink.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireOutputTest {
    private final WireOutput out = new WireOutput();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 63, 64, -64, -65, 8191, 8192, Long.MAX_VALUE, Long.MIN_VALUE})
    void aWholeNumberIsReadAsItWasWritten(long value) {
        out.whole(value);

        assertThat(in().whole()).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 127, 128, 16_383, 16_384, Integer.MAX_VALUE})
    void aCountIsReadAsItWasWritten(int value) {
        out.count(value);

        assertThat(in().count()).isEqualTo(value);
    }

    @Test
    void smallNumbersTakeOneByte() {
        out.count(127);
        out.whole(-64);
        out.text("");

        assertThat(out.length()).isEqualTo(3);
    }

    @Test
    void aNegativeCountIsABug() {
        assertThatThrownBy(() -> out.count(-1)).hasMessage("a count of -1");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, 0.1, Double.MAX_VALUE, Double.NEGATIVE_INFINITY})
    void aRealNumberKeepsEveryBit(double value) {
        out.real(value);

        assertThat(Double.doubleToRawLongBits(in().real())).isEqualTo(Double.doubleToRawLongBits(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "é", "Ναῦλον", "𐎀", "\u0000"})
    void aTextOfAnyScriptIsReadAsItWasWritten(String value) {
        out.text(value);

        assertThat(in().text()).isEqualTo(value);
    }

    @Test
    void instantsKeepTheirNanosecondsAlsoBefore1970() {
        out.instant(Instant.EPOCH.minusNanos(1));

        assertThat(in().instant()).isEqualTo(Instant.EPOCH.minusNanos(1));
    }

    @Test
    void theBlockGrowsWithItsValueAndIsUsedAgain() {
        List<String> growing = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            growing.add("x".repeat(i));
        }
        for (int round = 0; round < 2; round++) {
            out.clear();
            growing.forEach(out::text);
            WireInput in = in();
            assertThat(growing).allSatisfy(text -> assertThat(in.text()).isEqualTo(text));
            assertThat(in.position()).isEqualTo(out.length());
        }
    }

    private WireInput in() {
        return new WireInput(out.toBytes());
    }
}
