/**
 * Where observations go: the journal, behind {@link org.naulon.connectors.journal.JournalStore}.
 *
 * <p>In a directory it has one folder per day of the records' state time and one line per observation, so that readers can go
 * through a long journal in the order of time. A file has a name that begins with a dot while it is written and is renamed
 * when it is complete: a reader sees whole files only. In a Kafka topic a line is a message, and what is kept is what the
 * brokers have acknowledged. {@link org.naulon.connectors.journal.JournalUri} says which of the two it is. The snapshot of the
 * context feeds is a file in any case (decision 21).
 */
@NullMarked
package org.naulon.connectors.journal;

import org.jspecify.annotations.NullMarked;
