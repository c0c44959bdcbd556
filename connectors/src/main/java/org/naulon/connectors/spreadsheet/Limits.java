package org.naulon.connectors.spreadsheet;

import org.naulon.connectors.table.CsvRecords;

/**
 * What a workbook may cost. Those of Excel are from Microsoft's "Excel specifications and limits"; the ratio is the default
 * of Apache POI's ZipSecureFile (2026-11). The others are of this house: a sheet of a million lines expands to some 300 MB.
 */
final class Limits {
    /** Bytes of the file. */
    static final long FILE = 64L << 20;
    /** Parts of the package. */
    static final int PARTS = 1000;
    /** Expanded bytes of the sheet, and of any other part. */
    static final long SHEET = 1L << 30;

    static final long PART = 64L << 20;
    /** Expanded bytes for each packed one, once more than {@link #RATIO_FROM} are expanded. */
    static final long RATIO = 100;

    static final long RATIO_FROM = 1L << 20;
    /** Bytes of one XML token. */
    static final long TOKEN = 1L << 20;
    /** Shared strings, and characters of all of them. */
    static final int STRINGS = 1_000_000;

    static final long STRING_CHARACTERS = 16L << 20;
    /** Cell styles of Excel. */
    static final int STYLES = 65_490;
    /** Rows of Excel. */
    static final int ROWS = 1_048_576;
    /** Columns; Excel has 16,384, and no ledger more than these. */
    static final int COLUMNS = 512;
    /** Characters of a cell and of a row, as in CSV. */
    static final int CELL = CsvRecords.MAX_FIELD;

    static final int ROW = CsvRecords.MAX_ROW;

    private Limits() {}
}
