package org.naulon.model.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.naulon.model.Samples.day;
import static org.naulon.model.Samples.party;
import static org.naulon.model.Samples.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Status;
import org.naulon.model.transfer.Transfer;

class PartyHistoryTest {
    @Property(tries = 300)
    void it_equals_a_sorted_list_whatever_the_order_of_arrival(@ForAll long seed) {
        Random random = new Random(seed);
        PartyHistory history = new PartyHistory("S");
        Map<String, Transfer> oracle = new TreeMap<>();
        for (int i = random.nextInt(40); i >= 0; i--) {
            String id = "t" + random.nextInt(15);
            Transfer before = oracle.get(id);
            Transfer after = before != null && random.nextInt(5) == 0 ? null : random(random, id);
            history.take(new Change(before, after));
            if (after == null) {
                oracle.remove(id);
            } else {
                oracle.put(id, after);
            }
        }
        assertThat(history.credits()).isEqualTo(sorted(oracle, true));
        assertThat(history.debits()).isEqualTo(sorted(oracle, false));
        int from = random.nextInt(10);
        int to = random.nextInt(10);
        assertThat(history.credits(day(from), day(to)))
                .isEqualTo(sorted(oracle, true).stream()
                        .filter(t -> t.at().isAfter(day(from)) && !t.at().isAfter(day(to)))
                        .toList());
        history.forget(day(from));
        assertThat(history.debits())
                .isEqualTo(sorted(oracle, false).stream()
                        .filter(t -> !t.at().isBefore(day(from)))
                        .toList());
    }

    private static Transfer random(Random random, String id) {
        String payer = random.nextBoolean() ? "S" : "X";
        String payee = random.nextBoolean() ? "S" : "Y";
        Status status = Status.values()[random.nextInt(Status.values().length)];
        return transfer(id, day(random.nextInt(10)), party(payer), party(payee), 1, status);
    }

    private static List<Transfer> sorted(Map<String, Transfer> oracle, boolean credits) {
        return oracle.values().stream()
                .filter(t -> t.status().moved())
                .filter(t -> (credits ? t.payee() : t.payer()).id().equals("S"))
                .sorted(Comparator.comparing(Transfer::at).thenComparing(Transfer::id))
                .toList();
    }

    @Test
    void a_window_leaves_out_its_start_and_holds_its_end() {
        PartyHistory history = new PartyHistory("S");
        for (int i = 0; i < 3; i++) {
            history.take(new Change(null, transfer("t" + i, day(i), "P", "S", 1)));
        }
        assertThat(history.credits(day(0), day(2))).extracting(Transfer::id).containsExactly("t1", "t2");
        assertThat(history.last()).isEqualTo(day(2));
    }

    @Test
    void beyond_the_bound_the_oldest_give_way_and_the_history_says_so() {
        PartyHistory history = new PartyHistory("S");
        List<Transfer> all = new ArrayList<>();
        for (int i = 0; i <= PartyHistory.MAX_PER_SIDE; i++) {
            assertThat(history.approximate()).isFalse();
            all.add(transfer(String.format(Locale.ROOT, "%06d", i), day(0), "P", "S", 1));
            history.take(new Change(null, all.get(i)));
        }
        assertThat(history.approximate()).isTrue();
        assertThat(history.credits()).isEqualTo(all.subList(1, all.size()));
    }
}
