package org.naulon.connectors.mapping;

import java.util.List;
import java.util.Map;

/**
 * Lines before the header.
 *
 * @param lines most lines that may stand before it
 * @param fields canonical fields that hold for the whole table, by the labels, as {@link Words#key}, behind which they stand
 */
record Preamble(int lines, Map<String, List<String>> fields) {
    static final Preamble NONE = new Preamble(0, Map.of());
}
