package org.naulon.app.world.event;

import java.util.Locale;
import org.naulon.app.world.people.City;

/** A hawala office that keeps a book, or is named in one. */
public record Office(String id, String name, City city) {

    /** The office of a city; there is one in each. */
    public static Office in(City city) {
        String letters = city.name().replaceAll("[^A-Za-z]", "").toUpperCase(Locale.ROOT);
        return new Office("HW-" + city.country().code() + "-" + letters, city.name() + " Exchange", city);
    }
}
