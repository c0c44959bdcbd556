package org.naulon.model.history;

import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Transfer;

/**
 * The credits and debits of one party in event order (ties by transfer id), whatever their order of arrival.
 *
 * <p>Only transfers that moved value are kept (see {@code Status.moved}). At most {@value #MAX_PER_SIDE} a side are kept;
 * beyond that the oldest give way and {@link #approximate} says so. Windows are half open: a window of 30 days at a
 * moment holds what came after the moment 30 days earlier, up to and including the moment.
 */
public final class PartyHistory {
    /** Most credits, and most debits, that are kept. */
    public static final int MAX_PER_SIDE = 10_000;

    private final String partyId;
    private final List<Transfer> credits = new ArrayList<>(4);
    private final List<Transfer> debits = new ArrayList<>(4);
    private boolean approximate;

    public PartyHistory(String partyId) {
        this.partyId = partyId;
    }

    public String partyId() {
        return partyId;
    }

    /** Takes in a change of a transfer on the sides where this party stands. */
    public void take(Change change) {
        Transfer before = change.before();
        if (before != null) {
            remove(credits, before);
            remove(debits, before);
        }
        Transfer after = change.after();
        if (after != null && after.status().moved()) {
            if (after.payee().id().equals(partyId)) {
                insert(credits, after);
            }
            if (after.payer().id().equals(partyId)) {
                insert(debits, after);
            }
        }
    }

    /** Credits after one moment up to and including another; a view that lasts until the next change. */
    public List<Transfer> credits(Instant after, Instant upTo) {
        return window(credits, after, upTo);
    }

    /** Debits after one moment up to and including another; a view that lasts until the next change. */
    public List<Transfer> debits(Instant after, Instant upTo) {
        return window(debits, after, upTo);
    }

    /** All credits in event order. */
    public List<Transfer> credits() {
        return Collections.unmodifiableList(credits);
    }

    /** All debits in event order. */
    public List<Transfer> debits() {
        return Collections.unmodifiableList(debits);
    }

    /** Time of the latest transfer, or null when nothing is kept. */
    public @Nullable Instant last() {
        Instant credit =
                credits.isEmpty() ? null : credits.get(credits.size() - 1).at();
        Instant debit = debits.isEmpty() ? null : debits.get(debits.size() - 1).at();
        if (credit == null || debit == null) {
            return credit == null ? debit : credit;
        }
        return credit.isAfter(debit) ? credit : debit;
    }

    /** Forgets what happened before a moment. */
    public void forget(Instant before) {
        credits.subList(0, lower(credits, before, false)).clear();
        debits.subList(0, lower(debits, before, false)).clear();
    }

    public boolean isEmpty() {
        return credits.isEmpty() && debits.isEmpty();
    }

    /** Whether older transfers gave way to the bound, so that long measures count too little. */
    public boolean approximate() {
        return approximate;
    }

    /** Marks a history that is being read back as approximate. */
    public void markApproximate() {
        approximate = true;
    }

    private void insert(List<Transfer> side, Transfer transfer) {
        int index = side.size();
        while (index > 0 && Transfer.BY_TIME.compare(side.get(index - 1), transfer) > 0) {
            index--;
        }
        if (index > 0 && side.get(index - 1).id().equals(transfer.id())) {
            side.set(index - 1, transfer);
            return;
        }
        side.add(index, transfer);
        if (side.size() > MAX_PER_SIDE) {
            side.subList(0, side.size() - MAX_PER_SIDE).clear();
            approximate = true;
        }
    }

    private static void remove(List<Transfer> side, Transfer transfer) {
        int index = Collections.binarySearch(side, transfer, Transfer.BY_TIME);
        if (index >= 0) {
            side.remove(index);
        }
    }

    private static List<Transfer> window(List<Transfer> side, Instant after, Instant upTo) {
        // Most windows end now, behind the last transfer.
        int last = side.size() - 1;
        int to = last < 0 || side.get(last).at().compareTo(upTo) <= 0 ? last + 1 : lower(side, upTo, true);
        int from = lower(side, after, true);
        return from >= to ? List.of() : new Window(side, from, to);
    }

    /** Part of a side that nobody changes through it. */
    private static final class Window extends AbstractList<Transfer> implements RandomAccess {
        private final List<Transfer> side;
        private final int from;
        private final int size;

        Window(List<Transfer> side, int from, int to) {
            this.side = side;
            this.from = from;
            this.size = to - from;
        }

        @Override
        public Transfer get(int index) {
            return side.get(from + Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }

    /** Index of the first transfer after a moment, or at or after it. */
    private static int lower(List<Transfer> side, Instant moment, boolean strictlyAfter) {
        int low = 0;
        int high = side.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = side.get(middle).at().compareTo(moment);
            if (order < 0 || strictlyAfter && order == 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
