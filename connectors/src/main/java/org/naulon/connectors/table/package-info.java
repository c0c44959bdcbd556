/**
 * Tables as comma-separated values: {@link org.naulon.connectors.table.CsvRecords} cuts bytes into rows,
 * {@link org.naulon.connectors.table.Header} finds the columns of a {@link org.naulon.connectors.table.Layout} by name in
 * any order.
 *
 * <p>Every row and every field is bounded, so that a file that is one line of any length costs no more memory than any
 * other. A byte-order mark, quoted fields with line breaks and either line end are accepted; the text is UTF-8.
 */
@NullMarked
package org.naulon.connectors.table;

import org.jspecify.annotations.NullMarked;
