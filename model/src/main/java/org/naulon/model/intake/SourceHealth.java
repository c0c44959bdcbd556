package org.naulon.model.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.naulon.model.transfer.Counts;

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
     * Files that are called alike.
     *
     * @param name of the files, see {@link SourceName}
     */
    public record FileGroup(String name, Delivered delivered) {}

    /**
     * What files delivered.
     *
     * @param files that held a record or a rejection
     * @param read records, taken or rejected; a duplicate is a record too
     * @param accepted of them, null before all channels have been put together
     * @param duplicates of them, null like {@code accepted}
     * @param rejected of them
     * @param firstEventAt earliest time of a payment, null without any
     * @param lastEventAt latest time of a payment, null without any
     * @param behindSeconds how far the latest payment lies behind the latest one of all sources, null without any
     * @param arrivals how late records came, null where nobody saw them arrive
     * @param unmappedColumns how many files had a heading that their mapping profile does not know, by heading
     */
    public record Delivered(
            long files,
            long read,
            @Nullable Long accepted,
            @Nullable Long duplicates,
            long rejected,
            @Nullable Instant firstEventAt,
            @Nullable Instant lastEventAt,
            @Nullable Long behindSeconds,
            @Nullable Arrivals arrivals,
            Map<String, Long> unmappedColumns) {
        public Delivered {
            unmappedColumns = Map.copyOf(unmappedColumns);
        }

        /** Whether nothing is on its way to settlement any more: every record ended in one of three ways. */
        public boolean addsUp() {
            return accepted != null && duplicates != null && accepted + duplicates + rejected == read;
        }

        private Delivered settled(Counts counts) {
            return new Delivered(
                    files,
                    read,
                    counts.accepted(),
                    counts.duplicates(),
                    rejected,
                    firstEventAt,
                    lastEventAt,
                    behindSeconds,
                    arrivals,
                    unmappedColumns);
        }

        private Delivered behind(Instant latest) {
            Long behind = lastEventAt == null
                    ? null
                    : Long.valueOf(Duration.between(lastEventAt, latest).toSeconds());
            return new Delivered(
                    files,
                    read,
                    accepted,
                    duplicates,
                    rejected,
                    firstEventAt,
                    lastEventAt,
                    behind,
                    arrivals,
                    unmappedColumns);
        }
    }

    /** The names of all groups. */
    public Stream<SourceName> names() {
        return groups.stream().map(group -> new SourceName(folder, group.name()));
    }

    /**
     * The same, with what settlement found.
     *
     * @param counts by the names of the groups; one that is missing had nothing to settle, and those of no group belong to the
     *     files beyond them
     */
    public SourceHealth settled(Map<SourceName, Counts> counts) {
        Map<SourceName, Counts> here = new TreeMap<>();
        counts.forEach((name, found) -> {
            if (name.folder().equals(folder)) {
                here.merge(groupOf(name), found, Counts::plus);
            }
        });
        List<FileGroup> settled = groups.stream()
                .map(group -> new FileGroup(
                        group.name(),
                        group.delivered()
                                .settled(here.getOrDefault(new SourceName(folder, group.name()), Counts.NONE))))
                .toList();
        Counts all = here.values().stream().reduce(Counts.NONE, Counts::plus);
        return new SourceHealth(folder, total.settled(all), statements, settled);
    }

    private SourceName groupOf(SourceName name) {
        boolean known = groups.stream().anyMatch(group -> group.name().equals(name.files()));
        return known ? name : name.beyond();
    }

    /** The same sources, each with how far it is behind the one that is ahead of the others. */
    public static List<SourceHealth> compared(List<SourceHealth> sources) {
        Instant latest = sources.stream()
                .map(source -> source.total.lastEventAt)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        return sources.stream()
                .map(source -> new SourceHealth(
                        source.folder,
                        source.total.behind(latest),
                        source.statements,
                        source.groups.stream()
                                .map(group -> new FileGroup(
                                        group.name(), group.delivered().behind(latest)))
                                .toList()))
                .toList();
    }
}
