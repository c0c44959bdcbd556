package org.naulon.flink.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.flink.connector.file.src.FileSourceSplit;
import org.apache.flink.core.fs.Path;
import org.junit.jupiter.api.Test;

class OldestFirstTest {
    @Test
    void handsOutTheFilesByTheirPathsWhateverTheOrderInWhichTheyWereFound() {
        OldestFirst assigner = new OldestFirst(
                List.of(split("2", "2026-01-02/a"), split("9", "2025-12-31/z"), split("1", "2026-01-02/b")));

        assertThat(paths(assigner)).containsExactly("/2025-12-31/z", "/2026-01-02/a", "/2026-01-02/b");
        assertThat(assigner.getNext(null)).isEmpty();
    }

    @Test
    void twoPartsOfOneFileAreTwoSplits() {
        OldestFirst assigner = new OldestFirst(List.of(split("2", "a"), split("1", "a")));

        assertThat(assigner.getNext(null)).map(FileSourceSplit::splitId).contains("1");
        assertThat(assigner.getNext(null)).map(FileSourceSplit::splitId).contains("2");
    }

    @Test
    void aSplitThatComesBackTakesItsPlaceAgain() {
        OldestFirst assigner = new OldestFirst(List.of(split("1", "a"), split("2", "b")));
        FileSourceSplit first = assigner.getNext(null).orElseThrow();
        assigner.addSplits(List.of(first));

        assertThat(assigner.remainingSplits())
                .extracting(FileSourceSplit::splitId)
                .containsExactly("1", "2");
        assertThat(paths(assigner)).containsExactly("/a", "/b");
        assertThat(assigner.remainingSplits()).isEmpty();
    }

    private static FileSourceSplit split(String id, String path) {
        return new FileSourceSplit(id, new Path("/" + path), 0, 10, 0, 10);
    }

    private static List<String> paths(OldestFirst assigner) {
        List<String> paths = new ArrayList<>();
        for (Optional<FileSourceSplit> next = assigner.getNext(null); next.isPresent(); next = assigner.getNext(null)) {
            paths.add(next.get().path().getPath());
        }
        return paths;
    }
}
