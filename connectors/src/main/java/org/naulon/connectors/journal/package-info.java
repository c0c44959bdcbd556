/**
 * Writes the journal: one folder per day of the records' state time, one line per observation, and the context snapshot
 * beside them.
 *
 * <p>A file has a name that begins with a dot while it is written and is renamed when it is complete, so that a reader sees
 * whole files only. The folders are by day so that readers can go through a long journal in the order of time.
 */
@NullMarked
package org.naulon.connectors.journal;

import org.jspecify.annotations.NullMarked;
