package org.naulon.app.world.people;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The countries and cities of the world, and its (constant, indicative) exchange rates. */
public final class Atlas {

    private final Map<String, Country> countries = new LinkedHashMap<>();
    private final Map<String, City> cities = new LinkedHashMap<>();

    public Atlas() {
        for (String[] row : Table.rows("countries.csv")) {
            countries.put(
                    row[0],
                    new Country(
                            row[0],
                            row[1],
                            Double.parseDouble(row[2]),
                            row[3],
                            Integer.parseInt(row[4]),
                            row[5],
                            Integer.parseInt(row[6]),
                            row[7]));
        }
        for (String[] row : Table.rows("cities.csv")) {
            cities.put(row[0], new City(row[0], country(row[1]), row[2]));
        }
    }

    public City city(String name) {
        City city = cities.get(name);
        if (city == null) {
            throw new IllegalArgumentException("no city " + name + " in cities.csv");
        }
        return city;
    }

    /** All cities of one use, in the order of the table. */
    public List<City> cities(String use) {
        return cities.values().stream().filter(city -> city.use().equals(use)).toList();
    }

    public List<Country> countries() {
        return List.copyOf(countries.values());
    }

    /** Minor units of one currency in minor units of another, rounded half up. */
    public long convert(long minor, String from, String to) {
        if (from.equals(to)) {
            return minor;
        }
        double units = minor / scale(from) * rate(from) / rate(to);
        return Math.round(units * scale(to));
    }

    private double rate(String currency) {
        return countries.values().stream()
                .filter(country -> country.currency().equals(currency))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no rate for " + currency))
                .eurPerUnit();
    }

    private static double scale(String currency) {
        return Math.pow(10, Currency.getInstance(currency).getDefaultFractionDigits());
    }

    private Country country(String code) {
        Country country = countries.get(code);
        if (country == null) {
            throw new IllegalArgumentException("no country " + code + " in countries.csv");
        }
        return country;
    }
}
