package org.naulon.connectors.table;

/**
 * A field of a row.
 *
 * @param text as {@link CellKind} says
 */
public record Cell(String text, CellKind kind) {
    /** A field of characters. */
    public static Cell text(String text) {
        return new Cell(text, CellKind.TEXT);
    }
}
