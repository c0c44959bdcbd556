package org.naulon.connectors.mapping;

import java.util.List;

/**
 * Where a canonical field comes from.
 *
 * @param parts for each part of the value the headings that its column may have, as {@link Words#key}; the parts are joined
 *     by a space, such as a date and a time or two names. Only the first must be there
 */
record Column(List<List<String>> parts) {}
