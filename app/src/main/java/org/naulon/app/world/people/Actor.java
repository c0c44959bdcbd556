package org.naulon.app.world.people;

import org.jspecify.annotations.Nullable;

/**
 * A person or company as the records of the world show it.
 *
 * @param name in Latin letters; the only form a FIN message can carry
 * @param nativeName in another script, where the records use one
 * @param document number of the identity paper; null for a company
 * @param birthDate ISO date; null for a company
 */
public record Actor(
        String name,
        @Nullable String nativeName,
        City city,
        String account,
        @Nullable String document,
        String phone,
        @Nullable String birthDate,
        String street,
        String surname) {

    /** The name as records in Unicode show it. */
    public String shownName() {
        return nativeName == null ? name : nativeName;
    }

    public boolean company() {
        return document == null;
    }

    /** The same holder under the same papers, at another place: a traveller, or a bank's branch. */
    public Actor in(City place) {
        return new Actor(name, nativeName, place, account, document, phone, birthDate, street, surname);
    }
}
