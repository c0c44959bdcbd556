/**
 * Tables in Office Open XML workbooks (XLSX, ISO/IEC 29500): the first sheet, row by row, with nothing kept but the strings
 * that its cells share.
 *
 * <p>{@link org.naulon.connectors.spreadsheet.WorkbookReader} hands the rows to the same mapping profiles that read CSV. A
 * cell gives the value that was stored with it, never the result of a formula; numbers that are formatted as dates become
 * ISO dates. Of merged cells only the first has a value, as in the file: repeating an amount over the rows that it spans
 * would multiply it.
 *
 * <p>A workbook is hostile until read: its size, the number and the expansion of its parts, its strings, rows and cells are
 * bounded ({@link org.naulon.connectors.spreadsheet.Limits}), document types and entities are refused. Decision 8 says
 * why no library reads it.
 */
@NullMarked
package org.naulon.connectors.spreadsheet;

import org.jspecify.annotations.NullMarked;
