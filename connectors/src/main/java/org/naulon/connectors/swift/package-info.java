/**
 * SWIFT FIN text: payments (MT103, MT202, MT205) and statements of account (MT940, MT942, MT950); one or many a file, with
 * acknowledgements in front or not, in RJE or DOS-PCC batches, or as the text block alone.
 *
 * <p>{@link org.naulon.connectors.swift.FinSplitter} cuts the file into messages, {@link
 * org.naulon.connectors.swift.message} finds blocks and fields with Prowide Core, {@link
 * org.naulon.connectors.swift.payment} and {@link org.naulon.connectors.swift.statement} know what they mean. Messages of
 * other types are one rejection each, by name.
 */
@NullMarked
package org.naulon.connectors.swift;

import org.jspecify.annotations.NullMarked;
