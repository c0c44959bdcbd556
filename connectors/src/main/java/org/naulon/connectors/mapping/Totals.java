package org.naulon.connectors.mapping;

import java.util.List;
import java.util.Set;

/**
 * The last row of a table that sums up the others: it is checked and is no record.
 *
 * @param empty fields that every record has and the totals row has not
 * @param words what one of its cells begins with, as {@link Words#key}; none when the empty fields say enough
 * @param sums amount fields that are compared with the sum over all rows
 */
record Totals(Set<String> empty, List<String> words, Set<String> sums) {}
