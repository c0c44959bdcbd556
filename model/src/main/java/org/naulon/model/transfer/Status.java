package org.naulon.model.transfer;

/** Where a transfer stands; declared in the order in which a transfer passes through them. */
public enum Status {
    /** Asked for, not yet carried out. */
    ORDERED,
    /** Handed to an office that keeps it until somebody says release. */
    HELD,
    /** A held deposit that was handed out. */
    RELEASED,
    /** Paid to the payee. */
    PAID,
    /** Called off before it was paid. */
    CANCELLED,
    /** Sent back after it was paid. */
    REVERSED,
    /** Given back to the payer. */
    REFUNDED;

    /** Whether value has left the payer and was not given back, so that rules count the transfer. */
    public boolean moved() {
        return this == HELD || this == RELEASED || this == PAID;
    }
}
