package org.naulon.flink.journal;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.connector.file.src.assigners.FileSplitAssigner;

/** Hands out journal files in the order of their paths, so that event time advances evenly over all readers. */
final class OldestFirst implements FileSplitAssigner {
    private final TreeSet<FileSourceSplit> splits = new TreeSet<>(
            Comparator.comparing((FileSourceSplit split) -> split.path().getPath())
                    .thenComparing(FileSourceSplit::splitId));

    OldestFirst(Collection<FileSourceSplit> splits) {
        this.splits.addAll(splits);
    }

    @Override
    public Optional<FileSourceSplit> getNext(String hostname) {
        return Optional.ofNullable(splits.pollFirst());
    }

    @Override
    public void addSplits(Collection<FileSourceSplit> more) {
        splits.addAll(more);
    }

    @Override
    public Collection<FileSourceSplit> remainingSplits() {
        return List.copyOf(splits);
    }
}
