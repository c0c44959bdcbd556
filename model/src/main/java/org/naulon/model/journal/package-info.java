/**
 * The journal: append-only canonical JSON lines where connectors and Flink meet. One codec, one schema version, for
 * observations, the context snapshot, and the documents that leave.
 */
@NullMarked
package org.naulon.model.journal;

import org.jspecify.annotations.NullMarked;
