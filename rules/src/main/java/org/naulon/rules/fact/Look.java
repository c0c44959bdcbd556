package org.naulon.rules.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.naulon.model.history.PartyHistory;
import org.naulon.model.party.Party;
import org.naulon.model.transfer.Transfer;

/** One look at a party's history from one moment: windows that end there, and who the party is. */
final class Look {
    private final PartyHistory history;
    private final Instant moment;
    private final List<Window> credits = new ArrayList<>(4);
    private final List<Window> debits = new ArrayList<>(4);

    /** A window that some fact asked for; the next one asks for the same. */
    private record Window(Duration length, List<Transfer> transfers) {}

    Look(PartyHistory history, Instant moment) {
        this.history = history;
        this.moment = moment;
    }

    PartyHistory history() {
        return history;
    }

    Instant moment() {
        return moment;
    }

    List<Transfer> credits(Duration window) {
        return seen(credits, window, () -> history.credits(moment.minus(window), moment));
    }

    List<Transfer> debits(Duration window) {
        return seen(debits, window, () -> history.debits(moment.minus(window), moment));
    }

    private static List<Transfer> seen(List<Window> windows, Duration length, Supplier<List<Transfer>> history) {
        for (Window window : windows) {
            if (window.length().equals(length)) {
                return window.transfers();
            }
        }
        Window window = new Window(length, history.get());
        windows.add(window);
        return window.transfers();
    }

    /** The latest transfer up to the moment; null when nothing is kept. */
    @Nullable
    Transfer latest() {
        List<Transfer> credits = history.credits(Instant.MIN, moment);
        List<Transfer> debits = history.debits(Instant.MIN, moment);
        Transfer credit = credits.isEmpty() ? null : credits.get(credits.size() - 1);
        Transfer debit = debits.isEmpty() ? null : debits.get(debits.size() - 1);
        if (credit == null || debit == null) {
            return credit == null ? debit : credit;
        }
        return Transfer.BY_TIME.compare(credit, debit) >= 0 ? credit : debit;
    }

    /** The party as its latest transfer shows it. */
    Party self() {
        List<Transfer> credits = history.credits(Instant.MIN, moment);
        List<Transfer> debits = history.debits(Instant.MIN, moment);
        Party credited =
                credits.isEmpty() ? null : credits.get(credits.size() - 1).payee();
        Party debited = debits.isEmpty() ? null : debits.get(debits.size() - 1).payer();
        if (credited == null || debited == null) {
            return credited == null ? debited : credited;
        }
        return credited.enrichedBy(debited);
    }

    /** Routes on which one of the payout places of these credits is a hub. */
    static SortedSet<String> routes(List<Transfer> credits, Spellings spellings) {
        SortedSet<String> found = new TreeSet<>();
        for (Transfer credit : credits) {
            for (Routes.Stop stop : spellings.stops(credit.payee())) {
                found.add(stop.routeId());
            }
        }
        return found;
    }

    /** Two lists that are each in order of time as one; what stands in both, a payment to oneself, stands there once. */
    static List<Transfer> inTime(List<Transfer> one, List<Transfer> other) {
        List<Transfer> joined = new ArrayList<>(one.size() + other.size());
        int next = 0;
        for (Transfer transfer : one) {
            while (next < other.size() && Transfer.BY_TIME.compare(other.get(next), transfer) < 0) {
                joined.add(other.get(next++));
            }
            if (next < other.size() && other.get(next).id().equals(transfer.id())) {
                next++;
            }
            joined.add(transfer);
        }
        joined.addAll(other.subList(next, other.size()));
        return joined;
    }
}
