package org.naulon.rules.fact;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.naulon.model.party.Names;

/** Routes with their ordered hubs and published fees; indicative, and never said of a named payer. */
final class Routes {
    /** A route from origin to destination. */
    record Route(
            String id, String name, String asOf, String source, boolean escrowCommon, List<Hub> hubs, List<Fee> fees) {}

    /**
     * A place on a route; aliases are other spellings and neighbouring towns of the same step.
     *
     * @param alternative whether it shares the step of the hub before it, so that nobody travels from one to the other
     */
    record Hub(
            String country,
            String city,
            String kind,
            List<String> aliases,
            boolean detentionRisk,
            boolean alternative) {}

    /** A published price per person of a leg, in whole units of its currency. */
    record Fee(String leg, double lo, double hi, String currency, int year, String source, String confidence) {}

    /** Where a place stands on a route, counted from 0. */
    record Stop(String routeId, int order, boolean detentionRisk) {}

    /** A fee band in minor units of the reporting currency, without tolerance. */
    private record Band(String routeId, double loBaseMinor, double hiBaseMinor, int year) {}

    private final Map<String, List<Stop>> stops = new HashMap<>();
    private final List<Band> bands = new ArrayList<>();

    Routes(List<Route> routes, Map<String, BigDecimal> rates) {
        for (Route route : routes) {
            int order = -1;
            for (Hub hub : route.hubs()) {
                order += hub.alternative() ? 0 : 1;
                Stop stop = new Stop(route.id(), order, hub.detentionRisk());
                add(hub.country(), hub.city(), stop);
                hub.aliases().forEach(alias -> add(hub.country(), alias, stop));
            }
            for (Fee fee : route.fees()) {
                double rate = fee.currency().equals("EUR")
                        ? 1
                        : rates.getOrDefault(fee.currency(), BigDecimal.ZERO).doubleValue();
                bands.add(new Band(route.id(), fee.lo() * rate * 100, fee.hi() * rate * 100, fee.year()));
            }
        }
    }

    /** Where a city stands on routes; a city without its country, or no city, stands nowhere. */
    List<Stop> stops(String country, String city) {
        return city.isEmpty() || country.isEmpty()
                ? List.of()
                : stops.getOrDefault(country + "|" + Names.normal(city), List.of());
    }

    /** Routes with a fee band that holds an amount, widened by a tolerance (0.25 is a quarter on both sides). */
    SortedSet<String> feeBand(long baseMinor, double tolerance) {
        SortedSet<String> routes = new TreeSet<>();
        for (Band band : bands) {
            if (holds(band, baseMinor, tolerance)) {
                routes.add(band.routeId());
            }
        }
        return routes;
    }

    /** The latest year of a band of that route that holds an amount, or 0. */
    int newestBand(String routeId, long baseMinor, double tolerance) {
        int newest = 0;
        for (Band band : bands) {
            if (band.routeId().equals(routeId) && holds(band, baseMinor, tolerance)) {
                newest = Math.max(newest, band.year());
            }
        }
        return newest;
    }

    private static boolean holds(Band band, long baseMinor, double tolerance) {
        return baseMinor >= band.loBaseMinor() * (1 - tolerance) && baseMinor <= band.hiBaseMinor() * (1 + tolerance);
    }

    private void add(String country, String city, Stop stop) {
        List<Stop> known = stops.computeIfAbsent(country + "|" + Names.normal(city), place -> new ArrayList<>(2));
        if (!known.contains(stop)) {
            known.add(stop);
        }
    }
}
