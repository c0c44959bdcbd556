/**
 * SWIFT FIN text: customer credit transfers MT103, one or many a file, with acknowledgements in front or not, in RJE
 * batches, or as the text block alone.
 *
 * <p>{@link org.naulon.connectors.swift.FinSplitter} cuts the file into messages, Prowide Core finds blocks and fields, the
 * mapper knows what they mean. Messages of other types are one rejection each, by name.
 */
@NullMarked
package org.naulon.connectors.swift;

import org.jspecify.annotations.NullMarked;
