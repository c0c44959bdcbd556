package org.naulon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Transfer;

class MeasuresTest {
    private static final Party HOLDER = Payments.party("holder", "Holder");
    private static final Party OTHER = Payments.party("other", "Other");

    @Test
    void the_vector_of_the_domain_gives_three_quarters_for_twelve_of_eight_payers() {
        assertThat(Measures.strength(12, 8)).isEqualTo(0.75);
        assertThat(Measures.strength(8, 8)).isEqualTo(0.5);
        assertThat(Measures.strength(16, 8)).isEqualTo(1);
        assertThat(Measures.strength(400, 8)).isEqualTo(1);
    }

    @Test
    void nothing_has_no_median_no_mode_and_no_variation() {
        assertThat(Measures.median(new long[0])).isZero();
        assertThat(Measures.mode(new long[0], 0.1)).isEqualTo(new Measures.Mode(0, 0));
        assertThat(Measures.variation(new long[] {7})).isZero();
    }

    @Property(tries = 300)
    void half_of_the_values_are_at_most_the_median_and_half_at_least(@ForAll @Size(min = 1, max = 40) long[] values) {
        long median = Measures.median(values);
        assertThat(Arrays.stream(values).anyMatch(value -> value == median)).isTrue();
        assertThat(2 * Arrays.stream(values).filter(value -> value <= median).count())
                .isGreaterThanOrEqualTo(values.length);
        assertThat(2 * Arrays.stream(values).filter(value -> value >= median).count())
                .isGreaterThanOrEqualTo(values.length);
    }

    @Property(tries = 300)
    void the_mode_has_as_many_neighbours_as_the_best_of_all_amounts(
            @ForAll @Size(min = 1, max = 30) List<@LongRange(min = 1, max = 5000) Long> values) {
        long[] amounts = values.stream().mapToLong(Long::longValue).toArray();
        long most = 0;
        for (long centre : amounts) {
            most = Math.max(
                    most,
                    Arrays.stream(amounts)
                            .filter(amount -> amount >= centre * 0.9 && amount <= centre * 1.1)
                            .count());
        }
        assertThat((long) Measures.mode(amounts, 0.1).count()).isEqualTo(most);
    }

    @Property(tries = 300)
    void pass_through_is_what_a_slow_allocation_cent_by_cent_says(
            @ForAll @Size(max = 6) List<@LongRange(min = 1, max = 9) Long> in,
            @ForAll @Size(max = 6) List<@LongRange(min = 1, max = 9) Long> out,
            @ForAll @Size(min = 12, max = 12) List<@LongRange(min = 0, max = 99) Long> hours) {
        List<Transfer> credits = new ArrayList<>();
        List<Transfer> debits = new ArrayList<>();
        for (int i = 0; i < in.size(); i++) {
            credits.add(Payments.pay("c" + i, hour(hours.get(i)), OTHER, HOLDER, in.get(i)));
        }
        for (int i = 0; i < out.size(); i++) {
            debits.add(Payments.pay("d" + i, hour(hours.get(6 + i)), HOLDER, OTHER, out.get(i)));
        }
        credits.sort(Transfer.BY_TIME);
        debits.sort(Transfer.BY_TIME);
        assertThat(Measures.passThrough(credits, debits, Duration.ofHours(48)))
                .isCloseTo(slowPassThrough(credits, debits, 48), within(1e-9));
    }

    /** Every cent on its own: it leaves with the first debit within the time for which no older cent is left. */
    private static double slowPassThrough(List<Transfer> credits, List<Transfer> debits, int hours) {
        List<Instant> cents = new ArrayList<>();
        credits.forEach(credit -> {
            for (long cent = 0; cent < credit.baseMinor(); cent++) {
                cents.add(credit.at());
            }
        });
        int all = cents.size();
        long passed = 0;
        for (Transfer debit : debits) {
            for (long cent = 0; cent < debit.baseMinor(); cent++) {
                Instant oldest = cents.stream()
                        .filter(at -> !at.isAfter(debit.at())
                                && !at.plus(Duration.ofHours(hours)).isBefore(debit.at()))
                        .min(Comparator.naturalOrder())
                        .orElse(null);
                if (oldest != null) {
                    cents.remove(oldest);
                    passed++;
                }
            }
        }
        return all == 0 ? 0 : (double) passed / all;
    }

    private static String hour(long hour) {
        return Instant.parse("2024-03-04T00:00:00Z")
                .plus(Duration.ofHours(hour))
                .toString();
    }
}
