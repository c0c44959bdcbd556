package org.naulon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.naulon.model.money.Money;

class ThresholdsTest {
    private static final Thresholds THRESHOLDS = Tables.shipped().thresholds();

    @Test
    void every_country_has_the_threshold_that_the_domain_chose() {
        assertThat(THRESHOLDS.of("US", "TRANSFER")).isEqualTo(new Money(300_000, "USD"));
        assertThat(THRESHOLDS.of("US", "CASH")).isEqualTo(new Money(1_000_000, "USD"));
        assertThat(THRESHOLDS.of("AU", "CASH")).isEqualTo(new Money(1_000_000, "AUD"));
        assertThat(THRESHOLDS.of("FR", "TRANSFER")).isEqualTo(new Money(100_000, "EUR"));
        assertThat(THRESHOLDS.of("FR", "CASH")).isEqualTo(new Money(1_000_000, "EUR"));
        assertThat(THRESHOLDS.of("GB", "CASH")).isEqualTo(new Money(1_000_000, "USD"));
        assertThat(THRESHOLDS.of("", "TRANSFER")).isEqualTo(new Money(300_000, "USD"));
    }
}
