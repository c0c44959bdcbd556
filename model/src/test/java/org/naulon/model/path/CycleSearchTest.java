package org.naulon.model.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.naulon.model.Samples.day;
import static org.naulon.model.Samples.transfer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.naulon.model.TestTransfer;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.TimePrecision;
import org.naulon.model.transfer.Transfer;

class CycleSearchTest {
    private static final Instant START_OF_DAY = Instant.parse("2026-01-05T00:00:00Z");
    private static final CycleSearch.Bounds BOUNDS =
            new CycleSearch.Bounds(1_000, Duration.ofDays(14), 3, 5, 0.8, 1.1, 0.7, 100, 100_000);

    @Test
    void three_payments_back_to_the_first_payer_are_a_cycle() {
        CycleSearch search = new CycleSearch(BOUNDS);
        Transfer one = transfer("1", day(0), "A", "B", 100_000);
        Transfer two = transfer("2", day(1), "B", "C", 95_000);
        Transfer three = transfer("3", day(14), "C", "A", 90_000);
        assertThat(search.take(new Change(null, one))).isEmpty();
        assertThat(search.take(new Change(null, two))).isEmpty();
        assertThat(search.take(new Change(null, three))).containsExactly(one, two, three);
    }

    @Test
    void one_second_beyond_the_window_or_the_same_moment_is_no_cycle() {
        for (Transfer last : List.of(
                transfer("3", day(14).plusSeconds(1), "C", "A", 90_000), transfer("3", day(1), "C", "A", 90_000))) {
            CycleSearch search = new CycleSearch(BOUNDS);
            search.take(new Change(null, transfer("1", day(0), "A", "B", 100_000)));
            search.take(new Change(null, transfer("2", day(1), "B", "C", 95_000)));
            assertThat(search.take(new Change(null, last))).isEmpty();
        }
    }

    @Test
    void nothing_follows_a_payment_known_by_day_alone_before_the_next_day() {
        Transfer dated = dayOnly(transfer("1", START_OF_DAY, "A", "B", 100_000));
        for (Instant second : List.of(START_OF_DAY.plusSeconds(86_399), START_OF_DAY.plusSeconds(86_400))) {
            CycleSearch search = new CycleSearch(BOUNDS);
            search.take(new Change(null, dated));
            search.take(new Change(null, transfer("2", second, "B", "C", 95_000)));
            List<Transfer> found = search.take(new Change(null, transfer("3", day(3), "C", "A", 90_000)));
            assertThat(found.isEmpty()).isEqualTo(second.isBefore(START_OF_DAY.plusSeconds(86_400)));
        }
    }

    @Test
    void around_a_cycle_is_what_its_parties_and_their_payers_were_paid_before_it_closed() {
        CycleSearch search = new CycleSearch(BOUNDS);
        Transfer old = transfer("0", day(0).minusSeconds(1), "Z", "B", 100_000);
        Transfer one = transfer("1", day(0), "A", "B", 100_000);
        Transfer byStranger = transfer("2", day(1), "X", "B", 5_000);
        Transfer toStranger = transfer("3", day(2), "Y", "X", 7_000);
        Transfer far = transfer("4", day(3), "V", "Y", 7_000);
        Transfer two = transfer("5", day(4), "B", "C", 95_000);
        Transfer three = transfer("6", day(14), "C", "A", 90_000);
        Transfer sameMoment = transfer("7", day(14), "X", "A", 90_000);
        for (Transfer payment : List.of(old, one, byStranger, toStranger, far, two, sameMoment)) {
            search.take(new Change(null, payment));
        }
        List<Transfer> cycle = search.take(new Change(null, three));
        assertThat(search.around(cycle)).containsExactly(one, byStranger, toStranger, two, three);
    }

