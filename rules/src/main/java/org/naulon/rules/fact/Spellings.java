package org.naulon.rules.fact;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    private final Map<String, Set<String>> surnames = new HashMap<>();

    Spellings(Routes routes) {
        this.routes = routes;
    }

    private record Place(String country, String city) {}

    private record Known(String normal, List<Routes.Stop> stops) {}

    /** Where a party's place stands on routes. */
    List<Routes.Stop> stops(Party party) {
        return party.city().isEmpty() || party.country().isEmpty()
                ? List.of()
                : known(party).stops();
    }

    /** Country and city in one form, or empty when no city is given. */
    String place(Party party) {
        return party.city().isEmpty() ? "" : known(party).normal();
    }

    /** Family-name words of a name. */
    Set<String> surnames(String name) {
        Set<String> words = surnames.get(name);
        if (words == null) {
            words = new HashSet<>(Names.surnames(name));
            if (surnames.size() >= MOST) {
                surnames.clear();
            }
            surnames.put(name, words);
        }
        return words;
    }

    private Known known(Party party) {
        Place place = new Place(party.country(), party.city());
        Known known = places.get(place);
        if (known == null) {
            String normal = party.country() + "|" + Names.normal(party.city());
            known = new Known(normal, routes.stops(party.country(), party.city()));
            if (places.size() >= MOST) {
                places.clear();
            }
            places.put(place, known);
        }
        return known;
    }
}
