package org.naulon.app.world.event;

import java.time.Instant;

/** One movement of value. */
public sealed interface Event permits BankPayment, MoneyTransfer, HawalaTransfer, CashDeposit {

    Instant at();

    /** The {@code sourceReference} of contracts.md section 2. */
    String reference();

    /** How many records the inbox will hold of it, not counting files delivered twice. */
    int records();
}
