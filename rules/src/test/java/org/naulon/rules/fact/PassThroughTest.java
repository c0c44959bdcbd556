package org.naulon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.naulon.model.TestTransfer;
import org.naulon.model.context.Context;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.TimePrecision;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.RulesetLoader;

class PassThroughTest {
    private static final Facts FACTS = new Facts(RulesetLoader.shipped().parameters(), Tables.shipped(), Context.EMPTY);
    private static final Party HOLDER = Payments.party("holder", "Lotte Kranendonk");
    private static final Party OTHER = Payments.party("other", "Nils Torvaldi");

    @Test
    void what_hangs_on_the_order_within_a_day_without_times_cannot_be_told() {
        PassThrough fact = passing("2024-03-0%dT00:00:00Z", "2024-03-0%dT00:00:00Z", TimePrecision.DAY, 3);
        assertThat(fact.getCycles()).isZero();
        assertThat(fact.isDeterminable()).isFalse();
    }

    @Test
    void two_such_days_are_too_few_whatever_the_order_was() {
        PassThrough fact = passing("2024-03-0%dT00:00:00Z", "2024-03-0%dT00:00:00Z", TimePrecision.DAY, 2);
        assertThat(fact.isDeterminable()).isTrue();
    }

    @Test
    void with_times_of_day_the_order_is_known() {
        PassThrough in = passing("2024-03-0%dT08:00:00Z", "2024-03-0%dT10:00:00Z", TimePrecision.INSTANT, 3);
        assertThat(in.getCycles()).isEqualTo(3);
        PassThrough out = passing("2024-03-0%dT10:00:00Z", "2024-03-0%dT08:00:00Z", TimePrecision.INSTANT, 3);
        assertThat(out.getCycles()).isZero();
        assertThat(out.isDeterminable()).isTrue();
    }

    /** Inflows and outflows of 4,000 EUR every fourth day. */
    private static PassThrough passing(String in, String out, TimePrecision precision, int times) {
        List<Transfer> transfers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            int day = 1 + 4 * i;
            transfers.add(dated(Payments.pay("in" + i, in.formatted(day), OTHER, HOLDER, 400_000), precision));
            transfers.add(dated(Payments.pay("out" + i, out.formatted(day), HOLDER, OTHER, 400_000), precision));
        }
        return FACTS.of(Payments.history("holder", transfers), Instant.parse("2024-03-10T00:00:00Z")).stream()
                .filter(PassThrough.class::isInstance)
                .map(PassThrough.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static Transfer dated(Transfer transfer, TimePrecision precision) {
        return TestTransfer.like(transfer).at(transfer.at(), precision).made();
    }
}
