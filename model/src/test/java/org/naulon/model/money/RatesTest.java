package org.naulon.model.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.naulon.model.context.FxRate;

class RatesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private final Rates rates = new Rates(
            List.of(new FxRate(DAY, "USD", new BigDecimal("0.9")), new FxRate(DAY.plusDays(2), "USD", BigDecimal.ONE)),
            Map.of("USD", new BigDecimal("0.5"), "JPY", new BigDecimal("0.006")));

    @Test
    void the_row_of_the_day_or_the_nearest_earlier_one_is_taken() {
        assertThat(rates.toBase(1000, "USD", DAY)).isEqualTo(900);
        assertThat(rates.toBase(1000, "USD", DAY.plusDays(1))).isEqualTo(900);
        assertThat(rates.toBase(1000, "USD", DAY.plusDays(2))).isEqualTo(1000);
    }

    @Test
    void before_the_first_row_the_indicative_table_is_taken() {
        assertThat(rates.toBase(1000, "USD", DAY.minusDays(1))).isEqualTo(500);
    }

    @Test
    void a_currency_without_any_rate_is_undetermined() {
        assertThat(rates.toBase(1000, "KWD", DAY)).isEqualTo(Rates.UNDETERMINED);
    }

    @Test
    void minor_digits_of_both_currencies_count_and_halves_round_up() {
        assertThat(rates.toBase(1000, "JPY", DAY)).isEqualTo(600);
        assertThat(rates.toBase(1, "USD", DAY.minusDays(1))).isEqualTo(1);
    }

    @Test
    void the_reporting_currency_stays_as_it_is() {
        assertThat(rates.toBase(Long.MAX_VALUE, "EUR", DAY)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void a_base_amount_beyond_eighteen_digits_is_undetermined() {
        Rates high = new Rates(List.of(), Map.of("USD", new BigDecimal("1000")));
        assertThat(high.toBase(Long.MAX_VALUE, "USD", DAY)).isEqualTo(Rates.UNDETERMINED);
    }
}
