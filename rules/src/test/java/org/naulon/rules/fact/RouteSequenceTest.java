package org.naulon.rules.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.naulon.model.context.Context;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Transfer;
import org.naulon.rules.RulesetLoader;
import org.naulon.rules.detect.Family;
import org.naulon.rules.detect.FamilyPayment;

class RouteSequenceTest {
    private static final List<String[]> PLACES = List.of(
            new String[] {"Zahedan", "IR"},
            new String[] {"Van", "TR"},
            new String[] {"Istanbul", "TR"},
            new String[] {"Belgrade", "RS"},
            new String[] {"Budapest", "HU"},
            new String[] {"Lyon", "FR"});
    private static final Routes ROUTES = Tables.shipped().routes();
    private static final Facts FACTS = new Facts(RulesetLoader.shipped().parameters(), Tables.shipped(), Context.EMPTY);
    private static final Party PAYER = Payments.party("payer", "Gulab Hotakzada");

    @Property(tries = 200)
    void the_sequence_is_as_long_as_the_best_of_all_selections_that_end_with_the_latest_payment(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(max = 5) Integer> places,
            @ForAll @Size(min = 8, max = 8) List<@IntRange(min = 1, max = 30) Integer> gaps) {
        List<Transfer> debits = new ArrayList<>();
        Instant at = Instant.parse("2024-01-01T00:00:00Z");
        for (int i = 0; i < places.size(); i++) {
            at = at.plus(Duration.ofDays(gaps.get(i)));
            String[] place = PLACES.get(places.get(i));
            Party payee = Payments.place("payee" + i, "Stranger" + i + " Quorn" + i, place[0], place[1]);
            debits.add(Payments.pay("d" + i, at.toString(), PAYER, payee, 60_000));
        }
        Instant moment = at;
        List<Transfer> window = debits.stream()
                .filter(debit -> debit.at().isAfter(moment.minus(Duration.ofDays(120))))
                .toList();
        Family family = new Family(FamilyPayment.Meeting.PAYER, "payer");
        debits.forEach(debit -> family.restore(new Family.Kept(debit, null)));
        RouteSequence fact = (RouteSequence) FACTS.of(family, moment).get(0);
        assertThat(fact.getSequenceLength()).isEqualTo(best(window));
    }

    /** Tries every selection on every route. */
    private static int best(List<Transfer> window) {
        Set<String> routes = new TreeSet<>();
        window.forEach(debit -> stops(debit).forEach(stop -> routes.add(stop.routeId())));
        int best = 0;
        for (String route : routes) {
            for (int selection = 1 << (window.size() - 1); selection < 1 << window.size(); selection++) {
                if (fits(window, selection, route)) {
                    best = Math.max(best, Integer.bitCount(selection));
                }
            }
        }
        return best;
    }

    private static boolean fits(List<Transfer> window, int selection, String route) {
        Transfer last = null;
        for (int i = 0; i < window.size(); i++) {
            if ((selection & 1 << i) == 0) {
                continue;
            }
            Transfer debit = window.get(i);
            if (order(debit, route) < 0) {
                return false;
            }
            if (last != null) {
                long days = Duration.between(last.at(), debit.at()).toDays();
                if (order(debit, route) <= order(last, route) || days < 2 || days > 45) {
                    return false;
                }
            }
            last = debit;
        }
        return true;
    }

    private static int order(Transfer debit, String route) {
        return stops(debit).stream()
                .filter(stop -> stop.routeId().equals(route))
                .mapToInt(Routes.Stop::order)
                .findFirst()
                .orElse(-1);
    }

    private static List<Routes.Stop> stops(Transfer debit) {
        return ROUTES.stops(debit.payee().country(), debit.payee().city());
    }
}
