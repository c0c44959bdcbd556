/**
 * Writes events as the files of contracts.md section 1: ISO 20022 XML, FIN text, CSV.
 *
 * <p>This is an outside judge of the product's readers, so it shares no code with them: the formats are written here from
 * the standards. Bank traffic is bundled by week, money transfers by month and operator, each hawala office keeps one
 * book. Every record is counted at the moment it is written, by what must become of it; the sum is the accounting that a
 * correct intake has to print.
 */
@org.jspecify.annotations.NullMarked
package org.naulon.app.world.inbox;
