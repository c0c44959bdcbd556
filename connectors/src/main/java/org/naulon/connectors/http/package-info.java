/**
 * Deliveries by HTTP: {@code POST /bank/july.xml} with the sender's bearer token, answered by a receipt.
 *
 * <p>Everything that comes is hostile until the desk has it: who sends, what, how much, how fast and how many at once is
 * bounded before a byte of the body is read, or while it is.
 */
@NullMarked
package org.naulon.connectors.http;

import org.jspecify.annotations.NullMarked;
