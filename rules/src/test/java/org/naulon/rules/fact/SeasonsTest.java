package org.naulon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.chrono.HijrahDate;
import org.junit.jupiter.api.Test;

class SeasonsTest {
    private static final Seasons SEASONS = Tables.shipped().seasons();

    @Test
    void the_last_fifteen_days_of_every_ramadan_to_2030_follow_umm_al_qura() {
        for (int year = 1441; year <= 1451; year++) {
            LocalDate feast = LocalDate.from(HijrahDate.of(year, 10, 1));
            assertThat(SEASONS.multiplier(feast.minusDays(15), "PK")).isEqualTo(1.3);
            assertThat(SEASONS.multiplier(feast.minusDays(1), "PK")).isEqualTo(1.3);
            assertThat(SEASONS.multiplier(feast, "PK")).isEqualTo(1);
            assertThat(SEASONS.multiplier(feast.minusDays(16), "PK")).isEqualTo(1);
        }
    }

    @Test
    void the_twenty_days_before_every_eid_al_adha_to_2030_follow_umm_al_qura() {
        for (int year = 1441; year <= 1451; year++) {
            LocalDate feast = LocalDate.from(HijrahDate.of(year, 12, 10));
            assertThat(SEASONS.multiplier(feast.minusDays(20), "PK")).isEqualTo(1.4);
            assertThat(SEASONS.multiplier(feast, "PK")).isEqualTo(1.4);
            assertThat(SEASONS.multiplier(feast.minusDays(21), "PK")).isEqualTo(1);
        }
    }

    @Test
    void a_season_counts_only_where_the_money_arrives() {
        assertThat(SEASONS.multiplier(LocalDate.of(2024, 6, 10), "PK")).isEqualTo(1.4);
        assertThat(SEASONS.multiplier(LocalDate.of(2024, 6, 10), "FR")).isEqualTo(1);
        assertThat(SEASONS.multiplier(LocalDate.of(2024, 2, 9), "VN")).isEqualTo(1.3);
        assertThat(SEASONS.multiplier(LocalDate.of(2024, 9, 11), "ET")).isEqualTo(1.3);
        assertThat(SEASONS.multiplier(LocalDate.of(2024, 3, 20), "AF")).isEqualTo(1.3);
    }

    @Test
    void school_fees_are_paid_everywhere() {
        assertThat(SEASONS.multiplier(LocalDate.of(2024, 9, 1), "FR")).isEqualTo(1.2);
        assertThat(SEASONS.multiplier(LocalDate.of(2024, 8, 24), "FR")).isEqualTo(1);
    }
}
