package org.naulon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.model.money.Money;
import org.naulon.rules.Table;

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

    @Test
    void a_table_without_a_row_for_all_other_countries_or_with_a_threshold_of_nothing_is_refused() {
        List<String> problems = new ArrayList<>();
        String table =
                "country,kind,amount,currency,source,date\nFR,CASH,0,EUR,s,2026-01-01\n*,TRANSFER,3000,USD,s,2026-01-01\n";

        new Thresholds(Table.read("t.csv", table.getBytes(StandardCharsets.UTF_8), problems), problems);

        assertThat(problems)
                .containsExactly(
                        "t.csv row 1: a threshold must be above zero",
                        "reference/thresholds.csv: no row of country * and kind CASH for all other countries");
    }
}
