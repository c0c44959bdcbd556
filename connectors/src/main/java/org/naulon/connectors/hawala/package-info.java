/**
 * Ledgers of hawala offices: the built-in layout of contracts 1.2.
 *
 * <p>A ledger is written from the office's side: {@code IN} is money that a customer hands in, to be paid out at the
 * counter office; {@code OUT} is money that the office pays out for the counter office. So one hawala stands in two books,
 * as two mirrored entries with one token.
 */
@NullMarked
package org.naulon.connectors.hawala;

import org.jspecify.annotations.NullMarked;
