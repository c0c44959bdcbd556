/**
 * Movements of value.
 *
 * <p>An {@link org.naulon.model.transfer.Observation} is one record's view of a movement, as connectors read it. Several
 * observations may show one movement (an MT103, a pacs.008, both books of a hawala); {@link
 * org.naulon.model.transfer.Settlement} joins them into one {@link org.naulon.model.transfer.Transfer} and counts which
 * records were new and which only repeated what was known. A later record changes the transfer's {@link
 * org.naulon.model.transfer.Status}; it is still the same transfer.
 */
@NullMarked
package org.naulon.model.transfer;

import org.jspecify.annotations.NullMarked;
