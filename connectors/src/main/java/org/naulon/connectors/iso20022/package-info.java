/**
 * ISO 20022 bank messages as XML: orders (pain.001), credit transfers of customers and of banks (pacs.008, pacs.009),
 * their returns (pacs.004), statements, reports and notifications (camt.053, camt.052, camt.054), in any version and inside any wrapper.
 *
 * <p>{@link org.naulon.connectors.iso20022.XmlMessages} finds messages by local name while the file streams by. A message
 * class walks one message and hands each transaction as a small bounded {@link org.naulon.connectors.iso20022.Element} tree
 * to its mapper, so that a file of any size needs the memory of one transaction. Document types and external entities are
 * refused before anything is resolved.
 */
@NullMarked
package org.naulon.connectors.iso20022;

import org.jspecify.annotations.NullMarked;
