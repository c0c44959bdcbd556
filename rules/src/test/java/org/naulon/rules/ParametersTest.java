package org.naulon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ParametersTest {
    private final Parameters parameters = new Parameters(List.of(
            row("SMG-01.minSenders", "", 8),
            row("SMG-01.minSenders", "corridor:DE-TR", 10),
            row("SMG-01.windowDays", "", 1.5),
            row("SMG-05.closeHours", "", 0.25)));

    @Test
    void theMostSpecificValueWins() {
        assertThat(parameters.whole("SMG-01.minSenders")).isEqualTo(8);
        assertThat(parameters.in("DE-TR").whole("SMG-01.minSenders")).isEqualTo(10);
        assertThat(parameters.in("TR-DE").whole("SMG-01.minSenders")).isEqualTo(8);
        assertThat(parameters.in("DE-TR").days("SMG-01.windowDays")).isEqualTo(Duration.ofHours(36));
        assertThat(parameters.corridors()).containsExactly("DE-TR");
    }

    @Test
    void daysAndHoursAreExactToTheMinute() {
        assertThat(parameters.days("SMG-01.windowDays")).isEqualTo(Duration.ofHours(36));
        assertThat(parameters.hours("SMG-05.closeHours")).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void anUnknownNameIsABugThatNamesIt() {
        assertThat(parameters.has("SMG-01.minSender")).isFalse();
        assertThatThrownBy(() -> parameters.number("SMG-01.minSender"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no parameter 'SMG-01.minSender'");
    }

    private static Parameters.Row row(String name, String scope, double value) {
        return new Parameters.Row(name, scope, value, "count", 0, 100, "test", "2026-11-23");
    }
}
