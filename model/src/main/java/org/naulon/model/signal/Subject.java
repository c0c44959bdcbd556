package org.naulon.model.signal;

import java.util.List;

/**
 * The party that a signal or report is about, with everything by which it was seen; all lists sorted, without repeats.
 *
 * @param identifiers {@code scheme:value} as in contracts section 2
 */
public record Subject(String partyId, List<String> names, List<String> accounts, List<String> identifiers, Role role) {
    public Subject {
        names = List.copyOf(names);
        accounts = List.copyOf(accounts);
        identifiers = List.copyOf(identifiers);
    }
}
