package org.naulon.model.intake;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How well one folder of the inbox delivers: an entry of {@code sources} in {@code summary.json}.
 *
 * @param folder of the inbox, such as {@code bank}
 * @param total of all its files
 * @param statements that ended in them
 * @param groups the same by files that are called alike, in order
 */
public record SourceHealth(String folder, Delivered total, StatementHealth statements, List<FileGroup> groups) {
    public SourceHealth {
        groups = List.copyOf(groups);
    }

    /**
     * Files that are called alike, as the daily files of one sender are.
     *
     * @param name of the files with {@code #} for every number, or {@code ...} for all beyond the number of groups that
     *     intake holds
     */
    public record FileGroup(String name, Delivered delivered) {}

    /**
     * What files delivered.
     *
     * @param files that held a record or a rejection
     * @param read records, taken or rejected; a duplicate is a record too
     * @param rejected of them
     * @param firstEventAt earliest time of a payment, null without any
     * @param lastEventAt latest time of a payment, null without any; what is late shows here
     * @param unmappedColumns how many files had a heading that their mapping profile does not know, by heading
     */
    public record Delivered(
            long files,
            long read,
            long rejected,
            @Nullable Instant firstEventAt,
            @Nullable Instant lastEventAt,
            Map<String, Long> unmappedColumns) {
        public Delivered {
            unmappedColumns = Map.copyOf(unmappedColumns);
        }
    }
}
