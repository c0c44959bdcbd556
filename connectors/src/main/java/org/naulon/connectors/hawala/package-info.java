/**
 * Ledgers of hawala offices: the layout of contracts 1.2 by whatever mapping profile the header row fits.
 *
 * <p>A ledger is written from the office's side: {@code IN} is money that a customer hands in, to be paid out at the
 * counter office; {@code OUT} is money that the office pays out for the counter office. So one hawala stands in two books,
 * as two mirrored entries with one token.
 *
 * <p>{@link org.naulon.connectors.hawala.LedgerEntry} says what a line means, {@link
 * org.naulon.connectors.hawala.LedgerAmount} and {@link org.naulon.connectors.hawala.LedgerTime} read what people write for
 * amounts and dates, and {@link org.naulon.connectors.hawala.OfficeBalances} proves the balances.
 */
@NullMarked
package org.naulon.connectors.hawala;

import org.jspecify.annotations.NullMarked;
