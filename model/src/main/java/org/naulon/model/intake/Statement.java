package org.naulon.model.intake;

import org.jspecify.annotations.Nullable;
import org.naulon.model.transfer.Source;

/**
 * A statement of an account or a run of ledger lines between two balances, as its file gives it. Tracing relies on it: only
 * where opening balance and entries make the closing balance is nothing missing between the two.
 *
 * @param account account number or {@code office:<id>} of a ledger
 * @param reference the statement's own id, or empty
 * @param sequence the number that the bank counts its statements by, or empty; a gap means a statement that did not arrive
 * @param currency ISO 4217 code of all amounts
 * @param openingMinor balance before the first entry, minor units, negative when overdrawn; null when not given
 * @param closingMinor balance after the last entry, minor units, negative when overdrawn; null when not given
 * @param creditsMinor sum of booked entries that raise the balance
 * @param debitsMinor sum of booked entries that lower it, as a positive number
 * @param entries number of booked entries
 * @param source where the statement stands
 */
public record Statement(
        String account,
        String reference,
        String sequence,
        String currency,
        @Nullable Long openingMinor,
        @Nullable Long closingMinor,
        long creditsMinor,
        long debitsMinor,
        int entries,
        Source source) {

    /** Whether the balances agree with the entries. */
    public enum Proof {
        /** Opening balance and entries make the closing balance. */
        PROVED,
        /** They do not: entries are missing, doubled or wrong. */
        DIFFERS,
        /** A balance is not given, so that nothing can be proved. */
        INCOMPLETE
    }

    /** Whether the balances agree with the entries. */
    public Proof proof() {
        if (openingMinor == null || closingMinor == null) {
            return Proof.INCOMPLETE;
        }
        return differenceMinor() == 0 ? Proof.PROVED : Proof.DIFFERS;
    }

    /** Closing balance less opening balance and entries; 0 when they agree or a balance is not given. */
    public long differenceMinor() {
        if (openingMinor == null || closingMinor == null) {
            return 0;
        }
        return closingMinor - openingMinor - creditsMinor + debitsMinor;
    }
}