    @Test
    void around_a_cycle_no_bound_cuts_the_cycle_itself() {
        for (CycleSearch.Bounds narrow : List.of(
                new CycleSearch.Bounds(1_000, Duration.ofDays(14), 3, 5, 0.8, 1.1, 0.7, 1, 100_000),
                new CycleSearch.Bounds(1_000, Duration.ofDays(14), 3, 5, 0.8, 1.1, 0.7, 100, 2))) {
            CycleSearch search = new CycleSearch(narrow);
            Transfer one = transfer("1", day(0), "A", "B", 100_000);
            Transfer two = transfer("2", day(1), "B", "C", 95_000);
            Transfer three = transfer("3", day(5), "C", "A", 90_000);
            for (Transfer payment : List.of(one, two)) {
                search.take(new Change(null, payment));
            }
            List<Transfer> cycle = search.take(new Change(null, three));
            assertThat(cycle).containsExactly(one, two, three);
            Transfer toB = transfer("4", day(2), "X", "B", 5_000);
            Transfer earlierToB = transfer("5", day(1), "X", "B", 5_000);
            search.restore(toB);
            search.restore(earlierToB);
            assertThat(search.around(cycle))
                    .containsExactlyElementsOf(
                            narrow.maxDegree() == 1 ? List.of(one, two, toB, three) : List.of(one, two, three));
        }
    }

    private static Transfer dayOnly(Transfer t) {
        return TestTransfer.like(t).at(t.at(), TimePrecision.DAY).made();
    }

    @Test
    void after_a_call_back_and_forgetting_nothing_is_kept() {
        CycleSearch search = new CycleSearch(BOUNDS);
        Transfer one = transfer("1", day(0), "A", "B", 100_000);
        search.take(new Change(null, one));
        search.take(new Change(one, null));
        search.take(new Change(null, transfer("2", day(1), "B", "C", 95_000)));
        search.forget(day(1).plusSeconds(1));
        assertThat(search.isEmpty()).isTrue();
    }

    @Property(tries = 500)
    void it_finds_a_shortest_cycle_exactly_when_trying_all_paths_does(@ForAll long seed) {
        Random random = new Random(seed);
        CycleSearch search = new CycleSearch(BOUNDS);
        List<Transfer> known = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Transfer next = transfer(
                    "t" + i,
                    day(i / 2),
                    "" + (char) ('A' + random.nextInt(6)),
                    "" + (char) ('A' + random.nextInt(6)),
                    100_000 + random.nextInt(10) * 5_000L);
            List<Transfer> found = search.take(new Change(null, next));
            int shortest = CycleSearch.reaches(next, 1_000)
                    ? shortest(known, List.of(next), Integer.MAX_VALUE)
                    : Integer.MAX_VALUE;
            assertThat(found.isEmpty() ? Integer.MAX_VALUE : found.size()).isEqualTo(shortest);
            if (!found.isEmpty()) {
                assertThat(isCycle(found)).isTrue();
            }
            known.add(next);
        }
    }

    private static int shortest(List<Transfer> known, List<Transfer> path, int best) {
        if (isCycle(path)) {
            return Math.min(best, path.size());
        }
        int shortest = best;
        if (path.size() < BOUNDS.maxHops()) {
            for (Transfer payment : known) {
                List<Transfer> longer = new ArrayList<>(List.of(payment));
                longer.addAll(path);
                if (payment.payee().id().equals(path.get(0).payer().id()) && follow(payment, path.get(0))) {
                    shortest = shortest(known, longer, shortest);
                }
            }
        }
        return shortest;
    }

    private static boolean follow(Transfer one, Transfer next) {
        double share = (double) next.baseMinor() / one.baseMinor();
        return one.at().isBefore(next.at())
                && CycleSearch.reaches(one, 1_000)
                && share >= BOUNDS.minPassedOn()
                && share <= BOUNDS.maxPassedOn();
    }

    private static boolean isCycle(List<Transfer> path) {
        Transfer first = path.get(0);
        Transfer last = path.get(path.size() - 1);
        Set<String> payers = new HashSet<>();
        path.forEach(t -> payers.add(t.payer().id()));
        return path.size() >= BOUNDS.minHops()
                && first.payer().id().equals(last.payee().id())
                && payers.size() == path.size()
                && !first.at().isBefore(last.at().minus(BOUNDS.window()))
                && last.baseMinor() >= BOUNDS.minReturned() * first.baseMinor();
    }
}
