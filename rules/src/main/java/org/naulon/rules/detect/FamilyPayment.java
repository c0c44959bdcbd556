package org.naulon.rules.detect;

import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.naulon.model.transfer.Change;
import org.naulon.model.transfer.Transfer;

/**
 * A payment on its way to where payments of families meet.
 *
 * @param meeting what those that meet there have in common
 * @param of whose: the payer's id, the sign of a family, or the payee's id
 * @param change the payment as it stood and stands there; no after when it left
 * @param remittances what its payer usually sends; only with {@link Meeting#FIRST_PAYMENTS}
 */
public record FamilyPayment(
        Meeting meeting, String of, Change change, @Nullable Remittances remittances) {
    /** Order of those of one instant at one place. */
    public static final Comparator<FamilyPayment> ORDER =
            Comparator.comparing(FamilyPayment::change, Detection.CHANGES).thenComparing(FamilyPayment::toString);

    /** Why payments meet. */
    public enum Meeting {
        /** Payments of one payer to strangers on routes. */
        PAYER,
        /** Payments of people with one sign of a family to strangers on routes. */
        FAMILY,
        /** Payments to one payee by people who are new to him. */
        FIRST_PAYMENTS
    }

    /** The name of the place. */
    public String place() {
        return meeting + ":" + of;
    }

    /** The payment as it stands, or stood when it left. */
    public Transfer transfer() {
        Transfer after = change.after();
        return after != null ? after : Objects.requireNonNull(change.before());
    }
}
