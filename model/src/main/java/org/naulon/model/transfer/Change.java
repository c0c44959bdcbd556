package org.naulon.model.transfer;

import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a newly arrived record changed about one transfer.
 *
 * @param before the transfer as it stood, or null when it is new
 * @param after the transfer as it stands, or null when it turned out to be part of another
 * @param version how many records of the settle key came before; changes of one transfer follow each other by it
 */
public record Change(@Nullable Transfer before, @Nullable Transfer after, int version) {
    /** A first version. */
    public Change(@Nullable Transfer before, @Nullable Transfer after) {
        this(before, after, 0);
    }

    public Change {
        if (before == null && after == null) {
            throw new IllegalArgumentException("a change has a before or an after");
        }
    }

    /** Ids of all parties that the change concerns: payer and payee, and those that it no longer concerns. */
    public SortedSet<String> parties() {
        SortedSet<String> parties = new TreeSet<>();
        for (Transfer side : new Transfer[] {before, after}) {
            if (side != null) {
                parties.add(side.payer().id());
                parties.add(side.payee().id());
            }
        }
        return parties;
    }
}
