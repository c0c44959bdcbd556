/**
 * Tables of money-transfer operators and mobile money: the built-in layout of contracts 1.1.
 *
 * <p>One row is one order in one state. The control number identifies it: an order and its payment are two rows, two
 * records and one transfer.
 */
@NullMarked
package org.naulon.connectors.moneytransfer;

import org.jspecify.annotations.NullMarked;
