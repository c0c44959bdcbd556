/**
 * Mojaloop transfers (Open API for FSP Interoperability 1.1) as JSON: captured messages, one after the other, in an array, or
 * in arrays of a wrapping object, each bare or as the {@code body} of an envelope with {@code path} and {@code headers}.
 *
 * <p>A transfer names no people; its quote does. {@link org.naulon.connectors.mojaloop.TransferMessages} cuts the file into
 * messages, {@link org.naulon.connectors.mojaloop.Exchange} joins each transfer with its quote and its result, and the mapper
 * says what it means. A record is a transfer; quotes and results are parts of it.
 */
@NullMarked
package org.naulon.connectors.mojaloop;

import org.jspecify.annotations.NullMarked;
