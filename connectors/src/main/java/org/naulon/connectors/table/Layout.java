package org.naulon.connectors.table;

import java.util.List;

/**
 * The columns of one kind of table.
 *
 * @param name as people call it, for messages
 * @param required columns that the header must have; their values must not be empty unless the mapper says otherwise
 * @param optional columns that may be missing
 */
public record Layout(String name, List<String> required, List<String> optional) {
    /** A layout from two comma-separated lists of columns. */
    public static Layout of(String name, String required, String optional) {
        return new Layout(name, columns(required), columns(optional));
    }

    private static List<String> columns(String list) {
        return list.isEmpty() ? List.of() : List.of(list.strip().split("\\s*,\\s*"));
    }
}
