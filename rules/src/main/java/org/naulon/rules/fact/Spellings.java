package org.naulon.rules.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.naulon.model.party.Names;
import org.naulon.model.party.Party;

/**
 * Remembers the matching forms of places and family names that were asked for, because bringing a name to its form costs
 * microseconds and every transfer asks for the same few. Forgets all at {@value #MOST} entries; answers never depend on what
 * is remembered. Belongs to one operator and is not thread-safe.
 */
final class Spellings {
    private static final int MOST = 50_000;

    private final Routes routes;
    private final Map<Place, Known> places = new HashMap<>();
    private Place lastPlace = new Place("", "");
    private Known lastKnown = new Known("", List.of(), false);
    private final Map<String, Set<String>> surnames = new HashMap<>();
    private final Map<String, Set<String>> texts = new HashMap<>();

    Spellings(Routes routes) {
        this.routes = routes;
    }

    private record Place(String country, String city) {}

    private record Known(String normal, List<Routes.Stop> stops, boolean detentionRisk) {}

    /** Where a party's place stands on routes. */
    List<Routes.Stop> stops(Party party) {
        return party.city().isEmpty() || party.country().isEmpty()
                ? List.of()
                : known(party).stops();
    }

    /** Whether people are held for money at a party's place. */
    boolean isDetentionRisk(Party party) {
        return !party.city().isEmpty()
                && !party.country().isEmpty()
                && known(party).detentionRisk();
    }

    /** Country and city in one form, or empty when no city is given. */
    String place(Party party) {
        return party.city().isEmpty() ? "" : known(party).normal();
    }

    /** Family-name words of a name. */
    Set<String> surnames(String name) {
        return remembered(surnames, name, Names::surnames);
    }

    /** The words of any text, such as a purpose. */
    Set<String> words(String text) {
        return remembered(texts, text, Names::words);
    }

    private static Set<String> remembered(
            Map<String, Set<String>> known, String text, Function<String, List<String>> form) {
        Set<String> words = known.get(text);
        if (words == null) {
            words = Set.copyOf(form.apply(text));
            if (known.size() >= MOST) {
                known.clear();
            }
            known.put(text, words);
        }
        return words;
    }

    private Known known(Party party) {
        // The credits of a party mostly arrive at one place.
        if (!party.city().equals(lastPlace.city()) || !party.country().equals(lastPlace.country())) {
            lastKnown = looked(party);
            lastPlace = new Place(party.country(), party.city());
        }
        return lastKnown;
    }

    private Known looked(Party party) {
        Place place = new Place(party.country(), party.city());
        Known known = places.get(place);
        if (known == null) {
            String normal = party.country() + "|" + Names.normal(party.city());
            List<Routes.Stop> stops = routes.stops(party.country(), party.city());
            known = new Known(normal, stops, stops.stream().anyMatch(Routes.Stop::detentionRisk));
            if (places.size() >= MOST) {
                places.clear();
            }
            places.put(place, known);
        }
        return known;
    }
}
