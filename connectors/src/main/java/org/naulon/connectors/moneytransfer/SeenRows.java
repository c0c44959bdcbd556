package org.naulon.connectors.moneytransfer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.naulon.connectors.mapping.CanonicalLayout;
import org.naulon.connectors.table.Row;
import org.naulon.model.party.ContentId;
import org.naulon.model.transfer.Source;

/**
 * What rows without a number are known by: what they say, because people download overlapping statements of one account. Of
 * rows of one table that say the same, the second is {@code #2}, and so on.
 */
final class SeenRows {
    /** Rows that are remembered, so that memory stays bounded; those behind are known by where they stand. */
    static final int MAX_ROWS = 100_000;

    /** What changes while the transfer stays the same. */
    private static final List<String> OF_ITS_STATE = List.of("status", "paid_at");

    private static final int STATUS = CanonicalLayout.MONEY_TRANSFER.place("status");
    private static final int[] CONTENT = CanonicalLayout.MONEY_TRANSFER.fields().stream()
            .filter(field -> !OF_ITS_STATE.contains(field))
            .mapToInt(CanonicalLayout.MONEY_TRANSFER::place)
            .toArray();

    private final Map<String, Integer> seen = new HashMap<>();
    private int rows;

    /** A number for a row that has none; an order and its payment share one. */
    String number(Row row, Source source) {
        if (rows >= MAX_ROWS) {
            return source.sha256() + "/" + source.position();
        }
        rows++;
        StringBuilder content = new StringBuilder();
        for (int place : CONTENT) {
            // Values stand on one line, so a line feed is in none of them.
            content.append(row.get(place)).append('\n');
        }
        String id = ContentId.of("row", content.toString());
        int count = seen.merge(id + row.get(STATUS), 1, Integer::sum);
        return count == 1 ? id : id + "#" + count;
    }
}
