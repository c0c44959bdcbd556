package org.naulon.model.party;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the register of parties says of one party: by what it was seen, when, and how often. Each list holds at most {@value
 * #MAX_LISTED} values, the first in alphabetical order.
 */
public final class PartyCard {
    /** Most values of one kind that a card lists. */
    public static final int MAX_LISTED = 50;

    private final String partyId;
    private final SortedSet<String> names = new TreeSet<>();
    private final SortedSet<String> accounts = new TreeSet<>();
    private final SortedSet<String> identifiers = new TreeSet<>();
    private final SortedSet<String> countries = new TreeSet<>();
    private @Nullable Instant firstSeenAt;
    private @Nullable Instant lastSeenAt;
    private long credits;
    private long debits;

    public PartyCard(String partyId) {
        this.partyId = partyId;
    }

    /** The card as a document. */
    public record Document(
            String partyId,
            List<String> names,
            List<String> accounts,
            List<String> identifiers,
            List<String> countries,
            @Nullable Instant firstSeenAt,
            @Nullable Instant lastSeenAt,
            long credits,
            long debits) {}

    /**
     * Notes how the party stands in a transfer.
     *
     * @param seen the party as the transfer shows it
     * @param credit whether it was paid, else it paid
     * @param isNew whether the transfer was not noted before; only new ones are counted
     */
    public void note(Party seen, Instant at, boolean credit, boolean isNew) {
        list(names, seen.name());
        list(accounts, seen.account());
        list(countries, seen.country());
        seen.identifiers().forEach(identifier -> list(identifiers, identifier));
        firstSeenAt = firstSeenAt == null || at.isBefore(firstSeenAt) ? at : firstSeenAt;
        lastSeenAt = lastSeenAt == null || at.isAfter(lastSeenAt) ? at : lastSeenAt;
        if (isNew && credit) {
            credits++;
        } else if (isNew) {
            debits++;
        }
    }

    public Document document() {
        return new Document(
                partyId,
                new ArrayList<>(names),
                new ArrayList<>(accounts),
                new ArrayList<>(identifiers),
                new ArrayList<>(countries),
                firstSeenAt,
                lastSeenAt,
                credits,
                debits);
    }

    /** The card that gave a document. */
    public static PartyCard of(Document document) {
        PartyCard card = new PartyCard(document.partyId());
        card.names.addAll(document.names());
        card.accounts.addAll(document.accounts());
        card.identifiers.addAll(document.identifiers());
        card.countries.addAll(document.countries());
        card.firstSeenAt = document.firstSeenAt();
        card.lastSeenAt = document.lastSeenAt();
        card.credits = document.credits();
        card.debits = document.debits();
        return card;
    }

    private static void list(SortedSet<String> values, String value) {
        if (!value.isEmpty() && values.add(value) && values.size() > MAX_LISTED) {
            values.remove(values.last());
        }
    }
}
