/**
 * SWIFT FIN text: customer payments MT103, payments between banks MT202 and MT205 with their covers; one or many a file,
 * with acknowledgements in front or not, in RJE or DOS-PCC batches, or as the text block alone.
 *
 * <p>{@link org.naulon.connectors.swift.FinSplitter} cuts the file into messages, Prowide Core finds blocks and fields, the
 * mappers know what they mean. Messages of other types are one rejection each, by name.
 */
@NullMarked
package org.naulon.connectors.swift;

import org.jspecify.annotations.NullMarked;
